import { type Yuan, yuan } from "../money";
import type { PlanRequest, RoadmapYear } from "../planning/roadmap";
import { PLAN_PERIODS, type PlanPeriod, periodAt } from "./plan-days";
import type { Project } from "./project";

/** Money of a year of the adopted plan. `budget` and `planned` null: before or after the plan's three years. */
export type YearTotals = {
  readonly period: PlanPeriod;
  readonly budget: Yuan | null;
  readonly planned: Yuan | null;
  readonly contracted: Yuan;
  readonly paid: Yuan;
  readonly subsidy: Yuan;
};

/** What is asked of an adopted roadmap. */
type AdoptedPlan = {
  readonly request: Pick<PlanRequest, "startsOn">;
  readonly years: readonly Pick<RoadmapYear, "year" | "budget" | "total">[];
};

const sum = (amounts: readonly number[]): Yuan => yuan(amounts.reduce((total, amount) => total + amount, 0));

/**
 * Planned money by the adopted plan, contracted, paid and received money by the days on which it happened. The three
 * years always; before and after them only where there is any money then. Every yuan of a project is in one line.
 */
export const yearTotals = (
  { request, years }: AdoptedPlan,
  projects: readonly Project[],
): readonly YearTotals[] => {
  const within = (period: PlanPeriod) => (fact: { readonly on: string; readonly amount: number }) =>
    periodAt(request.startsOn, fact.on) === period ? [fact.amount] : [];
  return PLAN_PERIODS.map((period): YearTotals => {
    const year = years.find((each) => each.year === period);
    const then = within(period);
    return {
      period,
      budget: year?.budget ?? null,
      planned: year?.total ?? null,
      contracted: sum(projects.flatMap(({ contract }) => (contract ? then(contract) : []))),
      paid: sum(projects.flatMap(({ payments, renewals }) => [...payments, ...renewals].flatMap(then))),
      subsidy: sum(projects.flatMap(({ subsidies }) => subsidies.flatMap(then))),
    };
  }).filter(({ planned, contracted, paid, subsidy }) => planned !== null || contracted + paid + subsidy > 0);
};
