import type { Level } from "../instrument/instrument";
import type { Reason } from "../matching/match";
import type { CostSplit, ItemLift, SceneStep } from "../matching/solution";
import type { Yuan } from "../money";
import type { Millipoints } from "../points";
import type { Wanted } from "./wanted";

/** What the firm asks for. Years count from the plan's first year; quarters are 1–12. */
export type PlanRequest = {
  readonly startsOn: string;
  readonly budgets: readonly [Yuan, Yuan, Yuan];
  readonly target: Exclude<Level, 0>;
  /** `benefit`: best use of the budgets once the target is reached; `cheapest`: least money to the target. */
  readonly goal: "benefit" | "cheapest";
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
  /** A kept target to reach as well, by the end of the third year. */
  readonly wanted?: Wanted;
};

/** One solution chosen, with the quarters of its deployment (inclusive) and its money by year. */
export type RoadmapItem = {
  readonly solution: string;
  readonly year: 1 | 2 | 3;
  readonly firstQuarter: number;
  readonly lastQuarter: number;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly ItemLift[];
  /** By year: what is paid in each of the three years. */
  readonly spend: readonly [CostSplit, CostSplit, CostSplit];
  readonly eligible: Yuan;
  readonly reasons: readonly Reason[];
};

/** Where the firm stands at the end of a year if the plan is carried out. */
export type RoadmapYear = {
  readonly year: 1 | 2 | 3;
  readonly budget: Yuan;
  readonly spend: CostSplit;
  readonly total: Yuan;
  readonly points: Millipoints;
  readonly level: Level;
  readonly scenes: readonly { readonly code: string; readonly level: Level }[];
};

/** How sure we are: `optimal` only when the solver proved it with no gap left. */
export type Proof = {
  readonly status: "optimal" | "feasible";
  readonly objectives: readonly { readonly name: string; readonly value: number; readonly bound: number }[];
  readonly solver: string;
  readonly milliseconds: number;
  /** Share of the benefit that a greedy choice would lose, in 1/1000 (null where greedy finds no plan). */
  readonly greedyLoss: number | null;
};

export type Subsidy = {
  readonly rule: string;
  readonly eligible: Yuan;
  readonly amount: Yuan;
  readonly year: 1 | 2 | 3 | null;
};

/** 路线图. */
export type Roadmap = {
  readonly request: PlanRequest;
  readonly items: readonly RoadmapItem[];
  readonly years: readonly [RoadmapYear, RoadmapYear, RoadmapYear];
  readonly total: Yuan;
  /** Scenario only: never counted into a budget. */
  readonly subsidies: readonly Subsidy[];
  readonly proof: Proof;
};

/** Why no plan exists, with what would make one possible. */
export type Impossible = {
  readonly request: PlanRequest;
  readonly reasons: readonly Reason[];
  /** Least total that reaches the target when spent freely over the years, and the smallest yearly budgets; null when no money does. */
  readonly smallestBudget: readonly [Yuan, Yuan, Yuan] | null;
  /** The highest level this budget does reach. */
  readonly reachable: Level;
};

export type PlanOutcome =
  | { readonly kind: "planned"; readonly roadmap: Roadmap }
  | { readonly kind: "impossible"; readonly impossible: Impossible };
