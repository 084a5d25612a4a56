import { useSay } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { formatPoints } from "~/domain/points";
import { countChanges, type WhatIf } from "~/domain/scoring/what-if";
import { type Compared, Difference, useDifference } from "./outcome";

type StickyBarProps = { readonly compared: Compared; readonly whatIf: WhatIf };

/** On a phone the result stays at the foot of the window while questions are changed; everywhere it is said aloud. */
export function StickyBar({ compared: { before, after }, whatIf }: StickyBarProps) {
  const say = useSay();
  const difference = useDifference();
  const count = countChanges(whatIf);
  return (
    <div className="sticky bottom-0 z-30 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-0.5 border-line-strong border-t bg-paper px-4 py-2 sm:-mx-6 sm:px-6 lg:sr-only print:hidden">
      <p role="status" className="sr-only">
        {say("whatIf.outcome.status", {
          points: formatPoints(after.points),
          level: say(`domain.level.${after.level}`),
        })}
      </p>
      <span aria-hidden="true">
        <LevelBadge level={after.level} />
      </span>
      <span aria-hidden="true" className="tabular font-semibold">
        {say("whatIf.outcome.pointsUnit", { points: formatPoints(after.points) })}{" "}
        <Difference tone={after.points >= before.points ? "up" : "down"}>
          {difference(before.points, after.points)}
        </Difference>
      </span>
      <a href="#outcome" className="ml-auto inline-flex min-h-9 items-center text-link text-sm lg:hidden">
        {count > 0 ? say("whatIf.outcome.count", { count }) : say("whatIf.outcome.details")}
      </a>
    </div>
  );
}
