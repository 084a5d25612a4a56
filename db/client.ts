import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { boundedPool, openPool } from "./pool";
import type { BureauViews, Database, ReferenceTables } from "./schema";

/**
 * The pools of the application: `app` logs in as a role that owns nothing and sees no tenant's row without
 * `withTenant`; `bureau` as one that reads the bureau's views only. Neither is a handle for queries.
 */
export type Clients = {
  readonly app: Kysely<Database>;
  readonly bureau: Kysely<BureauViews & ReferenceTables>;
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

const open = <Tables>(url: string, max: number): Kysely<Tables> => {
  const pool = openPool({ connectionString: url, max, types });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: boundedPool(pool) }) });
};

export const openClients = (urls: ConnectionUrls): Clients => {
  const app = open<Database>(urls.app, 10);
  const bureau = open<BureauViews & ReferenceTables>(urls.bureau, 5);
  const close = async () => {
    await Promise.all([app.destroy(), bureau.destroy()]);
  };
  return { app, bureau, close };
};

/** Opens a handle as the owner; the caller destroys it. */
export const openOwner = (url: string): OwnerDb => open<Database>(url, 2) as OwnerDb;
