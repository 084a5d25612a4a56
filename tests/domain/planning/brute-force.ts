import type { Solution } from "~/domain/matching/solution";
import type { PlanningInput } from "~/domain/planning/planning-input";

/**
 * Plans found by trying every start of every solution, written from the rules alone: it shares nothing with the
 * programme. For a handful of solutions only.
 */
export type Best = { readonly money: number; readonly earliest: number; readonly benefit: number };

type State = {
  readonly levels: Map<string, number>;
  readonly letters: Map<string, Set<string>>;
  readonly done: Set<string>;
};

const startState = ({ answers }: PlanningInput): State => ({
  levels: new Map(Object.entries(answers.scenes).map(([code, answer]) => [code, answer.level ?? 0])),
  letters: new Map(Object.entries(answers.items).map(([code, answer]) => [code, new Set(answer.options)])),
  done: new Set(),
});

const pointsOf = (input: PlanningInput, state: State): number =>
  input.instrument.items.reduce((sum, { code, kind, options }) => {
    const points = options
      .filter(({ letter }) => state.letters.get(code)?.has(letter))
      .map((option) => Number(option.points));
    const all = points.reduce((total, each) => total + each, 0);
    return sum + (kind === "multiple" ? all : Math.max(0, ...points));
  }, 0);

const anyPoints = (input: PlanningInput, state: State, code: string): boolean =>
  input.instrument.items.some(
    (item) =>
      item.code === code &&
      item.options.some(({ letter, points }) => points > 0 && state.letters.get(code)?.has(letter)),
  );

const mayStart = (input: PlanningInput, { requires }: Solution, state: State, today: State): boolean =>
  requires.scenes.every(({ scene, level }) => (state.levels.get(scene) ?? 0) >= level) &&
  (!requires.network || anyPoints(input, state, "Q1")) &&
  (!requires.machineInterface || anyPoints(input, state, "Q2")) &&
  requires.solutions.every((code) => state.done.has(code) || inPlace(input, code, today));

const inPlace = (input: PlanningInput, code: string, today: State): boolean => {
  const steps = input.catalogue.solutions.find((each) => each.code === code)?.steps ?? [];
  return steps.length > 0 && steps.every(({ scene, to }) => (today.levels.get(scene) ?? 0) >= to);
};

const reached = (input: PlanningInput, state: State): boolean => {
  const rule = input.instrument.levels.find(({ level }) => level === input.request.target);
  if (!rule) return false;
  const scenes = input.instrument.scenes.filter(({ code }) => (state.levels.get(code) ?? 0) >= rule.level);
  return (
    pointsOf(input, state) >= rule.points &&
    scenes.length >= rule.scenes &&
    scenes.filter(({ constrained }) => constrained).length >= rule.constrained
  );
};

const gained = (input: PlanningInput, state: State, today: State): number => {
  const { sceneLevel, constrainedExtra, tenthPoint } = input.parameters.planning;
  const scenes = input.instrument.scenes.reduce((sum, { code, constrained }) => {
    const levels = (state.levels.get(code) ?? 0) - (today.levels.get(code) ?? 0);
    return sum + levels * 100 * (sceneLevel + (constrained ? constrainedExtra : 0));
  }, 0);
  return scenes + (pointsOf(input, state) - pointsOf(input, today)) * tenthPoint;
};

const quartersOf = (input: PlanningInput, { deployment }: Solution): number =>
  Math.ceil(deployment.fullUseDays / input.parameters.planning.workingDaysPerQuarter);

const sumOf = (split: Solution["price"]["once"]): number =>
  Object.values(split).reduce((sum, amount) => sum + amount, 0);

/** Yuan by year of starts (0: not chosen). */
const spendOf = (offers: readonly Solution[], starts: readonly number[]): readonly number[] =>
  [1, 2, 3].map((year) =>
    offers.reduce((sum, { price }, index) => {
      const start = starts[index] ?? 0;
      const from = Math.ceil(start / 4);
      if (start === 0 || from > year) return sum;
      return sum + sumOf(from === year ? price.once : price.yearly);
    }, 0),
  );

/** No two chosen solutions with the same step from where the firm stands today; a pinned one is always chosen. */
const allowed = (
  input: PlanningInput,
  offers: readonly Solution[],
  starts: readonly number[],
  today: State,
) => {
  const taken = new Set<string>();
  return offers.every(({ code, steps }, index) => {
    if (starts[index] === 0) return !input.request.pinned.includes(code);
    return steps
      .filter(({ scene, from }) => (today.levels.get(scene) ?? 0) >= from)
      .every(({ scene, to }) => {
        if ((today.levels.get(scene) ?? 0) >= to) return true;
        if (taken.has(`${scene}:${to}`)) return false;
        taken.add(`${scene}:${to}`);
        return true;
      });
  });
};

/** Carries out starts quarter by quarter; null where something may not start then. */
const carryOut = (
  input: PlanningInput,
  offers: readonly Solution[],
  starts: readonly number[],
  today: State,
): { readonly earliest: number; readonly benefit: number } | null => {
  const state = startState(input);
  const running = new Map<number, Solution["steps"]>();
  const weights = [...input.parameters.planning.yearWeights, 0];
  let earliest = 0;
  let benefit = 0;
  for (let quarter = 1; quarter <= 12; quarter += 1) {
    for (const [index, offer] of offers.entries()) {
      if (starts[index] !== quarter) continue;
      if (!mayStart(input, offer, state, today)) return null;
      running.set(
        index,
        offer.steps.filter(({ scene, from }) => (state.levels.get(scene) ?? 0) >= from),
      );
    }
    for (const [index, steps] of running) {
      const offer = offers[index];
      if (!offer || (starts[index] ?? 0) + quartersOf(input, offer) - 1 !== quarter) continue;
      state.done.add(offer.code);
      for (const { scene, to } of steps) state.levels.set(scene, Math.max(to, state.levels.get(scene) ?? 0));
      for (const { item, letter } of offer.lifts) state.letters.get(item)?.add(letter);
    }
    if (quarter % 4 === 0) {
      const year = quarter / 4;
      if (reached(input, state)) earliest += 1;
      benefit += ((weights[year - 1] ?? 0) - (weights[year] ?? 0)) * gained(input, state, today);
    }
  }
  return holdsWanted(input, state) ? { earliest, benefit } : null;
};

/** Whether a state holds everything a kept target asks for. */
const holdsWanted = ({ instrument, request: { wanted } }: PlanningInput, state: State): boolean => {
  const points = (code: string, letter: string): number =>
    instrument.items.find((item) => item.code === code)?.options.find((option) => option.letter === letter)
      ?.points ?? 0;
  const single = (code: string) =>
    instrument.items.some((item) => item.code === code && item.kind === "single");
  return (
    (wanted?.scenes ?? []).every(({ scene, level }) => (state.levels.get(scene) ?? 0) >= level) &&
    (wanted?.items ?? []).every(({ item, letter }) => {
      const letters = [...(state.letters.get(item) ?? [])];
      return single(item)
        ? letters.some((each) => points(item, each) >= points(item, letter))
        : letters.includes(letter);
    })
  );
};

const better = (input: PlanningInput, one: Best, other: Best): boolean => {
  const money = other.money - one.money;
  const rest = [one.earliest - other.earliest, one.benefit - other.benefit];
  const order = input.request.goal === "cheapest" ? [money, ...rest] : [...rest, money];
  return (order.find((difference) => difference !== 0) ?? 0) > 0;
};

const excessOf = (input: PlanningInput, spend: readonly number[]): number =>
  spend.reduce((sum, each, index) => sum + Math.max(0, each - (input.request.budgets[index] ?? 0)), 0);

/**
 * The best plan by the goal's order within the budgets, and the least sum of excesses over the budgets of any plan
 * that reaches the target; null where none does.
 */
export const bruteForce = (input: PlanningInput) => {
  const today = startState(input);
  const offers = input.catalogue.solutions.filter(({ code }) => !input.request.excluded.includes(code));
  const starts = offers.map(() => 0);
  const found: { best: Best | null; excess: number | null } = { best: null, excess: null };
  const judge = () => {
    if (!allowed(input, offers, starts, today)) return;
    const spend = spendOf(offers, starts);
    const over = excessOf(input, spend);
    if (over > 0 && found.excess !== null && over >= found.excess) return;
    const carried = carryOut(input, offers, starts, today);
    if (!carried || carried.earliest === 0) return;
    found.excess = found.excess === null ? over : Math.min(found.excess, over);
    const plan = { ...carried, money: spend.reduce((sum, each) => sum + each, 0) };
    if (over === 0 && (!found.best || better(input, plan, found.best))) found.best = plan;
  };
  const tryFrom = (index: number): void => {
    const offer = offers[index];
    if (!offer) {
      judge();
      return;
    }
    for (let start = 0; start === 0 || start + quartersOf(input, offer) - 1 <= 12; start += 1) {
      starts[index] = start;
      tryFrom(index + 1);
    }
  };
  tryFrom(0);
  return found;
};
