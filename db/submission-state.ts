import { sql } from "kysely";
import type { Text } from "~/domain/text";
import type { Clients } from "./client";

/** What is public about a submission to whoever knows its number; null where its proof was never signed. */
export type SubmissionState = {
  readonly number: string;
  readonly firm: string | null;
  readonly instrument: Text | null;
  readonly submittedAt: Date;
  readonly sha256: string | null;
  readonly superseded: boolean;
};

/** Across tenants, by the one function of the database made for it; undefined for an unknown number. */
export const findSubmissionState = async (
  clients: Clients,
  number: string,
): Promise<SubmissionState | undefined> => {
  const { rows } = await sql<SubmissionState>`
    select number, firm, instrument, submitted_at as "submittedAt", sha256, superseded
    from find_submission_state(${number})
  `.execute(clients.app);
  return rows[0];
};
