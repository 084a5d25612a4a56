import { answersAfter, scoreAfter } from "./after-quarter";
import { benefitOfPlan } from "./benefit-of-plan";
import type { Candidate } from "./candidates";
import { type Chosen, measureOf, moneyOfPlan } from "./decode";
import { paidIn } from "./periods";
import type { PlanningInput } from "./planning-input";
import { ALL_QUARTERS, QUARTERS } from "./quarters";
import { createRunningPlan, type RunningPlan } from "./running-plan";
import { goalsOf, unreached } from "./wanted";

const measuresOf = (chosen: readonly Chosen[]) => chosen.map(measureOf);

/** The first quarter in which a candidate may start beside what is in the plan; null where there is none. */
const firstStart = (plan: RunningPlan, candidate: Candidate): number | null =>
  ALL_QUARTERS.find((quarter) => plan.allows(candidate, quarter)) ?? null;

const hasWanted = (input: PlanningInput, chosen: readonly Chosen[]): boolean => {
  const { wanted } = input.request;
  if (!wanted) return true;
  const answers = answersAfter(input, measuresOf(chosen), QUARTERS);
  return unreached(input.instrument, answers, goalsOf(wanted)).length === 0;
};

const reached = (input: PlanningInput, chosen: readonly Chosen[]): boolean =>
  scoreAfter(input, measuresOf(chosen), QUARTERS).level >= input.request.target && hasWanted(input, chosen);

type Next = { readonly candidate: Candidate; readonly start: number };

/** Most benefit for the money; a yuan is added so that what costs nothing can be compared. */
const bestNext = (plan: RunningPlan, left: Iterable<Candidate>): Next | null => {
  let best: { readonly next: Next; readonly gain: number; readonly cost: number } | null = null;
  for (const candidate of left) {
    const start = firstStart(plan, candidate);
    if (start === null) continue;
    const gain = plan.gain(candidate, start);
    const cost = 1 + paidIn({ first: 1, last: QUARTERS }, start, candidate);
    if (gain > 0 && (!best || gain * best.cost > best.gain * cost))
      best = { next: { candidate, start }, gain, cost };
  }
  return best?.next ?? null;
};

/** Pinned ones whose quarter is given come first, then those that others wait for, as they come. */
const addPinned = (plan: RunningPlan, pinned: readonly Candidate[]): readonly Chosen[] | null => {
  let waiting = pinned.toSorted((a, b) => Number(a.onlyStart === null) - Number(b.onlyStart === null));
  const chosen: Chosen[] = [];
  while (waiting.length > 0) {
    const next = waiting.find((candidate) => firstStart(plan, candidate) !== null);
    const start = next ? firstStart(plan, next) : null;
    if (!next || start === null) return null;
    plan.add(next, start);
    chosen.push({ candidate: next, start, steps: next.steps });
    waiting = waiting.filter((each) => each !== next);
  }
  return chosen;
};

/**
 * What a planner by hand would do: pinned solutions first, then again and again the one with most benefit for its
 * money, started as early as it may. For `cheapest` it stops at the target. Null where it misses the target.
 */
export const greedyPlan = (
  input: PlanningInput,
  candidates: readonly Candidate[],
): readonly Chosen[] | null => {
  const plan = createRunningPlan(input);
  let chosen = addPinned(
    plan,
    candidates.filter((each) => each.pinned),
  );
  if (!chosen) return null;
  const left = new Set(candidates.filter((each) => !each.pinned));
  while (input.request.goal === "benefit" || !reached(input, chosen)) {
    const next = bestNext(plan, left);
    if (!next) break;
    plan.add(next.candidate, next.start);
    left.delete(next.candidate);
    chosen = [...chosen, { ...next, steps: next.candidate.steps }];
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
