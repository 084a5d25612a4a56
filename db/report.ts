import type { Selectable } from "kysely";
import type { ReportId, RoadmapId } from "~/domain/ids";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type ReportRow = Omit<Selectable<TenantTables["report"]>, "organisation_id">;

/** `version` counts within the roadmap; the same one twice is refused. */
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
