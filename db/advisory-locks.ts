/**
 * Numbers of the advisory locks of a database, all in one place: two uses of one number wait for each other, and a process
 * that holds one of them waits for itself for ever.
 */
export const LOCKS = {
  /** Held while the schema is changed. */
  migrating: 7_310_042,
  /** Held by the process that works the queue of jobs. */
  jobs: 7_310_046,
  /** Held while a database is filled: reference data, the demo. */
  filling: 7_310_047,
  /** Held by each act of an operator, of which the demo's loading is full. */
  operator: 7_310_048,
} as const;
