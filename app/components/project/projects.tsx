import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Stat, Stats } from "~/components/ui/stat";
import { isLate, isOverBudget } from "~/domain/projects/marks";
import type { ProjectsOverview } from "~/domain/projects/overview";
import type { Text } from "~/domain/text";
import { formatMoney } from "~/messages/format";
import { MarkRuleNote } from "./marks";
import { ProjectList } from "./project-list";
import { TotalsTable } from "./totals-table";

type ProjectsProps = {
  readonly overview: ProjectsOverview;
  readonly titles: Readonly<Record<string, Text>>;
  readonly to?: (projectId: string) => string;
};

/** Sums, every project by year of the plan, and the money of each year. */
export function Projects({ overview, titles, to }: ProjectsProps) {
  const say = useSay();
  const { groups, rule, totals } = overview;
  return (
    <>
      <Sums overview={overview} />
      <Section title={say("projects.list.title")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {groups.map(({ period, projects }) => (
            <section key={period}>
              <h3 className="text-lg">{say(`projects.period.${period}`)}</h3>
              <ProjectList projects={projects} titles={titles} to={to} />
            </section>
          ))}
          <MarkRuleNote rule={rule} />
        </div>
      </Section>
      <Section title={say("projects.totals.title")} lead={say("projects.totals.lead")}>
        <TotalsTable totals={totals} />
      </Section>
    </>
  );
}

function Sums({ overview: { sums, groups } }: Pick<ProjectsProps, "overview">) {
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
