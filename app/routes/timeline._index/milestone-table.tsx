import { Form, Link } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { Badge, LevelBadge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { type Column, Table } from "~/components/ui/table";
import type { Milestone } from "~/domain/milestones/timeline";
import { formatPoints } from "~/domain/points";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";

type MilestoneTableProps = { readonly milestones: readonly Milestone[]; readonly mayRecord: boolean };

/** Everything that happened, newest first; what the firm entered itself can be taken out again. */
export function MilestoneTable({ milestones, mayRecord }: MilestoneTableProps) {
  const say = useSay();
  const language = useLanguage();
  const columns: readonly Column<Milestone>[] = [
    {
      key: "date",
      title: say("timeline.date"),
      className: "min-w-20 sm:whitespace-nowrap",
      cell: ({ on }) => formatDate(on, language),
    },
    {
      key: "event",
      title: say("timeline.event"),
      rowHeader: true,
      className: "min-w-32",
      cell: (each) => (
        <>
          <p>{say(`timeline.kind.${each.kind}`)}</p>
          <div className="font-normal">
            <Detail milestone={each} mayRecord={mayRecord} />
          </div>
        </>
      ),
    },
    {
      key: "points",
      title: say("timeline.points"),
      numeric: true,
      cell: (each) => ("points" in each ? formatPoints(each.points) : ""),
    },
    {
      key: "level",
      title: say("timeline.level"),
      cell: (each) => ("level" in each ? <LevelOf milestone={each} /> : ""),
    },
  ];
  return (
    <Table
      caption={say("timeline.events")}
      captionHidden
      rows={milestones}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

/** A level of another edition or a mere target wears no level colour of this one. */
function LevelOf({ milestone }: { readonly milestone: Extract<Milestone, { readonly level: unknown }> }) {
  const say = useSay();
  const words = say(`domain.sceneLevel.${milestone.level}`);
  if (milestone.kind === "target") return <Badge>{`${say("timeline.targetPoints")} ${words}`}</Badge>;
  return milestone.kind === "historical" ? (
    <Badge>{words}</Badge>
  ) : (
    <LevelBadge level={milestone.level} of="scene" />
  );
}

function Detail({ milestone, mayRecord }: { readonly milestone: Milestone; readonly mayRecord: boolean }) {
  const say = useSay();
  switch (milestone.kind) {
    case "submission":
      return (
        <Link to={paths.submission(milestone.id)} className="text-link">
          {milestone.number}
        </Link>
      );
    case "target":
      return (
        <Link to={paths.submission(milestone.submissionId)} className="text-link">
          {milestone.name}
        </Link>
      );
    case "report":
      return (
        <Link to={paths.roadmap(milestone.roadmapId)} className="text-link">
          {say("timeline.reportText", { number: milestone.number, version: milestone.version })}
        </Link>
      );
    case "historical":
      return (
        <>
          <p>{say("timeline.otherEdition")}</p>
          <StatedLevel milestone={milestone} />
          <Note note={milestone.note} />
          {mayRecord && <Remove kind="historical" id={milestone.id} />}
        </>
      );
    case "onsite":
      return (
        <>
          <p>
            {say("timeline.assessedBy", { assessor: milestone.assessor, number: milestone.documentNumber })}{" "}
            <Badge tone="warning">{say("timeline.unverified")}</Badge>
          </p>
          <Note note={milestone.note} />
          {mayRecord && <Remove kind="onsite" id={milestone.id} />}
        </>
      );
  }
}

function StatedLevel({
  milestone,
}: {
  readonly milestone: Extract<Milestone, { readonly kind: "historical" }>;
}) {
  const say = useSay();
  const { statedLevel, level } = milestone;
  if (statedLevel === null) return null;
  if (statedLevel === level) return <p className="text-ink-soft">{say("timeline.statedSame")}</p>;
  return (
    <p className="text-warning">
      {say("timeline.statedDiffers", {
        stated: say(`domain.sceneLevel.${statedLevel}`),
        level: say(`domain.sceneLevel.${level}`),
      })}
    </p>
  );
}

function Note({ note }: { readonly note: string | null }) {
  return note === null ? null : <p className="text-ink-soft">{note}</p>;
}

/** Asks before it removes, by opening; so it needs no script. */
function Remove({ kind, id }: { readonly kind: "historical" | "onsite"; readonly id: string }) {
  const say = useSay();
  return (
    <Disclosure summary={say("timeline.remove")}>
      <p>{say("timeline.removeText")}</p>
      <Form method="post" className="mt-2">
        <input type="hidden" name="kind" value={kind} />
        <Button type="submit" name="id" value={id} look="danger" size="small">
          {say("timeline.remove")}
        </Button>
      </Form>
    </Disclosure>
  );
}
