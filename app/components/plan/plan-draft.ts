import { formatWan } from "~/domain/money";
import { type PlanRequest, PRIORITIES, type Priority } from "~/domain/planning/roadmap";

/** What stands in the planning form, as typed. */
export type PlanDraft = {
  readonly budgets: readonly string[];
  readonly period: string;
  readonly quarterBudgets: readonly string[];
  readonly target: string;
  readonly goal: string;
  readonly priorities: readonly string[];
  readonly staffDays: string;
  readonly countedSubsidy: string;
  readonly note: string;
  readonly startsOn: string;
};

export const budgetField = (year: number): string => `budgets.${year - 1}`;
export const quarterField = (quarter: number): string => `quarterBudgets.${quarter - 1}`;
export const priorityField = (rank: number): string => `priorities.${rank - 1}`;

export const QUARTERS = 12;
export const isPriority = (given: string): given is Priority => PRIORITIES.some((each) => each === given);

/** The order that the form offers first: what the goal of most benefit comes to. */
const FIRST_ORDER: readonly string[] = ["earliest", "benefit", "money"];

/** The form that asks for a request again; the note belongs to one version only. */
export const draftOfRequest = (request: PlanRequest): PlanDraft => ({
  budgets: request.budgets.map(formatWan),
  period: request.quarterBudgets ? "quarter" : "year",
  quarterBudgets: (request.quarterBudgets ?? []).map(formatWan),
  target: String(request.target),
  goal: request.priorities ? "own" : request.goal,
  priorities: request.priorities ?? FIRST_ORDER,
  staffDays: request.staffDays === undefined ? "" : String(request.staffDays),
  countedSubsidy: request.countedSubsidy ?? "",
  note: "",
  startsOn: request.startsOn,
});

/** The same wish without any limit beside its budgets by year. */
export const withoutLimits = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  period: "year",
  quarterBudgets: [],
  staffDays: "",
  countedSubsidy: "",
  startsOn: "",
});

export const emptyDraft = (target: string): PlanDraft => ({
  budgets: ["", "", ""],
  period: "year",
  quarterBudgets: [],
  target,
  goal: "benefit",
  priorities: FIRST_ORDER,
  staffDays: "",
  countedSubsidy: "",
  note: "",
  startsOn: "",
});
