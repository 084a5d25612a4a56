import type { ReactNode } from "react";
import { useSay, useText } from "~/components/language";
import { BindingMark, LevelBadge } from "~/components/ui/badge";
import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints, type Millipoints, millipoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import type { Score } from "~/domain/scoring/score";
import { sayBinding } from "~/messages/say-binding";
import { BeforeAfterBar } from "./before-after-bar";
import { BeforeAfterRadar } from "./before-after-radar";

export type Compared = {
  readonly instrument: Instrument;
  readonly before: Score;
  readonly after: Score;
};

/** "＋8.8", "－2" or nothing. */
export const useDifference = () => {
  const say = useSay();
  return (before: Millipoints, after: Millipoints): string => {
    const size = formatPoints(millipoints(Math.abs(after - before)));
    if (after === before) return "";
    return say(after > before ? "whatIf.outcome.plus" : "whatIf.outcome.minus", { points: size });
  };
};

/** Level, points, what holds the next level back and both pictures, each against what was submitted. */
export function Outcome({ compared }: { readonly compared: Compared }) {
  const { instrument, before, after } = compared;
  const say = useSay();
  const text = useText();
  const difference = useDifference();
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure
          label={say("whatIf.outcome.level")}
          value={<LevelBadge level={after.level} />}
          before={
            before.level === after.level
              ? null
              : say("whatIf.outcome.from", { value: say(`domain.level.${before.level}`) })
          }
        />
        <Figure
          label={say("whatIf.outcome.points")}
          value={
            <>
              {formatPoints(after.points)}{" "}
              <Difference tone={after.points >= before.points ? "up" : "down"}>
                {difference(before.points, after.points)}
              </Difference>
            </>
          }
          before={
            before.points === after.points
              ? null
              : say("whatIf.outcome.from", { value: formatPoints(before.points) })
          }
        />
      </div>
      <p>
        <BindingMark /> {sayBinding(bindingOf(after), say)}
      </p>
      <div>
        <h3 className="text-base">{say("whatIf.outcome.dimensions")}</h3>
        <dl className="mt-1 grid gap-2">
          {after.dimensions.map(({ code, points, max }, index) => {
            const was = before.dimensions[index]?.points ?? points;
            const title = instrument.dimensions.find((each) => each.code === code)?.title;
            return (
              <div key={code}>
                <dt className="float-left">{title ? text(title) : code}</dt>
                <dd className="tabular text-right">
                  <Difference tone={points >= was ? "up" : "down"}>{difference(was, points)}</Difference>{" "}
                  {formatPoints(points)} / {formatPoints(max)}
                </dd>
                <dd className="clear-both">
                  <BeforeAfterBar before={was} after={points} max={max} />
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
      <BeforeAfterRadar compared={compared} />
    </div>
  );
}

type FigureProps = { readonly label: string; readonly value: ReactNode; readonly before: ReactNode };

function Figure({ label, value, before }: FigureProps) {
  const say = useSay();
  return (
    <div className="border-brand border-t-2 pt-1.5">
      <p className="text-ink-soft text-sm">{label}</p>
      <p className="tabular font-semibold text-xl leading-snug">{value}</p>
      <p className="text-ink-soft text-sm">{before ?? say("whatIf.outcome.same")}</p>
    </div>
  );
}

export function Difference(props: { readonly tone: "up" | "down"; readonly children: ReactNode }) {
  return (
    <span className={props.tone === "up" ? "text-base text-positive" : "text-base text-danger"}>
      {props.children}
    </span>
  );
}
