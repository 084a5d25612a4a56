import { sql } from "kysely";
import type { MemberId, OrganisationId, ReportId, RoadmapId, SubmissionId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import type { SizeClass } from "~/domain/organisation";
import type { Millipoints } from "~/domain/points";
import type { TenantDb } from "./tenant";

/** Who manages the firm, the consultancy, and when it was said. */
type EngagementAct = {
  readonly by: MemberId;
  readonly consultancyId: OrganisationId;
  readonly at: Date;
};

/**
 * Lets the consultancy read as the firm, renewing a revoked engagement; false where one stands already. The database
 * refuses anybody but who manages the firm, and anything but a consultancy.
 */
export const grantEngagement = async (
  tx: TenantDb,
  { by, consultancyId, at }: EngagementAct,
): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select grant_engagement(${by}, ${consultancyId}, ${at}) as done
  `.execute(tx);
  return rows[0]?.done === true;
};

/** Revokes from `at` on; false where none stood. */
export const endEngagement = async (
  tx: TenantDb,
  { by, consultancyId, at }: EngagementAct,
): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select end_engagement(${by}, ${consultancyId}, ${at}) as done
  `.execute(tx);
  return rows[0]?.done === true;
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
