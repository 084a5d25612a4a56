import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import { formatPoints, millipoints, sumPoints } from "~/domain/points";
import type { ResultPage } from "./page.server";

type NoteProps = Pick<ResultPage, "items" | "groups" | "outOfReach">;

/** What "not applicable" does: it counts as 0 and keeps its place in the rule, but is no gap and gets no solution. */
export function NotApplicableNote({ items, groups, outOfReach }: NoteProps) {
  const say = useSay();
  const apart = items.filter(({ state }) => state === "not-applicable");
  const scenes = groups.flatMap((group) => group.scenes).filter(({ state }) => state === "not-applicable");
  if (apart.length + scenes.length === 0) return null;
  const lost = sumPoints([
    ...apart.map(({ max }) => max),
    ...items
      .filter(({ state }) => state !== "not-applicable")
      .map(({ code }) => outOfReach[code] ?? millipoints(0)),
  ]);
  return (
    <Alert
      tone="info"
      title={say("result.notApplicable.title", { items: apart.length, scenes: scenes.length })}
    >
      {say("result.notApplicable.text", { points: formatPoints(lost) })}
    </Alert>
  );
}
