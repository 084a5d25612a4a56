import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { MarkRuleNote } from "~/components/project/marks";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Stat, Stats } from "~/components/ui/stat";
import { isLate, isOverBudget } from "~/domain/projects/marks";
import { formatDate, formatMoney } from "~/messages/format";
import { paths } from "~/paths";
import { type ProjectsPage, readProjectsPage } from "./page.server";
import { ProjectList } from "./project-list";
import { TotalsTable } from "./totals-table";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return { page: await readProjectsPage(context.world, member) };
};

export const handle: PageHandle = { title: "projects.title" };

export default function ProjectsIndex() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  if (page) return <Tracked page={page} />;
  return (
    <Page title={say("projects.title")}>
      <EmptyState
        title={say("projects.none.title")}
        action={
          <LinkButton look="primary" to={paths.currentRoadmap()}>
            {say("projects.none.action")}
          </LinkButton>
        }
      >
        {say("projects.none.text")}
      </EmptyState>
    </Page>
  );
}

function Tracked({ page }: { readonly page: ProjectsPage }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={say("projects.title")}
      lead={say("projects.lead", {
        version: page.version,
        made: formatDate(page.madeAt, language),
        date: formatDate(page.adoptedAt, language),
      })}
      actions={<LinkButton to={paths.roadmap(page.roadmapId)}>{say("projects.open")}</LinkButton>}
    >
      <Sums page={page} />
      <Section title={say("projects.list.title")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {page.groups.map(({ period, projects }) => (
            <section key={period}>
              <h3 className="text-lg">{say(`projects.period.${period}`)}</h3>
              <ProjectList projects={projects} titles={page.titles} />
            </section>
          ))}
          <MarkRuleNote rule={page.rule} />
        </div>
      </Section>
      <Section title={say("projects.totals.title")} lead={say("projects.totals.lead")}>
        <TotalsTable totals={page.totals} />
      </Section>
    </Page>
  );
}

function Sums({ page: { sums, groups } }: { readonly page: ProjectsPage }) {
  const say = useSay();
  const language = useLanguage();
  const projects = groups.flatMap((group) => group.projects);
  const done = projects.filter(({ stage }) => stage === "accepted" || stage === "paid");
  const money = (key: "planned" | "contracted" | "paid" | "subsidy", note?: string) => (
    <Stat label={say(`projects.stat.${key}`)} value={formatMoney(sums[key], language)} note={note} />
  );
  return (
    <Stats>
      {money(
        "planned",
        say("roadmap.ofBudget", {
          budget: formatMoney(sums.budget, language),
        }),
      )}
      {money("contracted", say("projects.stat.projects", { count: projects.length }))}
      {money("paid", say("projects.stat.paidNote"))}
      {money("subsidy", say("projects.stat.progress", { count: done.length }))}
      <Stat label={say("projects.stat.late")} value={projects.filter(({ marks }) => isLate(marks)).length} />
      <Stat
        label={say("projects.stat.over")}
        value={projects.filter(({ marks }) => isOverBudget(marks)).length}
      />
    </Stats>
  );
}
