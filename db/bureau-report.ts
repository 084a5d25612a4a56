import { type SqlBool, sql } from "kysely";
import type { FirmFilter } from "~/domain/chain/firm-filter";
import type { OrganisationId, ReportId } from "~/domain/ids";
import { type BureauDb, cut } from "./bureau";

/** A report that can be ordered. */
export type PaperRef = {
  readonly firm_id: OrganisationId;
  readonly report_id: ReportId;
  readonly number: string;
  readonly firm_name: string;
};

const standing = (tx: BureauDb, filter: FirmFilter) =>
  tx
    .selectFrom("bureau_report as r")
    .innerJoin("bureau_firm as f", "f.organisation_id", "r.organisation_id")
    .where(cut(filter));

/** Reports of the jurisdiction's firms that let them be had, in Chinese order of the firms' names. */
export const listBureauReports = (tx: BureauDb, filter: FirmFilter): Promise<readonly PaperRef[]> =>
  standing(tx, filter)
    .select(["r.organisation_id as firm_id", "r.report_id", "r.number", "f.name as firm_name"])
    .orderBy(sql`f.name collate "zh-x-icu"`)
    .orderBy("r.organisation_id")
    .execute();

export const countBureauReports = async (tx: BureauDb, filter: FirmFilter): Promise<number> => {
  const { count } = await standing(tx, filter)
    .select(sql<number>`count(*)::integer`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
};

/** What a list of papers says of one. `issued_on`: ISO day; `sha256`: of its data, as the paper prints it. */
export type StandingReport = {
  readonly report_id: ReportId;
  readonly credit_code: string;
  readonly issued_on: string;
  readonly sha256: string;
};

/** Those of the reports that may be had now, by the same rule as `findBureauReport`. */
export const listStandingReports = async (
  tx: BureauDb,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, StandingReport>> => {
  const rows = await tx
    .selectFrom("bureau_report")
    .select([
      "report_id",
      "sha256",
      sql<string>`content #>> '{firm,creditCode}'`.as("credit_code"),
      sql<string>`content ->> 'issuedOn'`.as("issued_on"),
    ])
    .where(sql<SqlBool>`report_id = any(${reports}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.report_id, row]));
};

/** Undefined where it is no longer the firm's latest, was withdrawn, or may no longer be had. */
export const findBureauReport = (
  tx: BureauDb,
  asked: { readonly firm_id: OrganisationId; readonly report_id: ReportId },
) =>
  tx
    .selectFrom("bureau_report")
    .select(["content", "sha256", "suite", "key_id", "signature", "signed_at", "certificate"])
    .where("organisation_id", "=", asked.firm_id)
    .where("report_id", "=", asked.report_id)
    .executeTakeFirst();
