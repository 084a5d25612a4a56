import { Unavailable } from "~/domain/unavailable";

/** Who waits for a piece of work. */
export type Asker = {
  /** Whose turn it takes: an organisation, or the address of a visitor who belongs to none. */
  readonly of: string;
  /** Falls when nobody waits any more: the work leaves the line, or is stopped. */
  readonly signal?: AbortSignal;
  /** Under which a page asks for its place in the line. */
  readonly ticket?: string;
};

/** `busy-own`: whoever asks has one under way and one waiting. `busy`: so many others wait that no more are taken. */
export type BusyCode = "busy" | "busy-own";

/** Seconds after which it is worth trying again: one's own work ends sooner than that of everybody. */
const WAIT: Readonly<Record<BusyCode, number>> = { "busy-own": 10, busy: 30 };

/** There is no room in the line. */
export class Busy extends Unavailable {
  constructor(readonly code: BusyCode) {
    super(code, WAIT[code]);
  }
}
