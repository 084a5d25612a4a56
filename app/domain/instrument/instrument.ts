import type { Millipoints } from "../points";
import type { Text } from "../text";

/** Level of a scene or of the firm: 0 = not reached (无等级). */
export type Level = 0 | 1 | 2 | 3 | 4;
export const LEVELS = [0, 1, 2, 3, 4] as const;

/** A fact of the pack that sources disagree on; shown beside the fact, never hidden in code. */
export type Doubt = { readonly subject: string; readonly note: Text };

export type Source = { readonly title: Text; readonly reference: string; readonly date: string };

/** 测评指标体系: one edition of a questionnaire, immutable once published. */
export type Instrument = {
  readonly code: string;
  readonly edition: string;
  readonly title: Text;
  readonly summary: Text;
  readonly sources: readonly Source[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly items: readonly Item[];
  readonly sceneGroups: readonly SceneGroup[];
  readonly scenes: readonly Scene[];
  readonly levels: readonly LevelRule[];
  readonly declaration: Declaration;
  readonly doubts: readonly Doubt[];
};

export type Dimension = { readonly code: string; readonly title: Text; readonly points: Millipoints };

/** A node of the weight tree: `share` is its percentage of its parent (a dimension or an indicator). */
export type Indicator = {
  readonly code: string;
  readonly parent: string;
  readonly title: Text;
  readonly share: number;
};

/** 题项. `letter`s are stable codes; only they are stored in answers. */
export type Item = {
  readonly code: string;
  readonly dimension: string;
  readonly indicator: string;
  readonly title: Text;
  readonly question: Text;
  readonly kind: "single" | "multiple";
  readonly points: Millipoints;
  readonly options: readonly Option[];
  readonly measure?: Measure;
  readonly help: Help;
};

export type Option = {
  readonly letter: string;
  readonly text: Text;
  readonly points: Millipoints;
  /** True for 无 of a multiple-choice item: it excludes every other option. */
  readonly exclusive: boolean;
  /** The scene this option speaks of (Q4's business segments), where it does. */
  readonly scene?: string;
};

export type Help = {
  readonly meaning: Text;
  readonly rule: Text;
  readonly evidence: readonly Text[];
  readonly example: Text;
};

/** 应用场景 with the description of its levels 1 to 4; level 0 is "not reached". */
export type Scene = {
  readonly code: string;
  readonly group: string;
  readonly title: Text;
  readonly constrained: boolean;
  readonly question: Text;
  readonly levels: readonly SceneLevel[];
  readonly help: Help;
};
export type SceneLevel = {
  readonly level: Exclude<Level, 0>;
  readonly text: Text;
  readonly namesAi: boolean;
};
export type SceneGroup = { readonly code: string; readonly title: Text };

/** All three conditions must hold: points, scenes at this level or above, and constrained ones among them. */
export type LevelRule = {
  readonly level: Exclude<Level, 0>;
  readonly code: string;
  readonly title: Text;
  readonly points: Millipoints;
  readonly scenes: number;
  readonly constrained: number;
};

/** 真实性承诺; stored with its version when given. */
export type Declaration = { readonly version: string; readonly text: Text };

/**
 * A number asked beside the options. `decimals`: how many are accepted. One of a calendar year says by the end of its code
 * which (`figure-years`).
 */
export type MeasureInput = {
  readonly code: string;
  readonly title: Text;
  readonly unit: Text;
  readonly decimals: number;
  /** Inclusive bounds as decimal strings. */
  readonly min: string;
  readonly max?: string;
};

/**
 * How numbers yield an option.
 * - share: numerator / denominator in percent, falling in a bracket (lower bound open, upper bound closed; the first
 *   bracket includes 0);
 * - mean-share: mean of several such shares, one a calendar year, the latest first; the years before a young firm's first
 *   are left out;
 * - change: value after against value before, each a number or a ratio of two: `lower`, `same`, `higher` name options.
 */
export type Measure = { readonly inputs: readonly MeasureInput[] } & (
  | { readonly kind: "share"; readonly pair: Pair; readonly brackets: readonly Bracket[] }
  | { readonly kind: "mean-share"; readonly pairs: readonly Pair[]; readonly brackets: readonly Bracket[] }
  | {
      readonly kind: "change";
      readonly before: Quantity;
      readonly after: Quantity;
      readonly lower: string;
      readonly same: string;
      readonly higher: string;
    }
);
export type Pair = { readonly numerator: string; readonly denominator: string };
export type Quantity = { readonly value: string } | Pair;
/** `upTo`: inclusive upper bound in whole percent. */
export type Bracket = { readonly upTo: number; readonly letter: string };
