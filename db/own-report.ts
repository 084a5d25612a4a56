import { sql } from "kysely";
import type { ReportId, RoadmapId } from "~/domain/ids";
import type { TenantDb } from "./tenant";

/** A paper as its own firm sees it. `superseded`: a later version of the same submission was issued. */
export type OwnReport = {
  readonly report_id: ReportId;
  readonly roadmap_id: RoadmapId;
  readonly number: string;
  /** Counts within the submission. */
  readonly version: number;
  /** The number of the submission it was planned from. */
  readonly submission: string;
  readonly created_at: Date;
  readonly answers: "attached" | "withheld";
  readonly superseded: boolean;
  readonly withdrawn_at: Date | null;
  readonly reason: string | null;
  /** Times its own people took it away, in any language. */
  readonly downloads: number;
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("report as r")
    .innerJoin("roadmap as m", (join) =>
      join.onRef("m.organisation_id", "=", "r.organisation_id").onRef("m.roadmap_id", "=", "r.roadmap_id"),
    )
    .innerJoin("submission as s", (join) =>
      join
        .onRef("s.organisation_id", "=", "m.organisation_id")
        .onRef("s.submission_id", "=", "m.submission_id"),
    )
    .leftJoin("report_withdrawal as w", (join) =>
      join.onRef("w.organisation_id", "=", "r.organisation_id").onRef("w.report_id", "=", "r.report_id"),
    )
    .select((eb) => [
      "r.report_id",
      "r.roadmap_id",
      "r.number",
      "r.version",
      "s.number as submission",
      "r.created_at",
      "w.withdrawn_at",
      "w.reason",
      sql<OwnReport["answers"]>`coalesce(r.content ->> 'answers', 'attached')`.as("answers"),
      eb
        .exists(
          eb
            .selectFrom("report as later")
            .innerJoin("roadmap as l", (join) =>
              join
                .onRef("l.organisation_id", "=", "later.organisation_id")
                .onRef("l.roadmap_id", "=", "later.roadmap_id"),
            )
            .select("later.report_id")
            .whereRef("l.submission_id", "=", "m.submission_id")
            .whereRef("later.version", ">", "r.version"),
        )
        .$castTo<boolean>()
        .as("superseded"),
      eb
        .selectFrom("audit_event as e")
        .select((count) => count.fn.countAll<number>().as("all"))
        .where("e.action", "=", "download-own-report")
        .where((e) => e.eb("e.subject", "=", sql<string>`r.report_id::text`))
        .$asScalar()
        .as("downloads"),
    ]);

const plain = (row: Omit<OwnReport, "downloads"> & { readonly downloads: number | null }): OwnReport => ({
  ...row,
  // Counted by the server as a big integer, which comes as text.
  downloads: Number(row.downloads),
});

/** Newest first. */
export const listOwnReports = async (tx: TenantDb): Promise<readonly OwnReport[]> =>
  (await select(tx).orderBy("r.created_at", "desc").orderBy("r.report_id").execute()).map(plain);

export const findOwnReport = async (tx: TenantDb, reportId: ReportId): Promise<OwnReport | undefined> => {
  const row = await select(tx).where("r.report_id", "=", reportId).executeTakeFirst();
  return row && plain(row);
};
