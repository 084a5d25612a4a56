import { sql } from "kysely";
import type { Clients } from "./client";

/** Resolves when the database answers. */
export const ping = async (clients: Clients): Promise<void> => {
  await sql`select 1`.execute(clients.app);
};
