import type { Level } from "../instrument/instrument";
import type { Millipoints } from "../points";

export type AnswerState = "answered" | "unanswered" | "not-applicable";

/** Value, needed and met for one of the three conditions of a level. Points in millipoints, the others counts. */
export type Condition = {
  readonly kind: "points" | "scenes" | "constrained";
  readonly value: number;
  readonly needed: number;
  readonly met: boolean;
};

export type LevelConditions = {
  readonly level: Exclude<Level, 0>;
  readonly met: boolean;
  readonly conditions: readonly [Condition, Condition, Condition];
};

/** 得分: everything that follows from answers by one edition's rules. Pure data, stored with its Basis. */
export type Score = {
  readonly points: Millipoints;
  readonly dimensions: readonly {
    readonly code: string;
    readonly points: Millipoints;
    readonly max: Millipoints;
  }[];
  readonly items: readonly {
    readonly code: string;
    readonly points: Millipoints;
    readonly max: Millipoints;
    readonly state: AnswerState;
  }[];
  readonly scenes: readonly {
    readonly code: string;
    readonly level: Level;
    readonly constrained: boolean;
    readonly state: AnswerState;
  }[];
  readonly level: Level;
  /** One entry per level, ascending. */
  readonly levels: readonly LevelConditions[];
};

/**
 * 短板条件: what keeps the firm from the next level. `null` next at the highest level. `short` lists the conditions not met,
 * with how much is missing.
 */
export type Binding = {
  readonly next: Exclude<Level, 0> | null;
  readonly short: readonly { readonly kind: Condition["kind"]; readonly missing: number }[];
};
