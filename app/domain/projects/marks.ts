import type { Day } from "../milestones/calendar-day";
import { type Yuan, yuan } from "../money";
import type { Parameters } from "../parameters";
import { daysBetween } from "./plan-days";
import { type Project, stageOf } from "./project";

/** 晚于计划 and 超出计划金额, in words and figures. `days`: calendar days beyond the plan; `by`: yuan beyond it. */
export type ProjectMark =
  | { readonly kind: "start-late"; readonly days: number }
  | { readonly kind: "finish-late"; readonly days: number }
  | { readonly kind: "finished-late"; readonly days: number }
  | { readonly kind: "contract-over"; readonly by: Yuan }
  | { readonly kind: "renewals-over"; readonly by: Yuan };

export type Tracking = NonNullable<Parameters["tracking"]>;

/** For parameters of before the thresholds were data: the first day late, the first yuan over. */
const NO_GRACE = { lateAfterDays: 0, overBudgetPercent: 0 };

const exceeds = (amount: number, planned: number, percent: number): boolean =>
  amount * 100 > planned * (100 + percent);

const lateMarks = (project: Project, grace: number, today: Day): readonly ProjectMark[] => {
  const { plan, started, finished } = project;
  if (finished) {
    const days = daysBetween(plan.to, finished.on);
    return days > grace ? [{ kind: "finished-late", days }] : [];
  }
  const overdue = daysBetween(plan.to, today);
  if (overdue > grace) return [{ kind: "finish-late", days: overdue }];
  const waiting = daysBetween(plan.startBy, today);
  return !started && waiting > grace ? [{ kind: "start-late", days: waiting }] : [];
};

/**
 * How a project departs from the adopted plan, by the thresholds in force; a stopped one is measured no more. `today`
 * counts for what has not happened yet only.
 */
export const marksOf = (
  project: Project,
  tracking: Pick<Tracking, "lateAfterDays" | "overBudgetPercent"> | undefined,
  today: Day,
): readonly ProjectMark[] => {
  if (stageOf(project) === "stopped") return [];
  const { lateAfterDays, overBudgetPercent } = tracking ?? NO_GRACE;
  const { plan, contract, renewals } = project;
  const renewed = renewals.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...lateMarks(project, lateAfterDays, today),
    ...(contract && exceeds(contract.amount, plan.amount, overBudgetPercent)
      ? [{ kind: "contract-over" as const, by: yuan(contract.amount - plan.amount) }]
      : []),
    ...(renewed > 0 && exceeds(renewed, plan.renewals, overBudgetPercent)
      ? [{ kind: "renewals-over" as const, by: yuan(renewed - plan.renewals) }]
      : []),
  ];
};

export const isLate = (marks: readonly ProjectMark[]): boolean =>
  marks.some(({ kind }) => kind === "start-late" || kind === "finish-late" || kind === "finished-late");
export const isOverBudget = (marks: readonly ProjectMark[]): boolean =>
  marks.some(({ kind }) => kind === "contract-over" || kind === "renewals-over");
