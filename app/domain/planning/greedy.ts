import { answersAfter, scoreAfter } from "./after-quarter";
import { benefitOfPlan } from "./benefit-of-plan";
import type { Candidate } from "./candidates";
import { type Chosen, mayStart, measureOf, moneyOfPlan, spendOfPlan } from "./decode";
import type { PlanningInput } from "./planning-input";
import { QUARTERS } from "./quarters";
import { goalsOf, unreached } from "./wanted";

const withinBudgets = (input: PlanningInput, chosen: readonly Chosen[]): boolean =>
  spendOfPlan(chosen).every((spend, index) => spend <= (input.request.budgets[index] ?? 0));

const measuresOf = (chosen: readonly Chosen[]) => chosen.map(measureOf);

const taken = (chosen: readonly Chosen[]): ReadonlySet<string> =>
  new Set(chosen.flatMap(({ steps }) => steps.map(({ scene, to }) => `${scene}:${to}`)));

/** The candidate at its first possible start beside what is chosen; null where there is none. */
const firstStart = (input: PlanningInput, candidate: Candidate, chosen: readonly Chosen[]): Chosen | null => {
  const steps = taken(chosen);
  if (candidate.steps.some(({ scene, to }) => steps.has(`${scene}:${to}`))) return null;
  for (let start = 1; start + candidate.quarters - 1 <= QUARTERS; start += 1) {
    const next = { candidate, start, steps: candidate.steps };
    if (withinBudgets(input, [...chosen, next]) && mayStart(input, next, chosen)) return next;
  }
  return null;
};

const hasWanted = (input: PlanningInput, chosen: readonly Chosen[]): boolean => {
  const { wanted } = input.request;
  if (!wanted) return true;
  const answers = answersAfter(input, measuresOf(chosen), QUARTERS);
  return unreached(input.instrument, answers, goalsOf(wanted)).length === 0;
};

const reached = (input: PlanningInput, chosen: readonly Chosen[]): boolean =>
  scoreAfter(input, measuresOf(chosen), QUARTERS).level >= input.request.target && hasWanted(input, chosen);

const bestNext = (
  input: PlanningInput,
  candidates: readonly Candidate[],
  chosen: readonly Chosen[],
): Chosen | null => {
  const now = benefitOfPlan(input, measuresOf(chosen));
  let best: { readonly next: Chosen; readonly gain: number; readonly cost: number } | null = null;
  for (const candidate of candidates) {
    if (chosen.some((each) => each.candidate === candidate)) continue;
    const next = firstStart(input, candidate, chosen);
    if (!next) continue;
    const gain = benefitOfPlan(input, measuresOf([...chosen, next])) - now;
    const cost = 1 + moneyOfPlan([next]);
    if (gain > 0 && (!best || gain * best.cost > best.gain * cost)) best = { next, gain, cost };
  }
  return best?.next ?? null;
};

/**
 * What a planner by hand would do: pinned solutions first, then again and again the one with most benefit for its
 * money, started as early as it may. For `cheapest` it stops at the target. Null where it misses the target.
 */
export const greedyPlan = (
  input: PlanningInput,
  candidates: readonly Candidate[],
): readonly Chosen[] | null => {
  let chosen: readonly Chosen[] = [];
  for (const pinned of candidates.filter((each) => each.pinned)) {
    const next = firstStart(input, pinned, chosen);
    if (!next) return null;
    chosen = [...chosen, next];
  }
  while (input.request.goal === "benefit" || !reached(input, chosen)) {
    const next = bestNext(input, candidates, chosen);
    if (!next) break;
    chosen = [...chosen, next];
  }
  return reached(input, chosen) ? chosen : null;
};

/** Share of what matters most by the goal that the greedy plan loses, in 1/1000: benefit lost, or money overspent. */
export const greedyLossOf = (
  input: PlanningInput,
  best: readonly Chosen[],
  greedy: readonly Chosen[] | null,
): number | null => {
  if (!greedy) return null;
  const benefit = (chosen: readonly Chosen[]) => benefitOfPlan(input, measuresOf(chosen));
  const [whole, lost] =
    input.request.goal === "benefit"
      ? [benefit(best), benefit(best) - benefit(greedy)]
      : [moneyOfPlan(greedy), moneyOfPlan(greedy) - moneyOfPlan(best)];
  return whole > 0 ? Math.max(0, Math.round((lost * 1000) / whole)) : 0;
};
