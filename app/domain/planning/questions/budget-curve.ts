import type { Level } from "../../instrument/instrument";
import { type Yuan, yuan } from "../../money";
import type { Millipoints } from "../../points";
import { buildProgramme } from "../build-programme";
import { chosenBy, moneyOfPlan, roadmapItems } from "../decode";
import type { PlanningInput } from "../planning-input";
import type { Solve } from "../programme";
import { proofOf } from "../proof";
import type { PlanRequest } from "../roadmap";
import { roadmapYears } from "../roadmap-years";

/** What a budget buys at best: first the target as early as can be, then most benefit. */
export type CurvePoint = {
  readonly budgets: readonly [Yuan, Yuan, Yuan];
  readonly budget: Yuan;
  readonly spent: Yuan;
  readonly level: Level;
  readonly points: Millipoints;
  /** Year-ends at which the target holds, 0–3. */
  readonly yearsAtTarget: number;
  /** In hundredths of the parameters' unit, and the most that any plan could have: equal where it is proved. */
  readonly benefit: number;
  readonly bound: number;
};

/** Units of work for one point. */
const WORK = 4;

type Budgets = PlanRequest["budgets"];

const sum = (budgets: Budgets): Yuan => yuan(budgets.reduce((all, each) => all + each, 0));

/** The budgets of the points: shares of the request's own in percent, and what 1 万元 more brings in each year. */
export const CURVE_SHARES = [25, 50, 75, 100, 125, 150, 200] as const;
const MORE = 10_000;

export const shareOf = ([first, second, third]: Budgets, percent: number): Budgets => {
  const part = (amount: Yuan) => yuan(Math.floor((amount * percent) / 100));
  return [part(first), part(second), part(third)];
};

export const oneMoreIn = (budgets: Budgets, year: 1 | 2 | 3): Budgets => {
  const [first, second, third] = budgets;
  const more = (amount: Yuan, at: number) => yuan(at === year ? amount + MORE : amount);
  return [more(first, 1), more(second, 2), more(third, 3)];
};

/**
 * The best that yearly budgets buy under the request's other limits, whether the target is reached or not; null where
 * even without a target no plan holds them (something pinned costs more), or none was found in time.
 */
export const curvePoint = async (
  solve: Solve,
  input: PlanningInput,
  budgets: Budgets,
): Promise<CurvePoint | null> => {
  const { quarterBudgets, ...request } = input.request;
  const asked: PlanningInput = { ...input, request: { ...request, budgets } };
  const prepared = buildProgramme(asked, {
    withinBudgets: true,
    target: request.target,
    optional: true,
    objectives: ["earliest", "benefit"],
  });
  const answer = await solve(prepared.programme, { work: WORK });
  if (answer.values.length === 0) return null;
  const chosen = chosenBy(prepared, answer.values);
  const last = roadmapYears(asked, roadmapItems(asked, chosen))[2];
  const [earliest, benefit] = proofOf(prepared, answer, null).objectives;
  return {
    budgets,
    budget: sum(budgets),
    spent: yuan(moneyOfPlan(chosen)),
    level: last.level,
    points: last.points,
    yearsAtTarget: earliest?.value ?? 0,
    benefit: benefit?.value ?? 0,
    bound: benefit?.bound ?? 0,
  };
};
