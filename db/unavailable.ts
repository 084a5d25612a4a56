import pg from "pg";
import { Unavailable } from "~/domain/unavailable";

/**
 * SQLSTATEs that tell of the server and not of the query: connections lost or refused (08), what the server lacks, as
 * room on its disk (53), somebody who stops it or ends its sessions (57P), a log-in refused (28), a database that is not
 * there (3D), a stand-by that does not take writes yet (25006), waiting too long within a transaction (25P03), faults of
 * its files (58).
 */
const STATES = /^(08...|53...|57P0.|28...|3D000|25006|25P03|58...)$/;

/** What the system says of a connection or a disk. */
const SYSTEM = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EMFILE",
  "ENFILE",
]);

/** The driver says in words only that a connection is gone, that none is free in time, or that it was closed. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout exceeded when trying to connect|Cannot use a pool after calling end|Query read timeout|driver has already been destroyed)/;

const FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : "");

/** How deep causes of causes are looked at; one could name itself. */
const DEPTH = 5;

/** An error, what it was caused by and, of several that count as one, each. */
const withCauses = (error: unknown, depth = DEPTH): readonly Error[] => {
  if (!(error instanceof Error) || depth === 0) return [];
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...parts].flatMap((each) => withCauses(each, depth - 1))];
};

const tellsOfServer = (error: Error): boolean =>
  error instanceof pg.DatabaseError
    ? STATES.test(codeOf(error))
    : error instanceof Unavailable || SYSTEM.has(codeOf(error)) || WORDS.test(error.message);

/**
 * Whether what failed may succeed soon without being changed: the database or the machine could not be used, and the
 * request is not at fault. Whoever is told so may try again.
 */
export const isUnavailable = (error: unknown): boolean => withCauses(error).some(tellsOfServer);

/** Whether there was no room left to write to, on the database's disk or on this machine's. */
export const isStorageFull = (error: unknown): boolean =>
  withCauses(error).some((each) => FULL.has(codeOf(each)));
