import { firstQuarterOf, lastQuarterOf, QUARTERS, YEARS } from "./quarters";
import type { PlanRequest } from "./roadmap";

/** A stretch of the plan with a budget of its own, from its first to its last quarter. */
export type Period = {
  readonly kind: "year" | "quarter";
  /** 1–3 for years, 1–12 for quarters. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  /** Yuan. */
  readonly budget: number;
};

/** Whether cash is limited by quarter. */
export const bindsByQuarter = ({ quarterBudgets }: PlanRequest): boolean => quarterBudgets !== undefined;

/** Whether the quarter of a start matters, not only its year: cash or staff are limited by quarter. */
export const countsQuarters = (request: PlanRequest): boolean =>
  bindsByQuarter(request) || request.staffDays !== undefined;

/** The stretches within which spending may not exceed the budget: three years, or twelve quarters. */
export const periodsOf = ({ budgets, quarterBudgets }: PlanRequest): readonly Period[] =>
  quarterBudgets
    ? Array.from({ length: QUARTERS }, (_, index) => ({
        kind: "quarter" as const,
        number: index + 1,
        first: index + 1,
        last: index + 1,
        budget: quarterBudgets[index] ?? 0,
      }))
    : YEARS.map((year) => ({
        kind: "year" as const,
        number: year,
        first: firstQuarterOf(year),
        last: lastQuarterOf(year),
        budget: budgets[year - 1] ?? 0,
      }));

/** What a start in a quarter pays in a stretch: once at the contract, the renewal four and eight quarters later. */
export const paidIn = (
  { first, last }: Pick<Period, "first" | "last">,
  start: number,
  { once, yearly }: { readonly once: number; readonly yearly: number },
): number => {
  let sum = 0;
  for (let quarter = start; quarter <= last; quarter += 4)
    if (quarter >= first) sum += quarter === start ? once : yearly;
  return sum;
};
