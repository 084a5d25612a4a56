import { Form, Link } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Explained } from "~/components/scoring/explained";
import { LevelBadge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { Table } from "~/components/ui/table";
import { formatPoints } from "~/domain/points";
import { formatDate, formatScore } from "~/messages/format";
import { paths } from "~/paths";
import type { ResultPage } from "./page.server";

type TargetsProps = { readonly page: ResultPage; readonly mayKeep: boolean };
type Target = ResultPage["targets"][number];

/** What the firm kept from its trials: open it again, plan towards it, or remove it. */
export function Targets({ page, mayKeep }: TargetsProps) {
  const { submissionId, targets } = page;
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say("whatIf.targets.title")} lead={say("whatIf.targets.lead")} id="targets">
      <Table
        caption={say("whatIf.targets.title")}
        captionHidden
        rows={targets}
        rowKey={({ targetId }) => targetId}
        empty={say("whatIf.targets.none")}
        columns={[
          {
            key: "name",
            title: say("whatIf.targets.name"),
            rowHeader: true,
            className: "min-w-32",
            cell: ({ name, query, targetId }) => (
              <>
                <Link to={paths.whatIf(submissionId, query)} className="text-link">
                  {name}
                </Link>
                <Link
                  to={paths.planRoadmap(submissionId, targetId)}
                  className="mt-1 block w-fit font-normal text-link text-sm"
                >
                  {say("whatIf.targets.plan")}
                  <span className="sr-only"> {name}</span>
                </Link>
              </>
            ),
          },
          {
            key: "result",
            title: say("whatIf.targets.result"),
            className: "whitespace-nowrap",
            cell: ({ points, level, name }) => (
              <>
                <LevelBadge level={level} />{" "}
                <Explained
                  value={formatScore(points, language)}
                  title={`${name} · ${formatPoints(points)}`}
                  rule={say("explain.target")}
                />
              </>
            ),
          },
          {
            key: "kept",
            title: say("whatIf.targets.kept"),
            className: "whitespace-nowrap",
            cell: ({ keptAt }) => formatDate(keptAt, language),
          },
          ...(mayKeep
            ? [
                {
                  key: "act",
                  title: say("whatIf.targets.act"),
                  className: "min-w-40",
                  cell: (target: Target) => <Acts target={target} submissionId={submissionId} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Removing asks before it does, by opening; so it needs no script. */
function Acts({ target, submissionId }: { readonly target: Target; readonly submissionId: string }) {
  const say = useSay();
  return (
    <Disclosure
      summary={
        <>
          {say("whatIf.targets.remove")}
          <span className="sr-only"> {target.name}</span>
        </>
      }
    >
      <p>{say("whatIf.targets.removeText")}</p>
      <Form method="post" action={paths.whatIf(submissionId)} className="mt-2">
        <input type="hidden" name="act" value="remove" />
        <input type="hidden" name="targetId" value={target.targetId} />
        <Button type="submit" look="danger" size="small">
          {say("whatIf.targets.removeOf", { name: target.name })}
        </Button>
      </Form>
    </Disclosure>
  );
}
