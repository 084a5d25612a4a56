import type { Millipoints } from "../points";
import type { ItemLift, SceneStep } from "./solution";

export const TRAITS = ["small", "fast", "light", "precise"] as const;
export type TraitCode = (typeof TRAITS)[number];

/** A fact named by a message code with the numbers that fill it. */
export type Reason = { readonly code: string; readonly values?: Readonly<Record<string, string | number>> };

/** 小快轻准: met or not, with the facts it rests on. */
export type Trait = { readonly trait: TraitCode; readonly met: boolean; readonly facts: readonly Reason[] };

export const RANK_PARTS = ["need", "fit", "price", "proof"] as const;
export type RankPart = (typeof RANK_PARTS)[number];

/** One summand of a part of a rank, with the facts it follows from. */
export type RankTerm = Reason & { readonly points: number };

/** 匹配: why a solution suits this firm. `rank` parts are integers 0–1000, their weights are parameters. */
export type Match = {
  readonly solution: string;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly (ItemLift & { readonly points: Millipoints })[];
  readonly traits: readonly Trait[];
  readonly rank: Readonly<Record<RankPart | "total", number>>;
  readonly terms: Readonly<Record<RankPart, readonly RankTerm[]>>;
  readonly reasons: readonly Reason[];
};

export type Rejection = { readonly solution: string; readonly reasons: readonly Reason[] };

export type MatchResult = { readonly matches: readonly Match[]; readonly rejections: readonly Rejection[] };
