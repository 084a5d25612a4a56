import { sql } from "kysely";
import type { Clients } from "./client";
import { KNOWN_MIGRATIONS } from "./migrate";

/** Whether everything this program needs is applied; a newer program may have applied more. */
export const isMigrated = async ({ app }: Clients): Promise<boolean> => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(app);
  const applied = new Set(rows.map(({ name }) => name));
  return KNOWN_MIGRATIONS.every((name) => applied.has(name));
};
