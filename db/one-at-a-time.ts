import { LOCKS } from "./advisory-locks";
import { withConnection } from "./pool";

/** Runs `work` while no other process fills this database; `onWait` is told where another one is at it. */
export const oneAtATime = <T>(ownerUrl: string, onWait: () => void, work: () => Promise<T>): Promise<T> =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
      LOCKS.filling,
    ]);
    if (!rows[0]?.mine) {
      onWait();
      await client.query("select pg_advisory_lock($1)", [LOCKS.filling]);
    }
    return work();
  });
