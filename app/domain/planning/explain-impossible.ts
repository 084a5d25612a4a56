import type { Level } from "../instrument/instrument";
import type { Reason } from "../matching/match";
import { formatPoints, millipoints } from "../points";
import { buildProgramme } from "./build-programme";
import { asking, conflictOf, feasible, limitReasons, underLimits, WORK } from "./conflict";
import { type EnoughBudgets, enoughBudgets } from "./enough-budgets";
import type { ObjectiveName } from "./objectives";
import type { PlanningInput } from "./planning-input";
import type { Solve } from "./programme";
import type { Impossible, PlanOutcome } from "./roadmap";
import { ruleOf } from "./target";
import { UNDECIDED } from "./undecided";

type Found = EnoughBudgets & Pick<Impossible, "reachable" | "minimal">;

/** An impossible plan with its reasons. */
export const impossible = (
  input: PlanningInput,
  reasons: readonly Reason[],
  found: Found = { smallestBudget: null, reachable: input.score.level },
): PlanOutcome => ({
  kind: "impossible",
  impossible: { request: input.request, reasons, ...found },
});

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
    work: WORK,
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

const reachableLevel = async (solve: Solve, input: PlanningInput): Promise<Level> => {
  const levels = input.instrument.levels.map(({ level }) => level).toSorted((a, b) => b - a);
  const { target, wanted } = input.request;
  const free = { ...input, request: asking(input, []) };
  for (const level of levels) {
    if (level > target || (level === target && !wanted) || level <= input.score.level) continue;
    if ((await feasible(solve, free, level)) === "yes") return level;
  }
  return input.score.level;
};

/** Why a request cannot be met, the least budgets that would do, and the level that these budgets do reach. */
export const explainImpossible = async (solve: Solve, input: PlanningInput): Promise<PlanOutcome> => {
  const { limits, minimal } = await conflictOf(solve, input);
  const reasons =
    limits.length > 0
      ? limits.flatMap((limit) => limitReasons(input, limit))
      : await unreachable(solve, input);
  const money = limits.some(({ kind }) => kind === "budget");
  return impossible(input, reasons, {
    ...(money ? await enoughBudgets(solve, input) : { smallestBudget: null }),
    minimal: minimal && limits.length > 0,
    reachable: await reachableLevel(solve, input),
  });
};

/** Neither a plan nor a proof that none exists was found: that, what these budgets do reach, and budgets that are enough. */
export const explainOpen = async (solve: Solve, input: PlanningInput): Promise<PlanOutcome> =>
  impossible(input, [{ code: UNDECIDED }], {
    ...(await enoughBudgets(solve, input)),
    reachable: await reachableLevel(solve, input),
  });
