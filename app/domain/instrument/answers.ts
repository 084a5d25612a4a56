import type { Level } from "./instrument";

/** Why a question does not concern the firm; it is counted as not reached and the reason is printed. */
export type NotApplicable = { readonly reason: string };

/**
 * 作答 to an item: the letters chosen and the numbers given beside them (decimal strings, as typed and trimmed).
 * An item without an entry, or with no letters and not marked not-applicable, is unanswered.
 */
export type ItemAnswer = {
  readonly options: readonly string[];
  readonly numbers?: Readonly<Record<string, string>>;
  readonly notApplicable?: NotApplicable;
};

/** Level 0 chosen on purpose is an answer; a missing entry is none. `level` is null when not applicable. */
export type SceneAnswer = { readonly level: Level | null; readonly notApplicable?: NotApplicable };

/** Answers of one assessment by code. What is absent is unanswered: it counts 0 points or level 0. */
export type Answers = {
  readonly items: Readonly<Record<string, ItemAnswer>>;
  readonly scenes: Readonly<Record<string, SceneAnswer>>;
};

export const NO_ANSWERS: Answers = { items: {}, scenes: {} };
