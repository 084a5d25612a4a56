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

/**
 * The error as one of a full line, or null. Told by its code and not by its class: the built pages hold the class a second
 * time, beside that of the server that made the line.
 */
export const asBusy = (error: unknown): Pick<Busy, "code" | "seconds"> | null => {
  if (!(error instanceof Error && "code" in error && "seconds" in error)) return null;
  const { code, seconds } = error;
  if (code !== "busy" && code !== "busy-own") return null;
  return typeof seconds === "number" ? { code, seconds } : null;
};
