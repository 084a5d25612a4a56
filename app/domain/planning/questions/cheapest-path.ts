import type { Level } from "../../instrument/instrument";
import { type Yuan, yuan } from "../../money";
import { buildProgramme } from "../build-programme";
import { chosenBy, moneyOfPlan, spendOfPlan } from "../decode";
import type { PlanningInput } from "../planning-input";
import type { Solve } from "../programme";
import type { PlanRequest } from "../roadmap";

/** The least money with which three years reach a level, whatever the budgets are. */
export type CheapestPath = {
  readonly level: Exclude<Level, 0>;
  readonly total: Yuan;
  readonly years: readonly [Yuan, Yuan, Yuan];
  readonly solutions: readonly string[];
  /** The first year that ends at the level. */
  readonly reachedIn: number;
  /** No plan costs less than this: the total where it is proved. */
  readonly bound: Yuan;
};

const WORK = 6;

/** The request without limits of money, staff and starts; what is pinned or excluded stays. */
const unlimited = ({ startsOn, budgets, target, goal, pinned, excluded }: PlanRequest): PlanRequest => ({
  startsOn,
  budgets,
  target,
  goal,
  pinned,
  excluded,
});

/**
 * The cheapest way to a level and, of those, the earliest; null where the catalogue does not lead there or no answer
 * came in time. `total` counts once and renewals of all three years.
 */
export const cheapestPath = async (
  solve: Solve,
  input: PlanningInput,
  level: Exclude<Level, 0>,
): Promise<CheapestPath | null> => {
  const asked = { ...input, request: { ...unlimited(input.request), target: level } };
  const prepared = buildProgramme(asked, {
    withinBudgets: false,
    target: level,
    objectives: ["money", "earliest"],
  });
  const answer = await solve(prepared.programme, { work: WORK });
  if (answer.values.length === 0) return null;
  const chosen = chosenBy(prepared, answer.values);
  const [first, second, third] = spendOfPlan(chosen);
  const [money, earliest] = answer.objectives;
  return {
    level,
    total: yuan(moneyOfPlan(chosen)),
    years: [yuan(first), yuan(second), yuan(third)],
    solutions: chosen.map(({ candidate }) => candidate.solution.code),
    reachedIn: 4 - Math.max(1, earliest?.value ?? 1),
    bound: yuan((money?.bound ?? 0) * prepared.unit),
  };
};
