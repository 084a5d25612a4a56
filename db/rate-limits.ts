import { createHash } from "node:crypto";
import type pg from "pg";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { LIMITS, type Limit, type LimitName } from "~/domain/limits";
import { openPool } from "./pool";
import { isUnavailable } from "./unavailable";

/** Counts that all servers of an installation share. */
export type RateLimits = {
  /**
   * Counts one, before the work it stands for: of many at once exactly as many pass as the limit has points. Yields
   * null, or the seconds until the next one may pass.
   */
  readonly take: (limit: LimitName, key: string) => Promise<number | null>;
  /** Takes one count back, where it turned out not to be of the kind that is limited. */
  readonly giveBack: (limit: LimitName, key: string) => Promise<void>;
  /** Begins the count of this key at nothing. */
  readonly forget: (limit: LimitName, key: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Counters = Readonly<Record<"shared" | "own", RateLimiterAbstract>>;
type Store = { readonly query: (asked: pg.QueryConfig) => Promise<pg.QueryResult> };

/** Counts of people whose browser or session is known; they must not wait behind strangers, however many come. */
const OF_KNOWN: ReadonlySet<LimitName> = new Set<LimitName>(["log-in-device", "own-password"]);

/** Counting must never wait behind the queries it protects, so it has few connections of its own. */
const openStore = (url: string, max: number): Store & { readonly close: () => Promise<void> } => {
  const pool = openPool({ connectionString: url, max, connectionTimeoutMillis: 5_000 });
  return { query: (asked) => pool.query(asked), close: () => pool.end() };
};

/** Rows that ended an hour ago are removed by one of the counters; they share the table. */
const countersOf = (store: Store, name: string, { points, seconds }: Limit, sweeps: boolean): Counters => {
  const options = { keyPrefix: name, points, duration: seconds };
  const shared = new RateLimiterPostgres({
    ...options,
    storeClient: store,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: sweeps,
  });
  return { shared, own: new RateLimiterMemory(options) };
};

/** Neither log-in names nor addresses are kept. */
const digest = (key: string): string => createHash("sha256").update(key).digest("base64url");

/**
 * Where the counts themselves fail, each process counts on its own: nobody is kept out by the fault of a counter, and
 * nobody guesses without limit either; `onFailure` is told each time. Where the database is away or slow to reach, as
 * under many requests at once, it throws like any query: a guess must not pass because there are too many.
 */
export const openRateLimits = (url: string, onFailure: (error: Error) => void): RateLimits => {
  const [store, storeOfKnown] = [openStore(url, 3), openStore(url, 1)];
  const made = new Map<LimitName, Counters>();
  const counters = (name: LimitName): Counters => {
    const each =
      made.get(name) ??
      countersOf(OF_KNOWN.has(name) ? storeOfKnown : store, name, LIMITS[name], made.size === 0);
    made.set(name, each);
    return each;
  };
  const count = async <T>(
    limit: LimitName,
    act: (counter: RateLimiterAbstract) => Promise<T>,
  ): Promise<T> => {
    const { shared, own } = counters(limit);
    try {
      return await act(shared);
    } catch (error) {
      if (!(error instanceof Error) || isUnavailable(error)) throw error;
      onFailure(error);
      return act(own);
    }
  };
  return {
    take: (limit, key) =>
      count(limit, (counter) => counter.consume(digest(key))).then(
        () => null,
        (refused) => secondsOf(refused),
      ),
    giveBack: async (limit, key) => {
      await count(limit, (counter) => counter.reward(digest(key)));
    },
    forget: async (limit, key) => {
      await count(limit, (counter) => counter.delete(digest(key)));
    },
    close: async () => {
      await Promise.all([store.close(), storeOfKnown.close()]);
    },
  };
};

/** The library rejects with its result where no point is left, which is no error. */
const secondsOf = (refused: unknown): number => {
  if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  throw refused;
};
