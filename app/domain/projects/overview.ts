import type { Day } from "../milestones/calendar-day";
import { type Yuan, yuan } from "../money";
import type { PlanRequest, RoadmapItem, RoadmapYear } from "../planning/roadmap";
import { marksOf, type Tracking } from "./marks";
import { PLAN_PERIODS, periodAt } from "./plan-days";
import { type Project, paidInAll, stageOf } from "./project";
import { yearTotals } from "./year-totals";

/** What is asked of the plan that is carried out. */
type AdoptedPlan = {
  readonly request: Pick<PlanRequest, "startsOn" | "budgets">;
  readonly items: readonly Pick<RoadmapItem, "solution">[];
  readonly years: readonly Pick<RoadmapYear, "year" | "budget" | "total">[];
  readonly total: Yuan;
};

type Known<Id> = { readonly projectId: Id; readonly solution: string; readonly project: Project };

const lineOf = <Id>({ projectId, solution, project }: Known<Id>) => ({
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

const sumsOf = ({ request, total }: AdoptedPlan, projects: readonly Project[]) => {
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

/**
 * Where the projects of a firm stand on a day, by years of the plan it carries out, and their money. Every project is in
 * exactly one group.
 */
export const projectsOverview = <Id extends string>(
  plan: AdoptedPlan,
  known: readonly Known<Id>[],
  tracking: Tracking | undefined,
  today: Day,
) => {
  const inPlan = new Set(plan.items.map(({ solution }) => solution));
  const projects = known.map(({ project }) => project);
  const lines = known.map((each) => ({
    ...lineOf(each),
    marks: marksOf(each.project, tracking, today),
    outside: !inPlan.has(each.solution) && stageOf(each.project) !== "stopped",
    period: periodAt(plan.request.startsOn, each.project.plan.from),
  }));
  return {
    rule: tracking
      ? {
          lateAfterDays: tracking.lateAfterDays,
          overBudgetPercent: tracking.overBudgetPercent,
          source: tracking.source.title,
        }
      : null,
    groups: PLAN_PERIODS.map((period) => ({
      period,
      projects: lines
        .filter((line) => line.period === period)
        .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    })).filter((group) => group.projects.length > 0),
    totals: yearTotals(plan, projects),
    sums: sumsOf(plan, projects),
  };
};

export type ProjectsOverview = ReturnType<typeof projectsOverview<string>>;
export type ProjectLine = ProjectsOverview["groups"][number]["projects"][number];
