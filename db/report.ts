import type { Selectable } from "kysely";
import type { ReportId, RoadmapId, SubmissionId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type ReportRow = Omit<Selectable<TenantTables["report"]>, "organisation_id">;

/** `version` counts the reports of a submission; the same one twice of a roadmap is refused. */
export const insertReport = async (tx: TenantDb, report: ReportRow): Promise<void> => {
  await tx
    .insertInto("report")
    .values({ ...report, content: JSON.stringify(report.content) })
    .execute();
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("report")
    .select([
      "report_id",
      "roadmap_id",
      "number",
      "version",
      "content",
      "sha256",
      "created_by",
      "created_at",
    ]);

export const findReport = (tx: TenantDb, reportId: ReportId): Promise<ReportRow | undefined> =>
  select(tx).where("report_id", "=", reportId).executeTakeFirst();

export const findLatestReport = (tx: TenantDb, roadmapId: RoadmapId): Promise<ReportRow | undefined> =>
  select(tx).where("roadmap_id", "=", roadmapId).orderBy("version", "desc").limit(1).executeTakeFirst();

/** The version that the next report of a submission gets: one more than the highest there is. */
export const nextReportVersion = async (tx: TenantDb, submissionId: SubmissionId): Promise<number> => {
  const { highest } = await tx
    .selectFrom("report as r")
    .innerJoin("roadmap as m", (join) =>
      join.onRef("m.organisation_id", "=", "r.organisation_id").onRef("m.roadmap_id", "=", "r.roadmap_id"),
    )
    .where("m.submission_id", "=", submissionId)
    .select(({ fn }) => fn.max("r.version").as("highest"))
    .executeTakeFirstOrThrow();
  return Number(highest ?? 0) + 1;
};

/** Newest first, without content; `submission_id` is that of its roadmap. */
export const listReports = (tx: TenantDb) =>
  tx
    .selectFrom("report as r")
    .innerJoin("roadmap as m", (join) =>
      join.onRef("m.organisation_id", "=", "r.organisation_id").onRef("m.roadmap_id", "=", "r.roadmap_id"),
    )
    .select([
      "r.report_id",
      "r.roadmap_id",
      "m.submission_id",
      "r.number",
      "r.version",
      "r.sha256",
      "r.created_by",
      "r.created_at",
    ])
    .orderBy("r.created_at", "desc")
    .orderBy("r.report_id")
    .execute();
