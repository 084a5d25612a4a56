import type { Level } from "../instrument/instrument";
import type { Reason } from "../matching/match";
import { type Yuan, yuan } from "../money";
import { formatPoints, millipoints } from "../points";
import { buildProgramme, type Question } from "./build-programme";
import { totalOf } from "./costs";
import { chosenBy, spendOfPlan } from "./decode";
import type { ObjectiveName } from "./objectives";
import type { PlanningInput } from "./planning-input";
import type { Solve } from "./programme";
import type { PlanOutcome } from "./roadmap";
import { ruleOf } from "./target";
import { type Goal, goalsOf, unreached, type Wanted, withGoals } from "./wanted";

/** Seconds for each question that explains. */
const SECONDS = 3;

type Found = { readonly smallestBudget: readonly [Yuan, Yuan, Yuan] | null; readonly reachable: Level };

/** An impossible plan with its reasons. */
export const impossible = (
  input: PlanningInput,
  reasons: readonly Reason[],
  { smallestBudget, reachable }: Found = { smallestBudget: null, reachable: input.score.level },
): PlanOutcome => ({
  kind: "impossible",
  impossible: { request: input.request, reasons, smallestBudget, reachable },
});

/** A limit of the firm's own that a plan keeps to. */
type Limit =
  | { readonly kind: "budget"; readonly year: 1 | 2 | 3 }
  | { readonly kind: "pinned" | "excluded"; readonly solution: string }
  | { readonly kind: "wanted"; readonly goals: readonly Goal[] };

/** A kept target is one limit at first: its goals are told apart only where it is part of the conflict. */
const limitsOf = ({ request }: PlanningInput): readonly Limit[] => [
  ...request.excluded.map((solution) => ({ kind: "excluded" as const, solution })),
  ...request.pinned.map((solution) => ({ kind: "pinned" as const, solution })),
  ...(request.wanted ? [{ kind: "wanted" as const, goals: goalsOf(request.wanted) }] : []),
  ...([3, 2, 1] as const).map((year) => ({ kind: "budget" as const, year })),
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
const asking = ({ request }: PlanningInput, goals: readonly Goal[]): PlanningInput["request"] => {
  const { wanted, ...rest } = request;
  return wanted && goals.length > 0 ? { ...rest, wanted: withGoals(wanted, goals) } : rest;
};

const underLimits = (input: PlanningInput, limits: readonly Limit[]): PlanningInput => {
  const kept = (kind: "pinned" | "excluded") =>
    limits.flatMap((limit) => (limit.kind === kind ? [limit.solution] : []));
  const goals = limits.flatMap((limit) => (limit.kind === "wanted" ? limit.goals : []));
  const budget = (year: 1 | 2 | 3): Yuan =>
    limits.some((limit) => limit.kind === "budget" && limit.year === year)
      ? (input.request.budgets[year - 1] ?? yuan(0))
      : plenty(input);
  return {
    ...input,
    request: {
      ...asking(input, goals),
      pinned: kept("pinned"),
      excluded: kept("excluded"),
      budgets: [budget(1), budget(2), budget(3)],
    },
  };
};

/** Whether a request can be met; not decided in time counts as met, so that no limit is blamed without proof. */
const feasible = async (solve: Solve, input: PlanningInput, target: Question["target"]): Promise<boolean> => {
  const { programme } = buildProgramme(input, { withinBudgets: true, target, objectives: [] });
  return (await solve(programme, { seconds: SECONDS })).status !== "infeasible";
};

/** A smallest set of limits that cannot hold together: without any one of them the request could be met. */
const conflictOf = async (solve: Solve, input: PlanningInput): Promise<readonly Limit[]> => {
  const found = await smallestConflict(solve, input, limitsOf(input));
  const parts = found.flatMap((limit) => (limit.kind === "wanted" ? partsOf(input, limit.goals) : [limit]));
  return parts.length > found.length ? smallestConflict(solve, input, parts) : found;
};

const partsOf = ({ instrument, answers }: PlanningInput, goals: readonly Goal[]): readonly Limit[] =>
  unreached(instrument, answers, goals).map((goal) => ({ kind: "wanted", goals: [goal] }));

/** Drops one limit after the other while what is left still cannot be met. */
const smallestConflict = async (
  solve: Solve,
  input: PlanningInput,
  all: readonly Limit[],
): Promise<readonly Limit[]> => {
  let limits = all;
  for (const limit of all) {
    const without = limits.filter((each) => each !== limit);
    if (!(await feasible(solve, underLimits(input, without), input.request.target))) limits = without;
  }
  return limits;
};

const reasonsOf = (input: PlanningInput, limit: Limit): readonly Reason[] => {
  const { budgets, wanted } = input.request;
  if (limit.kind === "budget")
    return [
      { code: "plan.limit.budget", values: { year: limit.year, amount: budgets[limit.year - 1] ?? 0 } },
    ];
  if (limit.kind !== "wanted")
    return [{ code: `plan.limit.${limit.kind}`, values: { solution: limit.solution } }];
  return wanted ? limit.goals.map((goal) => wantedReason(wanted, goal)) : [];
};

const wantedReason = ({ name }: Wanted, goal: Goal): Reason =>
  "scene" in goal
    ? { code: "plan.limit.wantedScene", values: { name, scene: goal.scene, level: goal.level } }
    : { code: "plan.limit.wantedItem", values: { name, item: goal.item, letter: goal.letter } };

const KINDS = ["points", "scenes", "constrained"] as const satisfies readonly ObjectiveName[];
type Kind = (typeof KINDS)[number];

const valueToday = (input: PlanningInput, kind: Kind): number =>
  input.score.levels
    .find(({ level }) => level === input.request.target)
    ?.conditions.find((condition) => condition.kind === kind)?.value ?? 0;

/** The most of a condition that the whole catalogue could bring in three years without any limit. */
const mostOf = async (solve: Solve, input: PlanningInput, kind: Kind): Promise<number | null> => {
  const question = { withinBudgets: false, target: null, objectives: [kind] };
  const answer = await solve(buildProgramme(underLimits(input, []), question).programme, {
    seconds: SECONDS,
  });
  const bound = answer.objectives[0]?.bound;
  return bound === undefined ? null : valueToday(input, kind) + bound;
};

/** Conditions of the target that nothing in the catalogue can meet; when each can but not all, that is the reason. */
const unreachable = async (solve: Solve, input: PlanningInput): Promise<readonly Reason[]> => {
  const rule = ruleOf(input, input.request.target);
  const reasons: Reason[] = [];
  for (const kind of KINDS) {
    const most = await mostOf(solve, input, kind);
    if (most === null || most >= rule[kind]) continue;
    const said = (value: number) => (kind === "points" ? formatPoints(millipoints(value)) : value);
    reasons.push({
      code: `plan.unreachable.${kind}`,
      values: { needed: said(rule[kind]), most: said(most), targetLevel: rule.level },
    });
  }
  return reasons.length > 0
    ? reasons
    : [{ code: "plan.unreachable.together", values: { targetLevel: rule.level } }];
};

const smallestBudget = async (solve: Solve, input: PlanningInput): Promise<Found["smallestBudget"]> => {
  const question = {
    withinBudgets: false,
    target: input.request.target,
    objectives: ["over", "money", "earliest"],
  } as const satisfies Question;
  const prepared = buildProgramme(input, question);
  const answer = await solve(prepared.programme, { seconds: SECONDS });
  if (answer.values.length === 0) return null;
  const [first, second, third] = spendOfPlan(chosenBy(prepared, answer.values));
  return [yuan(first), yuan(second), yuan(third)];
};

const reachableLevel = async (solve: Solve, input: PlanningInput): Promise<Level> => {
  const levels = input.instrument.levels.map(({ level }) => level).toSorted((a, b) => b - a);
  const { target, wanted } = input.request;
  const free = { ...input, request: asking(input, []) };
  for (const level of levels) {
    if (level > target || (level === target && !wanted) || level <= input.score.level) continue;
    if (await feasible(solve, free, level)) return level;
  }
  return input.score.level;
};

/** Why a request cannot be met, the least budgets that would do, and the level that these budgets do reach. */
export const explainImpossible = async (solve: Solve, input: PlanningInput): Promise<PlanOutcome> => {
  const conflict = await conflictOf(solve, input);
  const reasons =
    conflict.length > 0
      ? conflict.flatMap((limit) => reasonsOf(input, limit))
      : await unreachable(solve, input);
  const onlyMoney = conflict.some(({ kind }) => kind === "budget");
  return impossible(input, reasons, {
    smallestBudget: onlyMoney ? await smallestBudget(solve, input) : null,
    reachable: await reachableLevel(solve, input),
  });
};
