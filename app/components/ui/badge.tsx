import type { ReactNode } from "react";
import type { Level } from "~/domain/instrument/instrument";
import { useSay } from "../language";
import { classNames } from "./class-names";

export type Tone = "neutral" | "brand" | "positive" | "warning" | "danger";

const tones: Readonly<Record<Tone, string>> = {
  neutral: "bg-level-0 text-ink-soft",
  brand: "bg-brand-soft text-brand",
  positive: "bg-positive-soft text-positive",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};
const shape = "inline-flex items-center rounded-sm px-1.5 py-0.5 font-medium text-xs leading-5";
const whole = `${shape} whitespace-nowrap`;

type BadgeProps = {
  readonly tone?: Tone;
  /** For more than a word or two, which a phone may have to break. */
  readonly wraps?: boolean;
  readonly children: ReactNode;
};

export function Badge({ tone = "neutral", wraps, children }: BadgeProps) {
  return <span className={classNames(wraps ? shape : whole, tones[tone])}>{children}</span>;
}

const levels: Readonly<Record<Level, string>> = {
  0: "bg-level-0 text-on-level-0",
  1: "bg-level-1 text-on-level-1",
  2: "bg-level-2 text-on-level-2",
  3: "bg-level-3 text-on-level-3",
  4: "bg-level-4 text-on-level-4",
};

/** Classes of a field in a level's colour, for cells of grids and heat maps. */
export const levelClass = (level: Level): string => levels[level];

type LevelBadgeProps = { readonly level: Level; readonly of?: "firm" | "scene" };

/** A level in its colour and its words. `of`: the firm as a whole (the default) or a scene. */
export function LevelBadge({ level, of = "firm" }: LevelBadgeProps) {
  const say = useSay();
  return (
    <span className={classNames(whole, "text-sm", levels[level])}>
      {say(of === "firm" ? `domain.level.${level}` : `domain.sceneLevel.${level}`)}
    </span>
  );
}

/** ★约束性 or 指导性: the one mark of constrained scenes. */
export function SceneMark({ constrained }: { readonly constrained: boolean }) {
  const say = useSay();
  return constrained ? (
    <span className={classNames(whole, "border border-accent text-accent")}>
      ★ {say("shell.constrained")}
    </span>
  ) : (
    <span className={classNames(whole, "border border-line text-ink-soft")}>{say("shell.guiding")}</span>
  );
}

/** The one mark of 短板: what holds the next level back. */
export function BindingMark({ children }: { readonly children?: ReactNode }) {
  const say = useSay();
  return (
    <span className={classNames(whole, "bg-warning-soft text-warning")}>
      <span aria-hidden="true" className="mr-1">
        ▼
      </span>
      {children ?? say("shell.binding")}
    </span>
  );
}
