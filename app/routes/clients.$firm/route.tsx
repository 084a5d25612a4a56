import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConsultant } from "~/auth/require.server";
import { useLanguage, useSay, useText } from "~/components/language";
import { type PageHandle, titleOfData } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { BindingMark, LevelBadge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Stat, Stats } from "~/components/ui/stat";
import { formatPoints } from "~/domain/points";
import { refuse } from "~/http.server";
import { formatDate } from "~/messages/format";
import { sayBinding } from "~/messages/say-binding";
import { paths } from "~/paths";
import { readClient } from "./page.server";
import { Proposals } from "./proposals";
import { RoadmapsTable } from "./roadmaps-table";
import { SubmissionsTable } from "./submissions-table";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  const client = (await readClient(context.world, member, params.firm)) ?? refuse("client-not-found");
  return { ...client, documentTitle: client.name };
};

export const handle: PageHandle = { title: titleOfData("client.page.documentTitle") };

export default function ClientPage() {
  const { name, roadmaps, submissions, firmId, result, proposals } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={name}
      lead={<FirmLine />}
      breadcrumb={[{ to: paths.clients(), title: say("client.list.title") }]}
      actions={
        <>
          <LinkButton to={paths.clientProjects(firmId)}>{say("client.projects.open")}</LinkButton>
          <LinkButton to={paths.scoring()}>{say("result.howComputed")}</LinkButton>
        </>
      }
    >
      {result ? (
        <>
          <Result />
          <Section title={say("client.roadmaps.title")} lead={say("client.traced")}>
            {roadmaps.length > 0 ? (
              <RoadmapsTable roadmaps={roadmaps} firmId={firmId} />
            ) : (
              <EmptyState title={say("client.roadmaps.none.title")}>
                {say("client.roadmaps.none.text")}
              </EmptyState>
            )}
          </Section>
          <Proposals firmId={firmId} proposals={proposals} />
          <Section title={say("result.history.title")}>
            <SubmissionsTable submissions={submissions} />
          </Section>
        </>
      ) : (
        <EmptyState title={say("client.page.none.title")}>{say("client.page.none.text")}</EmptyState>
      )}
    </Page>
  );
}

function FirmLine() {
  const { creditCode, unit, chain, size, title } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const facts = [
    creditCode,
    unit && text(unit),
    chain ? text(chain) : say("domain.noChain"),
    say(`domain.size.${size}`),
    title && say(`domain.title.${title}`),
  ];
  return <>{facts.filter(Boolean).join(" · ")}</>;
}

function Result() {
  const { result } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  if (!result) return null;
  const { level, points, scenes, binding, number, submittedAt } = result;
  return (
    <div className="grid gap-5">
      <Stats>
        <Stat
          label={say("result.level")}
          value={<LevelBadge level={level} />}
          note={say("client.page.latest", { number, date: formatDate(submittedAt, language) })}
        />
        <Stat label={say("result.points")} value={formatPoints(points)} unit={say("result.pointsOf")} />
        <Stat
          label={say("result.scenesReached")}
          value={scenes.fromTwo}
          unit={say("result.scenesOf", { total: scenes.all })}
        />
      </Stats>
      <p className="max-w-3xl text-lg">
        <BindingMark>{say("result.binding")}</BindingMark> {sayBinding(binding, say)}
      </p>
      <p className="text-ink-soft text-sm">{say("result.selfRated")}</p>
    </div>
  );
}
