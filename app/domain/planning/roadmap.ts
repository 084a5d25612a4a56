import type { Level } from "../instrument/instrument";
import type { Reason } from "../matching/match";
import type { CostSplit, ItemLift, SceneStep } from "../matching/solution";
import type { Yuan } from "../money";
import type { SubsidyRule } from "../parameters";
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
  /** What may be paid in each of the twelve quarters; `budgets` are their sums. Left out: the budgets bind by year. */
  readonly quarterBudgets?: readonly Yuan[];
  /** Person-days of the firm's own staff in each quarter; left out: no limit. */
  readonly staffDays?: number;
  /** Pinned solutions that must start in a certain quarter. */
  readonly startsIn?: readonly StartIn[];
  /** Rule of the subsidy that is counted as money once it is paid; left out: none, all are scenarios. */
  readonly countedSubsidy?: string;
  /** The firm's own order of objectives; left out: the order of the goal. */
  readonly priorities?: readonly Priority[];
  /** Why this version was asked for, in the firm's words. */
  readonly note?: string;
};

export type StartIn = { readonly solution: string; readonly quarter: number };

/** What a firm may put in its own order. */
export const PRIORITIES = ["earliest", "money", "benefit", "constrained", "points"] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * Figures that a plan reckons with in place of the catalogue's. `experience`: those of accepted projects of all firms;
 * `project`: the firm carries the solution out already, so `once` is what is still to be paid of its contract and
 * `days` what is left of its work.
 */
export type PlanFigures = {
  readonly solution: string;
  readonly once: Yuan;
  /** Working days from contract to full use. */
  readonly days: number;
  readonly from:
    | {
        readonly kind: "experience";
        readonly asOf: string;
        readonly projects: number;
        readonly priorWeight: number;
        readonly amount: { readonly catalogue: Yuan; readonly mean: Yuan };
        readonly days: { readonly catalogue: number; readonly mean: number };
      }
    | {
        readonly kind: "project";
        readonly quarter: number;
        /** Of a contract older than the plan: the renewal due on its anniversary in the first year, besides `once`. */
        readonly renewal?: Yuan;
      };
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

/** What is paid and asked of the firm's own staff in a quarter, and where the firm stands at its end. */
export type RoadmapQuarter = {
  readonly quarter: number;
  readonly total: Yuan;
  /** Null where budgets bind by year. */
  readonly budget: Yuan | null;
  readonly staffDays: number;
  readonly points: Millipoints;
  readonly level: Level;
};

/** A subsidy counted as money: applied for at a year's end, paid in a later quarter. */
export type CountedSubsidy = {
  readonly rule: string;
  readonly year: 1 | 2 | 3;
  readonly quarter: number;
  readonly amount: Yuan;
};

/** How sure we are: `optimal` only when the solver proved it with no gap left. */
export type Proof = {
  readonly status: "optimal" | "feasible";
  readonly objectives: readonly { readonly name: string; readonly value: number; readonly bound: number }[];
  readonly solver: string;
  /** The solver found nothing better, by its own word; absent in roadmaps from before it was kept. */
  readonly judged?: boolean;
  readonly milliseconds: number;
  /** Share of the benefit that a greedy choice would lose, in 1/1000 (null where greedy finds no plan). */
  readonly greedyLoss: number | null;
};

export type Subsidy = {
  readonly rule: string;
  /** Left out in roadmaps of older versions, which knew no vouchers. */
  readonly kind?: SubsidyRule["kind"];
  readonly eligible: Yuan;
  readonly amount: Yuan;
  readonly year: 1 | 2 | 3 | null;
  /** Quarters from that year's end to the payment; left out where the rule does not say. */
  readonly paidAfterQuarters?: number;
};

/** 路线图. */
export type Roadmap = {
  readonly request: PlanRequest;
  readonly items: readonly RoadmapItem[];
  readonly years: readonly [RoadmapYear, RoadmapYear, RoadmapYear];
  readonly total: Yuan;
  /** Twelve of them; roadmaps of older versions have none. */
  readonly quarters?: readonly RoadmapQuarter[];
  /** Scenario only: never counted into a budget. */
  readonly subsidies: readonly Subsidy[];
  /** Solutions with other figures than the catalogue's; left out where there are none. */
  readonly figures?: readonly PlanFigures[];
  /** What the firm asked to count as money after all; the budgets hold with it. */
  readonly counted?: readonly CountedSubsidy[];
  readonly proof: Proof;
};

/** Why no plan exists, with what would make one possible. */
export type Impossible = {
  readonly request: PlanRequest;
  readonly reasons: readonly Reason[];
  /** The budgets offered with the least added to them in all; null when no money reaches the target. */
  readonly smallestBudget: readonly [Yuan, Yuan, Yuan] | null;
  /** The same by quarter, where budgets bind by quarter. */
  readonly smallestQuarters?: readonly Yuan[];
  /** False where it was not proved in time that less would not do. */
  readonly smallestProved?: boolean;
  /** The budgets offered with as little as can be added to any one of them, where that differs. */
  readonly evenBudget?: readonly [Yuan, Yuan, Yuan];
  readonly evenQuarters?: readonly Yuan[];
  /** True when each of the reasons was proved to be needed: without any one of them a plan exists. */
  readonly minimal?: boolean;
  /** The highest level this budget does reach. */
  readonly reachable: Level;
};

/** Solutions that a roadmap was given because they were under contract already. */
export const carriedIn = ({ figures = [] }: Pick<Roadmap, "figures">): ReadonlySet<string> =>
  new Set(figures.filter(({ from }) => from.kind === "project").map(({ solution }) => solution));

export type PlanOutcome =
  | { readonly kind: "planned"; readonly roadmap: Roadmap }
  | { readonly kind: "impossible"; readonly impossible: Impossible };
