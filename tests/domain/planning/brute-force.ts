import type { Solution } from "~/domain/matching/solution";
import type { PlanningInput } from "~/domain/planning/planning-input";

/**
 * Plans found by trying every start of every solution, written from the rules alone: it shares nothing with the
 * programme. For a handful of solutions only.
 */
export type Best = {
  readonly money: number;
  readonly earliest: number;
  readonly benefit: number;
  readonly points: number;
  readonly constrained: number;
};

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

/** Half up to the step that points count in; as they are where there is none. */
const toStep = ({ parameters }: PlanningInput, points: number): number => {
  const step = parameters.planning.pointStep;
  if (step === undefined) return points;
  const over = points % step;
  return over * 2 >= step ? points - over + step : points - over;
};

/** Points gained as the benefit counts them: options newly ticked one by one, a single choice's way up as one. */
const pointsCounted = (input: PlanningInput, state: State, today: State): number =>
  input.instrument.items.reduce((sum, { code, kind, options }) => {
    const chosen = (one: State) => options.filter(({ letter }) => one.letters.get(code)?.has(letter));
    const top = (one: State) => Math.max(0, ...chosen(one).map(({ points }) => points));
    if (kind === "single") return sum + toStep(input, top(state) - top(today));
    return chosen(state)
      .filter((option) => !chosen(today).includes(option))
      .reduce((all, { points }) => all + toStep(input, points), sum);
  }, 0);

const gained = (input: PlanningInput, state: State, today: State): number => {
  const { sceneLevel, constrainedExtra, tenthPoint } = input.parameters.planning;
  const scenes = input.instrument.scenes.reduce((sum, { code, constrained }) => {
    const levels = (state.levels.get(code) ?? 0) - (today.levels.get(code) ?? 0);
    return sum + levels * 100 * (sceneLevel + (constrained ? constrainedExtra : 0));
  }, 0);
  return scenes + pointsCounted(input, state, today) * tenthPoint;
};

const quartersOf = (input: PlanningInput, { deployment }: Solution): number =>
  Math.ceil(deployment.fullUseDays / input.parameters.planning.workingDaysPerQuarter);

const sumOf = (split: Solution["price"]["once"]): number =>
  Object.values(split).reduce((sum, amount) => sum + amount, 0);

type Pays = (offer: Solution, part: "once" | "yearly") => number;
const allOf: Pays = ({ price }, part) => sumOf(price[part]);

/** Yuan by quarter of starts (0: not chosen): at the contract, then every fourth quarter. */
const quarterly = (offers: readonly Solution[], starts: readonly number[], pays: Pays): readonly number[] =>
  Array.from({ length: 12 }, (_, index) =>
    offers.reduce((sum, offer, at) => {
      const start = starts[at] ?? 0;
      const after = index + 1 - start;
      return start === 0 || after < 0 || after % 4 > 0
        ? sum
        : sum + pays(offer, after === 0 ? "once" : "yearly");
    }, 0),
  );

const byYear = (quarters: readonly number[]): readonly number[] =>
  [0, 4, 8].map((from) => quarters.slice(from, from + 4).reduce((sum, each) => sum + each, 0));

/** Person-days of own staff by quarter: spread evenly, what is left over in the first quarters. */
const staffFits = (input: PlanningInput, offers: readonly Solution[], starts: readonly number[]): boolean => {
  const { staffDays } = input.request;
  if (staffDays === undefined) return true;
  const busy = Array.from({ length: 13 }, () => 0);
  for (const [index, offer] of offers.entries()) {
    const start = starts[index] ?? 0;
    if (start === 0) continue;
    const quarters = quartersOf(input, offer);
    for (let day = 0; day < offer.deployment.ownStaffDays; day += 1) {
      const at = start + (day % quarters);
      busy[at] = (busy[at] ?? 0) + 1;
    }
  }
  return busy.every((days) => days <= staffDays);
};

/** Ways to be paid by the counted rule, each as yuan by quarter: nothing, or after one of the years that allow it. */
const payments = (
  input: PlanningInput,
  offers: readonly Solution[],
  starts: readonly number[],
  reachedBy: readonly boolean[],
): readonly (readonly number[])[] => {
  const none = Array.from({ length: 12 }, () => 0);
  const rule = input.parameters.subsidies.find(({ code }) => code === input.request.countedSubsidy);
  if (!rule || rule.paidAfterQuarters === undefined) return [none];
  const lag = rule.paidAfterQuarters;
  const kinds = rule.kind === "voucher" ? rule.kinds : input.parameters.eligible.kinds;
  const spent = byYear(
    quarterly(offers, starts, ({ price }, part) => kinds.reduce((sum, kind) => sum + price[part][kind], 0)),
  );
  const at = (year: number, amount: number) =>
    none.map((_, index) => (index + 1 === 4 * year + lag ? amount : 0));
  if (rule.kind === "voucher")
    return [
      [1, 2, 3]
        .map((year) =>
          at(year, Math.min(rule.capPerYear, Math.floor(((spent[year - 1] ?? 0) * rule.percent) / 100))),
        )
        .reduce((all, each) => all.map((amount, index) => amount + (each[index] ?? 0))),
    ];
  return [
    none,
    ...[1, 2, 3].flatMap((year) => {
      const until = spent.slice(0, year).reduce((sum, each) => sum + each, 0);
      if (rule.kind === "by-rate") {
        const open = input.score.level >= rule.minimumLevel || reachedBy[year - 1];
        if (!open || input.request.target < rule.minimumLevel) return [];
        return [at(year, Math.min(rule.cap, Math.floor((until * rule.percent) / 100)))];
      }
      const upTo = rule.amounts
        .filter(({ level }) => level > input.score.level && level <= input.request.target)
        .map((each) => Number(each.upTo));
      return reachedBy[year - 1] ? [at(year, Math.min(until, Math.max(0, ...upTo)))] : [];
    }),
  ];
};

/** Yuan above the budgets of years or quarters, by the kindest way to be paid. */
const excessOf = (
  { request }: PlanningInput,
  spend: readonly number[],
  paid: readonly (readonly number[])[],
): number =>
  Math.min(
    ...paid.map((received) => {
      const net = spend.map((amount, index) => amount - (received[index] ?? 0));
      const stretches = request.quarterBudgets ? net : byYear(net);
      const budgets = request.quarterBudgets ?? request.budgets;
      return stretches.reduce((sum, each, index) => sum + Math.max(0, each - (budgets[index] ?? 0)), 0);
    }),
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
    const only = input.request.startsIn?.find(({ solution }) => solution === code)?.quarter;
    if (starts[index] === 0) return !input.request.pinned.includes(code);
    if (only !== undefined && only !== starts[index]) return false;
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
): (Omit<Best, "money"> & { readonly reachedBy: readonly boolean[] }) | null => {
  const state = startState(input);
  const running = new Map<number, Solution["steps"]>();
  const weights = [...input.parameters.planning.yearWeights, 0];
  const reachedBy: boolean[] = [];
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
      reachedBy.push(reached(input, state));
      benefit += ((weights[year - 1] ?? 0) - (weights[year] ?? 0)) * gained(input, state, today);
    }
  }
  if (!holdsWanted(input, state)) return null;
  const constrained = (one: State) =>
    input.instrument.scenes.filter(
      (scene) => scene.constrained && (one.levels.get(scene.code) ?? 0) >= input.request.target,
    ).length;
  return {
    earliest: reachedBy.filter(Boolean).length,
    benefit,
    points: pointsOf(input, state) - pointsOf(input, today),
    constrained: constrained(state) - constrained(today),
    reachedBy,
  };
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

const better = ({ request }: PlanningInput, one: Best, other: Best): boolean => {
  const goal =
    request.goal === "cheapest"
      ? (["money", "earliest", "benefit"] as const)
      : (["earliest", "benefit", "money"] as const);
  const order = request.priorities ?? goal;
  const ahead = order.map((name) => (name === "money" ? other.money - one.money : one[name] - other[name]));
  return (ahead.find((difference) => difference !== 0) ?? 0) > 0;
};

/**
 * The best plan by the goal's order within the budgets with what it pays in each year, and the least sum of excesses
 * over the budgets of any plan that reaches the target; null where none does.
 */
export const bruteForce = (input: PlanningInput) => {
  const today = startState(input);
  const offers = input.catalogue.solutions.filter(({ code }) => !input.request.excluded.includes(code));
  const starts = offers.map(() => 0);
  const found: { best: Best | null; spend: readonly number[] | null; excess: number | null } = {
    best: null,
    spend: null,
    excess: null,
  };
  const judge = () => {
    if (!allowed(input, offers, starts, today)) return;
    if (!staffFits(input, offers, starts)) return;
    const spend = quarterly(offers, starts, allOf);
    const least = excessOf(input, spend, [[]]);
    const known = found.excess !== null && least > 0 && least >= found.excess;
    if (known && input.request.countedSubsidy === undefined) return;
    const carried = carryOut(input, offers, starts, today);
    if (!carried || carried.earliest === 0) return;
    const over = excessOf(input, spend, payments(input, offers, starts, carried.reachedBy));
    found.excess = found.excess === null ? over : Math.min(found.excess, over);
    const plan = { ...carried, money: spend.reduce((sum, each) => sum + each, 0) };
    if (over > 0 || (found.best && !better(input, plan, found.best))) return;
    found.best = plan;
    found.spend = byYear(spend);
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
  // What is pinned and excluded at once is in no plan.
  if (input.request.pinned.every((code) => offers.some((offer) => offer.code === code))) tryFrom(0);
  return found;
};
