import { sql } from "kysely";
import type { OrganisationId, ReportId, RoadmapId, SubmissionId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import type { SizeClass } from "~/domain/organisation";
import type { Millipoints } from "~/domain/points";
import type { TenantDb } from "./tenant";

/** Lets the consultancy read as the firm, renewing a revoked engagement; false where one stands already. */
export const insertEngagement = async (
  tx: TenantDb,
  engagement: { readonly consultancy_id: OrganisationId; readonly granted_at: Date },
): Promise<boolean> => {
  const row = await tx
    .insertInto("engagement")
    .values({ ...engagement, revoked_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "consultancy_id"])
        .doUpdateSet({ granted_at: engagement.granted_at, revoked_at: null })
        .where("engagement.revoked_at", "is not", null),
    )
    .returning("consultancy_id")
    .executeTakeFirst();
  return row !== undefined;
};

/** Revokes from `at` on; false where none stood. */
export const endEngagement = async (
  tx: TenantDb,
  consultancyId: OrganisationId,
  at: Date,
): Promise<boolean> => {
  const row = await tx
    .updateTable("engagement")
    .set({ revoked_at: at })
    .where("consultancy_id", "=", consultancyId)
    .where("revoked_at", "is", null)
    .returning("consultancy_id")
    .executeTakeFirst();
  return row !== undefined;
};

export type EngagementRow = {
  readonly consultancy_id: OrganisationId;
  readonly name: string;
  readonly granted_at: Date;
  readonly revoked_at: Date | null;
};

/** The firm's engagements, standing and revoked, newest first. */
export const listEngagements = async (tx: TenantDb): Promise<readonly EngagementRow[]> => {
  const { rows } = await sql<EngagementRow>`
    select e.consultancy_id, c.name, e.granted_at, e.revoked_at
    from engagement e join list_consultancies() c on c.organisation_id = e.consultancy_id
    where e.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    order by e.granted_at desc, c.name
  `.execute(tx);
  return rows;
};

/** A firm with a standing engagement, as its consultancy sees it in its list. */
export type Client = {
  readonly organisation_id: OrganisationId;
  readonly name: string;
  readonly credit_code: string;
  readonly granted_at: Date;
  readonly sector: string | null;
  readonly unit: string | null;
  readonly size: SizeClass | null;
  /** A draft is open. */
  readonly answering: boolean;
  readonly submission_id: SubmissionId | null;
  /** Of the latest submission. */
  readonly points: Millipoints | null;
  readonly level: Level | null;
  readonly submitted_at: Date | null;
  readonly roadmap_id: RoadmapId | null;
  readonly report_id: ReportId | null;
  readonly reported_at: Date | null;
};

/** The consultancy's clients in Chinese order; empty for any other tenant. */
export const listClients = async (tx: TenantDb): Promise<readonly Client[]> => {
  const { rows } = await sql<Client>`
    select organisation_id, name, credit_code, granted_at, sector, unit, size, answering, submission_id, points,
           level, submitted_at, roadmap_id, report_id, reported_at
    from list_clients() order by name collate "zh-x-icu"
  `.execute(tx);
  return rows;
};
