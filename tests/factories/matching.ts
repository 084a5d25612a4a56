import type { Instrument, Item, Level, Scene } from "~/domain/instrument/instrument";
import type { MatchInput } from "~/domain/matching/match-input";
import type { CostSplit, Solution } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import type { FirmProfile } from "~/domain/organisation";
import { millipoints } from "~/domain/points";
import type { Score } from "~/domain/scoring/score";
import { cityReferences } from "./reference";

const text = { zh: "文", en: "text" };
const help = { meaning: text, rule: text, evidence: [text], example: text };
const none: CostSplit = {
  software: yuan(0),
  implementation: yuan(0),
  cloud: yuan(0),
  collection: yuan(0),
  other: yuan(0),
};

const item = (code: string, kind: Item["kind"], points: readonly number[]): Item => ({
  code,
  dimension: "base",
  indicator: "base",
  title: text,
  question: text,
  kind,
  points: millipoints(8000),
  options: points.map((each, at) => ({
    letter: "ABCDE".charAt(at),
    text,
    points: millipoints(each),
    exclusive: kind === "multiple" && at === 0,
  })),
  help,
});

const SCENES = ["quality", "equipment", "finance", "office"] as const;

const scene = (code: string): Scene => ({
  code,
  group: "all",
  title: text,
  constrained: code !== "office",
  question: text,
  levels: [],
  help,
});

const instrument: Instrument = {
  code: "small",
  edition: "1",
  title: text,
  summary: text,
  sources: [],
  dimensions: [{ code: "base", title: text, points: millipoints(100_000) }],
  indicators: [],
  items: [item("Q1", "multiple", [0, 2000, 2000]), item("Q2", "single", [0, 1500, 3000])],
  sceneGroups: [{ code: "all", title: text }],
  scenes: SCENES.map(scene),
  levels: [],
  declaration: { version: "1", text },
  doubts: [],
};

export type SceneLevels = Readonly<Partial<Record<(typeof SCENES)[number], Level | "not-applicable">>>;

const scoreOf = (levels: SceneLevels): Score => ({
  points: millipoints(30_000),
  dimensions: [],
  items: [],
  scenes: SCENES.map((code) => {
    const level = levels[code] ?? 0;
    return {
      code,
      constrained: code !== "office",
      level: level === "not-applicable" ? 0 : level,
      state: level === "not-applicable" ? "not-applicable" : "answered",
    };
  }),
  level: 1,
  levels: [
    {
      level: 2,
      met: false,
      conditions: [
        { kind: "points", value: 30_000, needed: 40_000, met: false },
        { kind: "scenes", value: 4, needed: 6, met: false },
        { kind: "constrained", value: 2, needed: 3, met: false },
      ],
    },
  ],
});

export const firm: FirmProfile = {
  name: "郑州示例精密机械有限公司",
  creditCode: "91410102MADEM0038T",
  sector: "C3670",
  adcode: "410102",
  unit: "410102",
  chains: ["auto-parts"],
  staff: 120,
  revenue: yuan(50_000_000),
  size: "small",
  title: null,
};

/** A quality system from level 1 to 2 that suits `firm`; change what the test is about. */
export const solution = (changes: Partial<Solution> = {}): Solution => ({
  code: "qms-a",
  name: text,
  summary: text,
  kind: "qms",
  provider: "demo",
  copyright: null,
  steps: [{ scene: "quality", from: 1, to: 2 }],
  lifts: [],
  ai: null,
  pains: [text],
  sectors: [],
  chains: [],
  sizes: ["small", "micro"],
  deployment: {
    mode: "public-saas",
    firstUseDays: 10,
    fullUseDays: 30,
    trainingHours: 8,
    ownStaffDays: 10,
    needsServerRoom: false,
    domesticPlatform: true,
    dataLocation: "city-cloud",
  },
  requires: { scenes: [], network: false, machineInterface: false, solutions: [] },
  price: {
    model: "subscription",
    entry: yuan(50_000),
    low: yuan(50_000),
    high: yuan(200_000),
    once: { ...none, software: yuan(80_000) },
    yearly: { ...none, cloud: yuan(10_000) },
  },
  proof: {
    users: 20,
    reference: text,
    referenceStep: null,
    effect: { measure: text, before: "95", after: "98", unit: text },
    satisfaction: 90,
    accepted: 95,
  },
  listing: { batch: "2026-1", from: "2026-01-01", to: "2027-12-31", reviewed: "2026-01-01" },
  ...changes,
});

export const matchInput = (
  solutions: readonly Solution[],
  levels: SceneLevels = { quality: 1 },
  changes: Partial<MatchInput> = {},
): MatchInput => ({
  instrument,
  catalogue: { code: "c", version: "1", title: text, note: text, providers: [], solutions },
  parameters: cityReferences().parameters,
  answers: { items: {}, scenes: {} },
  score: scoreOf(levels),
  firm,
  today: "2026-11-23",
  target: 2,
  ...changes,
});
