import type { Clash } from "./revision";

/**
 * An expected failure as data. `code` is a key of the messages under `problem.`; `field` names the input it
 * belongs to (dotted path); `values` fill the message. Words are chosen at the edge.
 */
export type Problem = {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Seconds until the same may be tried again, where it was only done too often. */
  readonly retryAfter?: number;
  /** Both values, where the input was made on what stands there no more. */
  readonly clash?: Clash;
};

/** Either a value or the reasons why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (...problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });
