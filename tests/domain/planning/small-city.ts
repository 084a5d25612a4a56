import type { Answers } from "~/domain/instrument/answers";
import type { Instrument, Item, Level, Scene } from "~/domain/instrument/instrument";
import type { CostSplit, ItemLift, SceneStep, Solution } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { PlanRequest } from "~/domain/planning/roadmap";
import { millipoints } from "~/domain/points";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { firm, solution } from "../../factories/matching";
import { cityReferences } from "../../factories/reference";

/** Whole numbers from a seed, so that an instance is known by its number. */
export const chanceFrom = (seed: number) => {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0],
    yes: (percent: number): boolean => below(100) < percent,
  };
};
export type Chance = ReturnType<typeof chanceFrom>;

const text = { zh: "文", en: "text" };
const help = { meaning: text, rule: text, evidence: [text], example: text };
const NOTHING: CostSplit = {
  software: yuan(0),
  implementation: yuan(0),
  cloud: yuan(0),
  collection: yuan(0),
  other: yuan(0),
};
export const SCENES = ["quality", "equipment", "finance"] as const;
type SceneCode = (typeof SCENES)[number];

const item = (code: string, kind: Item["kind"], points: readonly number[]): Item => ({
  code,
  dimension: "base",
  indicator: "base",
  title: text,
  question: text,
  kind,
  points: millipoints(8000),
  options: points.map((each, at) => ({
    letter: "ABCD".charAt(at),
    text,
    points: millipoints(each),
    exclusive: kind === "multiple" && at === 0,
  })),
  help,
});

const scene = (code: SceneCode): Scene => ({
  code,
  group: "all",
  title: text,
  constrained: code !== "finance",
  question: text,
  levels: ([1, 2, 3, 4] as const).map((level) => ({ level, text, namesAi: level === 4 })),
  help,
});

/** Points of the items' options, and the step that gains of them count in: some without one. */
type Counting = {
  readonly ticks: readonly [number, number];
  readonly rungs: readonly [number, number];
  readonly step?: number;
};
const COUNTINGS: readonly [Counting, ...Counting[]] = [
  { ticks: [2000, 1875], rungs: [1500, 3000] },
  { ticks: [700, 1250], rungs: [1250, 3375] },
  { ticks: [2000, 1875], rungs: [1500, 3000], step: 500 },
  { ticks: [700, 1250], rungs: [1250, 3375], step: 500 },
  { ticks: [200, 3375], rungs: [700, 1400], step: 500 },
  { ticks: [2250, 750], rungs: [1625, 2750], step: 1000 },
];

/** Two items and three scenes, two of them constrained; 二级 needs what the chance says. */
const instrumentOf = (chance: Chance, { ticks, rungs }: Counting): Instrument => {
  const scenes = 1 + chance.below(2);
  return {
    code: "small",
    edition: "1",
    title: text,
    summary: text,
    sources: [],
    dimensions: [{ code: "base", title: text, points: millipoints(16_000) }],
    indicators: [],
    items: [item("Q1", "multiple", [0, ...ticks]), item("Q2", "single", [0, ...rungs])],
    sceneGroups: [{ code: "all", title: text }],
    scenes: SCENES.map(scene),
    levels: [
      { level: 1, code: "l1", title: text, points: millipoints(0), scenes: 1, constrained: 0 },
      {
        level: 2,
        code: "l2",
        title: text,
        points: millipoints(chance.pick([0, 0, rungs[0], ticks[0], ticks[0] + ticks[1]])),
        scenes,
        constrained: chance.below(Math.min(scenes, 2) + 1),
      },
    ],
    declaration: { version: "1", text },
    doubts: [],
  };
};

type Draft = { readonly steps: readonly SceneStep[]; readonly lifts: readonly ItemLift[] };

const levelUpTo3 = (value: number): Exclude<Level, 0> => (value <= 1 ? 1 : value === 2 ? 2 : 3);

/** Steps from today's level may be offered twice; the step after it once only. */
const draftSteps = (
  chance: Chance,
  today: number,
  locked: Set<string>,
  count: number,
): readonly SceneStep[] => {
  const steps: SceneStep[] = [];
  for (const code of SCENES.toSorted(() => chance.below(3) - 1).slice(0, count)) {
    if (chance.yes(40) && !locked.has(code)) {
      locked.add(code);
      steps.push({ scene: code, from: levelUpTo3(today + 1), to: levelUpTo3(today + 2) });
    } else steps.push({ scene: code, from: today === 0 ? 0 : 1, to: levelUpTo3(today + 1) });
  }
  return steps;
};

const LIFTS: readonly [ItemLift, ...ItemLift[]] = [
  { item: "Q1", letter: "B" },
  { item: "Q1", letter: "C" },
  { item: "Q2", letter: "B" },
  { item: "Q2", letter: "C" },
];

const offer = (chance: Chance, index: number, draft: Draft): Solution => {
  const once = yuan(10_000 * (1 + chance.below(6)));
  return solution({
    code: `s${index}`,
    ...draft,
    sectors: [],
    deployment: { ...solution().deployment, fullUseDays: chance.pick([50, 60, 110, 200]) },
    requires: {
      scenes: chance.yes(15) ? [{ scene: chance.pick(SCENES), level: levelUpTo3(1 + chance.below(2)) }] : [],
      network: chance.yes(10),
      machineInterface: chance.yes(10),
      solutions: chance.yes(15) && index > 0 ? [`s${chance.below(index)}`] : [],
    },
    price: {
      ...solution().price,
      once: { ...NOTHING, software: once },
      yearly: { ...NOTHING, cloud: yuan(5000 * chance.below(4)) },
    },
  });
};

/** A random request with `count` solutions. `single`: every solution does one thing only. */
export const smallCity = (seed: number, count: number, single: boolean): PlanningInput => {
  const chance = chanceFrom(seed);
  const { planning, ...others } = cityReferences().parameters;
  const { pointStep: _, ...exact } = planning;
  // By a chance of its own, so that everything else of an instance is what it is without.
  const counting = chanceFrom(seed + 7777).pick(COUNTINGS);
  const instrument = instrumentOf(chance, counting);
  const today = chance.below(2);
  const locked = new Set<string>();
  const drafts = Array.from({ length: count }, (): Draft => {
    const lifts = chance.yes(single ? 30 : 40) ? [chance.pick(LIFTS)] : [];
    const wanted = lifts.length === 0 ? 1 + (single ? 0 : chance.below(2)) : single ? 0 : chance.below(2);
    return { lifts, steps: draftSteps(chance, today, locked, wanted) };
  });
  const level: Level = today === 0 ? 0 : 1;
  const answers: Answers = {
    items: { Q1: { options: [chance.pick(["A", "B"])] }, Q2: { options: [chance.pick(["A", "A", "B"])] } },
    scenes: Object.fromEntries(SCENES.map((code) => [code, { level }])),
  };
  const solutions = drafts.map((draft, index) => offer(chance, index, draft));
  const budget = () => yuan(10_000 * (1 + chance.below(14)));
  const request: PlanRequest = {
    startsOn: "2027-01-01",
    budgets: [budget(), budget(), budget()],
    target: 2,
    goal: chance.pick(["benefit", "cheapest"]),
    pinned: chance.yes(15) ? [`s${chance.below(count)}`] : [],
    excluded: chance.yes(10) ? [`s${chance.below(count)}`] : [],
  };
  return {
    instrument,
    answers,
    score: scoreAnswers(instrument, answers),
    catalogue: { code: "c", version: "1", title: text, note: text, providers: [], solutions },
    parameters: {
      ...others,
      planning: counting.step === undefined ? exact : { ...exact, pointStep: counting.step },
    },
    firm,
    today: "2026-11-23",
    request,
  };
};
