import pg from "pg";
import { Unavailable } from "~/domain/unavailable";

/** Milliseconds that a query waits for a connection. */
const PATIENCE = 10_000;

/** Whatever the log-in is called: PostgreSQL would look first in a schema of the log-in's own name. */
const SCHEMA = { options: "-c search_path=public" };

/**
 * A pool that outlives its server. A connection that is lost tells it twice: to whoever waits for an answer on it, and as
 * an event, which ends the process where nobody listens. The pool listens only while the connection is idle, so each one
 * is given a listener for its life. Lost connections are replaced as they are asked for.
 */
export const openPool = (
  config: pg.PoolConfig,
  onLost: (error: Error) => void = () => undefined,
): pg.Pool => {
  const pool = new pg.Pool({ connectionTimeoutMillis: PATIENCE, ...SCHEMA, ...config });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", onLost));
  return pool;
};

/** How many may wait for a connection at a time: to the next it is said at once that it is too much. */
const WAITING = 200;

/** The pool for queries of requests. */
export const boundedPool = (
  pool: pg.Pool,
): Pick<pg.Pool, "end"> & { connect: () => Promise<pg.PoolClient> } => ({
  connect: async () => {
    if (pool.waitingCount >= WAITING) throw new Unavailable("too many queries wait for a connection");
    return pool.connect();
  },
  end: () => pool.end(),
});

/** A connection beside the pools, not connected yet, whose loss ends nothing. */
export const newConnection = (
  config: pg.ClientConfig,
  onLost: (error: Error) => void = () => undefined,
): pg.Client => {
  const client = new pg.Client({ connectionTimeoutMillis: PATIENCE, ...SCHEMA, ...config });
  client.on("error", onLost);
  return client;
};

/** A connection for `work` alone, closed afterwards; where it is lost meanwhile, what waits on it throws. */
export const withConnection = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = newConnection({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};
