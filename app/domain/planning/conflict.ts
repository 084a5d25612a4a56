import type { Reason } from "../matching/match";
import { type Yuan, yuan } from "../money";
import { buildProgramme, type Question } from "./build-programme";
import { totalOf } from "./costs";
import { type Period, periodsOf } from "./periods";
import type { PlanningInput } from "./planning-input";
import type { Solve } from "./programme";
import type { StartIn } from "./roadmap";
import { type Goal, goalsOf, unreached, type Wanted, withGoals } from "./wanted";

/** Units of work for each question that explains. */
export const WORK = 3;

/** A limit of the firm's own that a plan keeps to. */
export type Limit =
  | { readonly kind: "budget"; readonly period: Period }
  | { readonly kind: "staff"; readonly days: number }
  | { readonly kind: "pinned" | "excluded"; readonly solution: string }
  | { readonly kind: "start"; readonly start: StartIn }
  | { readonly kind: "wanted"; readonly goals: readonly Goal[] };

/** A kept target is one limit at first: its goals are told apart only where it is part of the conflict. */
const limitsOf = ({ request }: PlanningInput): readonly Limit[] => [
  ...request.excluded.map((solution) => ({ kind: "excluded" as const, solution })),
  ...(request.startsIn ?? []).map((start) => ({ kind: "start" as const, start })),
  ...request.pinned.map((solution) => ({ kind: "pinned" as const, solution })),
  ...(request.wanted ? [{ kind: "wanted" as const, goals: goalsOf(request.wanted) }] : []),
  ...(request.staffDays === undefined ? [] : [{ kind: "staff" as const, days: request.staffDays }]),
  ...periodsOf(request)
    .toReversed()
    .map((period) => ({ kind: "budget" as const, period })),
];

/** More than everything in the catalogue costs in three years: no limit. */
const plenty = ({ catalogue }: PlanningInput): Yuan =>
  yuan(
    catalogue.solutions.reduce(
      (sum, { price }) =>
        sum + [price.once, price.yearly, price.yearly].reduce((all, split) => all + totalOf(split), 0),
      0,
    ),
  );

/** The request with these goals of its kept target only; without any there is no such target. */
export const asking = ({ request }: PlanningInput, goals: readonly Goal[]): PlanningInput["request"] => {
  const { wanted, ...rest } = request;
  return wanted && goals.length > 0 ? { ...rest, wanted: withGoals(wanted, goals) } : rest;
};

const budgetsUnder = (input: PlanningInput, limits: readonly Limit[]) => {
  const budget = (kind: Period["kind"], number: number): Yuan => {
    const found = limits.some(
      (limit) => limit.kind === "budget" && limit.period.kind === kind && limit.period.number === number,
    );
    const { budgets, quarterBudgets } = input.request;
    const given = kind === "year" ? budgets[number - 1] : quarterBudgets?.[number - 1];
    return found ? (given ?? yuan(0)) : plenty(input);
  };
  const { quarterBudgets } = input.request;
  return quarterBudgets
    ? { quarterBudgets: quarterBudgets.map((_, index) => budget("quarter", index + 1)) }
    : { budgets: [budget("year", 1), budget("year", 2), budget("year", 3)] as const };
};

/** The request bound by these of its limits only. */
export const underLimits = (input: PlanningInput, limits: readonly Limit[]): PlanningInput => {
  const kept = (kind: "pinned" | "excluded") =>
    limits.flatMap((limit) => (limit.kind === kind ? [limit.solution] : []));
  const goals = limits.flatMap((limit) => (limit.kind === "wanted" ? limit.goals : []));
  const { staffDays, ...rest } = asking(input, goals);
  const staff = limits.some(({ kind }) => kind === "staff") && staffDays !== undefined;
  return {
    ...input,
    request: {
      ...rest,
      ...(staff && { staffDays }),
      pinned: kept("pinned"),
      excluded: kept("excluded"),
      startsIn: limits.flatMap((limit) => (limit.kind === "start" ? [limit.start] : [])),
      ...budgetsUnder(input, limits),
    },
  };
};

/** Whether a request can be met: "open" where that is not decided in time. */
export const feasible = async (
  solve: Solve,
  input: PlanningInput,
  target: Question["target"],
): Promise<"yes" | "no" | "open"> => {
  const { programme } = buildProgramme(input, { withinBudgets: true, target, objectives: [] });
  const { status, values } = await solve(programme, { work: WORK });
  return status === "infeasible"
    ? "no"
    : values.length > 0 || programme.variables.length === 0
      ? "yes"
      : "open";
};

/** Limits that cannot hold together; `minimal` when for each of them it is proved that the others could. */
export type Conflict = { readonly limits: readonly Limit[]; readonly minimal: boolean };

/**
 * A smallest set of limits that cannot hold together: drops one limit after the other while what is left still cannot
 * be met. One that is not decided in time stays, and the set is then not said to be smallest.
 */
const smallestConflict = async (
  solve: Solve,
  input: PlanningInput,
  all: readonly Limit[],
): Promise<Conflict> => {
  let limits = all;
  let minimal = true;
  for (const limit of all) {
    const without = limits.filter((each) => each !== limit);
    const met = await feasible(solve, underLimits(input, without), input.request.target);
    if (met === "no") limits = without;
    else if (met === "open") minimal = false;
  }
  return { limits, minimal };
};

const partsOf = ({ instrument, answers }: PlanningInput, goals: readonly Goal[]): readonly Limit[] =>
  unreached(instrument, answers, goals).map((goal) => ({ kind: "wanted", goals: [goal] }));

/** Why an impossible request is so, as far as its own limits tell: empty where even without them nothing helps. */
export const conflictOf = async (solve: Solve, input: PlanningInput): Promise<Conflict> => {
  const found = await smallestConflict(solve, input, limitsOf(input));
  const parts = found.limits.flatMap((limit) =>
    limit.kind === "wanted" ? partsOf(input, limit.goals) : [limit],
  );
  return parts.length > found.limits.length ? smallestConflict(solve, input, parts) : found;
};

export const limitReasons = (input: PlanningInput, limit: Limit): readonly Reason[] => {
  const { wanted } = input.request;
  if (limit.kind === "budget") {
    const { kind, number, budget } = limit.period;
    return kind === "year"
      ? [{ code: "plan.limit.budget", values: { year: number, amount: budget } }]
      : [{ code: "plan.limit.quarterBudget", values: { quarter: number, amount: budget } }];
  }
  if (limit.kind === "staff") return [{ code: "plan.limit.staff", values: { days: limit.days } }];
  if (limit.kind === "start") return [{ code: "plan.limit.start", values: { ...limit.start } }];
  if (limit.kind !== "wanted")
    return [{ code: `plan.limit.${limit.kind}`, values: { solution: limit.solution } }];
  return wanted ? limit.goals.map((goal) => wantedReason(wanted, goal)) : [];
};

const wantedReason = ({ name }: Wanted, goal: Goal): Reason =>
  "scene" in goal
    ? { code: "plan.limit.wantedScene", values: { name, scene: goal.scene, level: goal.level } }
    : { code: "plan.limit.wantedItem", values: { name, item: goal.item, letter: goal.letter } };
