import type { Millipoints } from "../points";
import type { ItemLift, SceneStep } from "./solution";

export const TRAITS = ["small", "fast", "light", "precise"] as const;
export type TraitCode = (typeof TRAITS)[number];

/** A fact named by a message code with the numbers that fill it. */
export type Reason = { readonly code: string; readonly values?: Readonly<Record<string, string | number>> };

/** 小快轻准: met or not, with the facts it rests on. */
export type Trait = { readonly trait: TraitCode; readonly met: boolean; readonly facts: readonly Reason[] };

/** 匹配: why a solution suits this firm. `rank` parts are integers 0–1000, their weights are parameters. */
export type Match = {
  readonly solution: string;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly (ItemLift & { readonly points: Millipoints })[];
  readonly traits: readonly Trait[];
  readonly rank: {
    readonly total: number;
    readonly need: number;
    readonly fit: number;
    readonly price: number;
    readonly proof: number;
  };
  readonly reasons: readonly Reason[];
};

export type Rejection = { readonly solution: string; readonly reasons: readonly Reason[] };

export type MatchResult = { readonly matches: readonly Match[]; readonly rejections: readonly Rejection[] };
