import { Link } from "@remix-run/react";
import { useSay } from "~/components/language";
import { Difference } from "~/components/plan/difference";
import type { RoadmapDifference } from "~/domain/planning/questions/compare-roadmaps";
import type { Titles } from "~/domain/titles";
import { paths } from "~/paths";

export type VersionLink = { readonly roadmapId: string; readonly version: number; readonly planned: boolean };

export type Changes = {
  readonly other: VersionLink;
  /** Null where that version has no plan. */
  readonly difference: RoadmapDifference | null;
};

type VersionChangesProps = {
  readonly roadmapId: string;
  readonly version: number;
  readonly note: string | undefined;
  readonly versions: readonly VersionLink[];
  readonly changes: Changes | null;
  readonly titles: Titles;
};

/** Which version this is, why it was asked for, what it changed, and links to compare it with others. */
export function VersionChanges(props: VersionChangesProps) {
  const { roadmapId, version, note, versions, changes, titles } = props;
  const say = useSay();
  const latest = versions[0];
  return (
    <div className="grid gap-4">
      <p>
        {latest && latest.version > version ? (
          <>
            {say("planner.versions.replaced", { version: latest.version })}{" "}
            <Link to={paths.roadmap(latest.roadmapId)} className="text-link">
              {say("planner.versions.open", { version: latest.version })}
            </Link>
          </>
        ) : (
          say("planner.versions.latest")
        )}
      </p>
      {note && <p>{say("planner.versions.note", { note })}</p>}
      {changes && <ChangesSince changes={changes} titles={titles} />}
      {versions.length > 1 && (
        <nav aria-label={say("planner.versions.compareWith")} className="text-sm">
          {say("common.named", { name: say("planner.versions.compareWith"), value: "" })}{" "}
          {versions
            .filter((each) => each.version !== version && each.planned)
            .map((each) => (
              <Link
                key={each.roadmapId}
                to={paths.compareRoadmap(roadmapId, each.roadmapId)}
                preventScrollReset
                aria-current={each.roadmapId === changes?.other.roadmapId ? "true" : undefined}
                className="mr-3 inline-block py-1 text-link"
              >
                {say("roadmap.ask.version", { version: each.version })}
              </Link>
            ))}
        </nav>
      )}
    </div>
  );
}

function ChangesSince({ changes, titles }: { readonly changes: Changes; readonly titles: Titles }) {
  const say = useSay();
  const { other, difference } = changes;
  if (!difference) return <p>{say("planner.versions.impossible", { version: other.version })}</p>;
  const parts = difference.asked.map((part) => say(`planner.versions.part.${part}`));
  return (
    <>
      <p className="font-semibold">{say("planner.versions.lead", { version: other.version })}</p>
      <p>
        {parts.length > 0
          ? say("planner.versions.asked", { parts: parts.join(say("planner.versions.separator")) })
          : say("planner.versions.unasked")}
      </p>
      <Difference difference={difference} titles={titles} />
    </>
  );
}
