import { runMigrations } from "graphile-worker";
import { sql, type Transaction } from "kysely";
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
