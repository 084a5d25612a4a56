/**
 * Two values of one thing: what stands there now, and what was sent without knowing of it. Neither is lost. A save made on
 * `revision` replaces the value that is told here and no other.
 */
export type Clash = {
  readonly revision: number;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who saved what stands there; null where the member is gone. */
  readonly by: string | null;
  /** The very member saved it, on another page or device. */
  readonly own: boolean;
  /** When, as an ISO time. */
  readonly at: string;
};
