import { runMigrations } from "graphile-worker";
import { sql, type Transaction } from "kysely";
import type pg from "pg";
import type { Clients } from "./client";
import { withConnection } from "./pool";
import type { RoleNames } from "./role-names";
import type { Database } from "./schema";

/** graphile-worker's own schema, in the same database, so that a job is added in the transaction of its act. */
export const QUEUE_SCHEMA = "graphile_worker";

/**
 * What the application's role needs to add and to work off jobs: rows of the queue's tables and its functions, nothing
 * else of the schema. The queue closes its tables by row-level security, so each gets one policy for that role.
 */
const grantsTo = (app: string): string => `
  grant usage on schema ${QUEUE_SCHEMA} to ${app};
  grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${app};
  grant usage, select on all sequences in schema ${QUEUE_SCHEMA} to ${app};
  grant execute on all functions in schema ${QUEUE_SCHEMA} to ${app};
  revoke insert, update, delete on ${QUEUE_SCHEMA}.migrations from ${app};
  do $$ declare closed text; begin
    for closed in select relname from pg_class
      where relnamespace = '${QUEUE_SCHEMA}'::regnamespace and relrowsecurity
    loop
      execute format('drop policy if exists queue on ${QUEUE_SCHEMA}.%I', closed);
      execute format('create policy queue on ${QUEUE_SCHEMA}.%I to ${app} using (true) with check (true)', closed);
    end loop;
  end $$;
`;

/** Brings the queue's schema up to date as the owner; running it again changes nothing. */
export const installQueue = async (ownerUrl: string, roles: RoleNames): Promise<void> => {
  await runMigrations({ connectionString: ownerUrl });
  await withConnection(ownerUrl, (client) => client.query(grantsTo(roles.app)));
};

/** Adds a job with the transaction; one under the same key that has not begun is replaced. */
export const addJob = async (
  tx: Transaction<Database>,
  job: {
    readonly task: string;
    readonly key: string;
    readonly payload: Readonly<Record<string, string>>;
    /** At once where left out. */
    readonly runAt?: Date;
  },
): Promise<void> => {
  await sql`
    select from graphile_worker.add_job(
      identifier => ${job.task}, payload => ${JSON.stringify(job.payload)}::json, job_key => ${job.key},
      run_at => ${job.runAt ?? null}
    )
  `.execute(tx);
};

/** A job as it was asked for, whatever the queue's own tables look like. */
export type QueuedJob = {
  readonly task: string;
  readonly queue: string | null;
  readonly key: string | null;
  readonly payload: unknown;
  readonly priority: number;
  readonly tries: number;
  readonly runAt: string;
};

/** Every job that is still to be done, those under way included. */
export const listQueuedJobs = async (client: pg.Client): Promise<readonly QueuedJob[]> => {
  const { rows: there } = await client.query("select to_regclass($1) as found", [
    `${QUEUE_SCHEMA}._private_jobs`,
  ]);
  if (there[0]?.found === null) return [];
  const { rows } = await client.query<QueuedJob>(`
    select t.identifier as task, q.queue_name as queue, j.key, j.payload, j.priority::integer as priority,
           j.max_attempts::integer as tries, to_json(j.run_at) #>> '{}' as "runAt"
    from ${QUEUE_SCHEMA}._private_jobs j
    join ${QUEUE_SCHEMA}._private_tasks t on t.id = j.task_id
    left join ${QUEUE_SCHEMA}._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts
    order by j.id
  `);
  return rows;
};

/** Adds them again, in the transaction under way. */
export const addQueuedJobs = async (client: pg.Client, jobs: readonly QueuedJob[]): Promise<void> => {
  await client.query(
    `select ${QUEUE_SCHEMA}.add_job(
       identifier => j.task, payload => j.payload, queue_name => j.queue, run_at => j."runAt",
       max_attempts => j.tries, job_key => j.key, priority => j.priority)
     from json_to_recordset($1::json)
       as j (task text, queue text, key text, payload json, priority integer, tries integer, "runAt" timestamptz)`,
    [JSON.stringify(jobs)],
  );
};

/** How many jobs there are by what becomes of them: waiting for a worker or their day, with one, or given up. */
export const countJobs = async ({ app }: Clients): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<Record<"waiting" | "later" | "running" | "failed", number>>`
    select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::integer as waiting,
           count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now())::integer as later,
           count(*) filter (where locked_at is not null)::integer as running,
           count(*) filter (where locked_at is null and attempts >= max_attempts)::integer as failed
    from graphile_worker._private_jobs
  `.execute(app);
  return rows[0] ?? {};
};
