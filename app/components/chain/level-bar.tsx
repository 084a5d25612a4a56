import { useSay } from "~/components/language";
import { levelClass } from "~/components/ui/badge";
import { classNames } from "~/components/ui/class-names";
import type { Cell } from "~/domain/chain/disclosure";
import { LEVELS } from "~/domain/instrument/instrument";

const HATCHED =
  "border border-line-strong bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_1px,transparent_1px_5px)]";

type LevelBarProps = {
  readonly levels: readonly Cell[];
  readonly firms: number;
  /** What the whole width stands for. */
  readonly maximum: number;
};

/** Firms by level as one bar; what may not be shown by level is hatched. The figures stand in the same row. */
export function LevelBar({ levels, firms, maximum }: LevelBarProps) {
  const shown = levels.reduce((sum, cell) => sum + (cell.shown ? cell.value : 0), 0);
  const width = (count: number) => ({ width: `${maximum > 0 ? (100 * count) / maximum : 0}%` });
  return (
    <span aria-hidden="true" className="flex h-4 w-full min-w-36">
      {LEVELS.map((level) => {
        const cell = levels[level];
        return cell?.shown && cell.value > 0 ? (
          <span key={level} className={levelClass(level)} style={width(cell.value)} />
        ) : null;
      })}
      {firms > shown && <span className={HATCHED} style={width(firms - shown)} />}
    </span>
  );
}

/** Names the colours; `of`: levels of firms or of scenes. */
export function LevelLegend({ of }: { readonly of: "firm" | "scene" }) {
  const say = useSay();
  const name = (level: number) => say(of === "firm" ? `domain.level.${level}` : `domain.sceneLevel.${level}`);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      {LEVELS.map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={classNames("h-3 w-5", levelClass(level))} />
          {name(level)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className={classNames("h-3 w-5", HATCHED)} />
        {say("bureau.hidden.part")}
      </li>
    </ul>
  );
}
