import { useSay } from "~/components/language";
import type { SizeClass } from "~/domain/organisation";
import { busiest, type Pace } from "~/domain/planning/pace";
import type { Roadmap } from "~/domain/planning/roadmap";

type PaceNoteProps = {
  readonly roadmap: Roadmap;
  /** What a firm of that size usually manages; null where nobody says. */
  readonly usual: Pace | null;
  readonly size: SizeClass;
};

/** How many projects there are at a time, and whether that is more than a firm of that size usually manages. */
export function PaceNote({ roadmap, usual, size }: PaceNoteProps) {
  const say = useSay();
  if (roadmap.items.length === 0) return null;
  const { starts, underWay } = busiest(roadmap.items);
  const above = usual !== null && (starts > usual.starts || underWay > usual.underWay);
  return (
    <p className="mb-3 max-w-3xl">
      {say("roadmap.pace.busiest", { starts, underWay })}
      {above && (
        <strong className="font-medium text-warning">
          {" "}
          {say("roadmap.pace.above", { most: usual.starts, size: say(`domain.size.${size}`) })}
        </strong>
      )}
    </p>
  );
}
