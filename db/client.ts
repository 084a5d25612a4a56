import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { BureauViews } from "./bureau-views-schema";
import { boundedPool, openPool } from "./pool";
import type { Database, ReferenceTables } from "./schema";

/**
 * The pools of the application: `app` logs in as a role that owns nothing and sees no tenant's row without
 * `withTenant`; `bureau` as one that reads the bureau's views only. Neither is a handle for queries.
 */
export type Clients = {
  readonly app: Kysely<Database>;
  readonly bureau: Kysely<BureauViews & ReferenceTables>;
  /** How many connections the pools have, how many of them nobody uses, and how many queries wait for one. */
  readonly connections: () => Readonly<Record<`${"app" | "bureau"}_${"total" | "idle" | "waiting"}`, number>>;
  readonly close: () => Promise<void>;
};

/** Logs in as the owner of the tables: migrations, publishing and the operator's acts, never a request. */
export type OwnerDb = Kysely<Database> & { readonly [owner]: true };
declare const owner: unique symbol;

export type ConnectionUrls = { readonly app: string; readonly bureau: string };

const INT8 = 20;
const DATE = 1082;

/** Whole numbers beyond 2^53 are refused rather than rounded. */
const parseBigint = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number: ${text}`);
  return value;
};

// A calendar date stays text: as a Date it would shift with the time zone of the process.
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: "text" | "binary") => {
    if (format !== "binary" && id === INT8) return parseBigint;
    if (format !== "binary" && id === DATE) return (text: string) => text;
    return pg.types.getTypeParser(id, format);
  },
};

const handleOn = <Tables>(pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: boundedPool(pool) }) });

export const openClients = (urls: ConnectionUrls): Clients => {
  const appPool = openPool({ connectionString: urls.app, max: 10, types });
  const bureauPool = openPool({ connectionString: urls.bureau, max: 5, types });
  const app = handleOn<Database>(appPool);
  const bureau = handleOn<BureauViews & ReferenceTables>(bureauPool);
  return {
    app,
    bureau,
    connections: () => ({
      app_total: appPool.totalCount,
      app_idle: appPool.idleCount,
      app_waiting: appPool.waitingCount,
      bureau_total: bureauPool.totalCount,
      bureau_idle: bureauPool.idleCount,
      bureau_waiting: bureauPool.waitingCount,
    }),
    close: async () => {
      await Promise.all([app.destroy(), bureau.destroy()]);
    },
  };
};

/** Opens a handle as the owner; the caller destroys it. */
export const openOwner = (url: string): OwnerDb =>
  handleOn<Database>(openPool({ connectionString: url, max: 2, types })) as OwnerDb;
