import { sql } from "kysely";
import type { Clients } from "./client";

/** What is public about a report to whoever knows its number. */
export type ReportState = {
  readonly number: string;
  readonly version: number;
  readonly sha256: string;
  readonly issuedAt: Date;
  readonly keyId: string | null;
  readonly superseded: boolean;
  readonly withdrawnAt: Date | null;
};

/** Across tenants, by the one function of the database made for it; undefined for an unknown number. */
export const findReportState = async (clients: Clients, number: string): Promise<ReportState | undefined> => {
  const { rows } = await sql<ReportState>`
    select number, version, sha256, issued_at as "issuedAt", key_id as "keyId", superseded,
           withdrawn_at as "withdrawnAt"
    from find_report_state(${number})
  `.execute(clients.app);
  return rows[0];
};
