import { dayInChina } from "~/domain/milestones/calendar-day";
import { type Yuan, yuan } from "~/domain/money";
import type { Roadmap } from "~/domain/planning/roadmap";
import { marksOf } from "~/domain/projects/marks";
import { PLAN_PERIODS, periodAt } from "~/domain/projects/plan-days";
import { type Project, paidInAll, stageOf } from "~/domain/projects/project";
import { yearTotals } from "~/domain/projects/year-totals";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { findAdopted } from "~db/adoption";
import { type KnownProject, listKnownProjects } from "~db/known-project";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** Every project of the firm by years of the plan it carries out, and its money; null before the first adoption. */
export const readProjectsPage = async (world: World, member: Member) => {
  const { adopted, known } = await withTenant(world.db, member, async (tx) => ({
    adopted: await findAdopted(tx),
    known: await listKnownProjects(tx),
  }));
  if (adopted?.outcome.kind !== "planned") return null;
  const { roadmap } = adopted.outcome;
  const reference = await loadReference(world.db, world.now());
  const { tracking } = reference.parameters;
  const today = dayInChina(world.now());
  const inPlan = new Set(roadmap.items.map(({ solution }) => solution));
  const lines = known.map((each) => ({
    ...lineOf(each),
    marks: marksOf(each.project, tracking, today),
    outside: !inPlan.has(each.solution) && stageOf(each.project) !== "stopped",
    period: periodAt(roadmap.request.startsOn, each.project.plan.from),
  }));
  return {
    roadmapId: adopted.roadmap_id,
    version: adopted.version,
    madeAt: adopted.created_at,
    adoptedAt: adopted.adopted_at,
    rule: tracking
      ? {
          lateAfterDays: tracking.lateAfterDays,
          overBudgetPercent: tracking.overBudgetPercent,
          source: tracking.source.title,
        }
      : null,
    titles: titlesOf(reference).solution,
    groups: PLAN_PERIODS.map((period) => ({
      period,
      projects: lines
        .filter((line) => line.period === period)
        .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    })).filter(({ projects }) => projects.length > 0),
    totals: yearTotals(
      roadmap,
      known.map(({ project }) => project),
    ),
    sums: sumsOf(
      roadmap,
      known.map(({ project }) => project),
    ),
  };
};

export type ProjectsPage = NonNullable<Awaited<ReturnType<typeof readProjectsPage>>>;
export type ProjectLine = ProjectsPage["groups"][number]["projects"][number];

const lineOf = ({ projectId, solution, project }: KnownProject) => ({
  projectId,
  solution,
  stage: stageOf(project),
  owner: project.owner,
  from: project.schedule?.from ?? project.plan.from,
  to: project.schedule?.to ?? project.plan.to,
  planned: project.plan.amount,
  contract: project.contract?.amount ?? null,
  paid: paidInAll(project),
});

const sumsOf = ({ request, total }: Roadmap, projects: readonly Project[]) => {
  const sum = (of: (project: Project) => number): Yuan =>
    yuan(projects.reduce((all, project) => all + of(project), 0));
  return {
    budget: yuan(request.budgets.reduce((all, amount) => all + amount, 0)),
    planned: total,
    contracted: sum(({ contract }) => contract?.amount ?? 0),
    paid: sum(paidInAll),
    subsidy: sum(({ subsidies }) => subsidies.reduce((all, { amount }) => all + amount, 0)),
  };
};
