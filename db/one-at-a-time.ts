import { withConnection } from "./pool";

/** Taken while a database is filled: reference data, the demo. */
const LOCK = 7_310_047;

/** Runs `work` while no other process fills this database; `onWait` is told where another one is at it. */
export const oneAtATime = <T>(ownerUrl: string, onWait: () => void, work: () => Promise<T>): Promise<T> =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [LOCK]);
    if (!rows[0]?.mine) {
      onWait();
      await client.query("select pg_advisory_lock($1)", [LOCK]);
    }
    return work();
  });
