import { type Selectable, sql } from "kysely";
import type { RoadmapId, SubmissionId } from "~/domain/ids";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type RoadmapRow = Omit<Selectable<TenantTables["roadmap"]>, "organisation_id">;
export type SpendRow = Omit<Selectable<TenantTables["roadmap_spend"]>, "organisation_id" | "roadmap_id">;

/**
 * Stores an outcome, also an impossible one, as the next version of its submission and yields that version. Two at
 * once never get the same one: the second breaks the key and its transaction ends.
 */
export const insertRoadmap = async (tx: TenantDb, roadmap: Omit<RoadmapRow, "version">): Promise<number> => {
  const { version } = await tx
    .insertInto("roadmap")
    .values((eb) => ({
      ...roadmap,
      outcome: JSON.stringify(roadmap.outcome),
      basis: JSON.stringify(roadmap.basis),
      version: eb
        .selectFrom("roadmap as earlier")
        .where("earlier.submission_id", "=", roadmap.submission_id)
        .select(sql<number>`coalesce(max(earlier.version), 0) + 1`.as("version")),
    }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
};

/** Yuan by solution, year and kind of cost: the demand the bureau adds up. */
export const insertRoadmapSpend = async (
  tx: TenantDb,
  roadmapId: RoadmapId,
  spend: readonly SpendRow[],
): Promise<void> => {
  const rows = spend.map((row) => ({ ...row, roadmap_id: roadmapId }));
  if (rows.length > 0) await tx.insertInto("roadmap_spend").values(rows).execute();
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("roadmap")
    .select([
      "roadmap_id",
      "submission_id",
      "version",
      "outcome",
      "basis",
      "created_by",
      "created_at",
      "asked",
    ]);

export const findRoadmap = (tx: TenantDb, roadmapId: RoadmapId): Promise<RoadmapRow | undefined> =>
  select(tx).where("roadmap_id", "=", roadmapId).executeTakeFirst();

export const findLatestRoadmap = (
  tx: TenantDb,
  submissionId: SubmissionId,
): Promise<RoadmapRow | undefined> =>
  select(tx).where("submission_id", "=", submissionId).orderBy("version", "desc").limit(1).executeTakeFirst();

/** Versions of a submission that follow from what was asked, the newest first; `reported`: a report was issued from it. */
export const listAskedRoadmaps = (tx: TenantDb, submissionId: SubmissionId, asked: string) =>
  tx
    .selectFrom("roadmap as r")
    .leftJoin("roadmap_certificate as c", (join) =>
      join.onRef("c.organisation_id", "=", "r.organisation_id").onRef("c.roadmap_id", "=", "r.roadmap_id"),
    )
    .select((eb) => [
      "r.roadmap_id",
      "r.version",
      "r.outcome",
      "c.content as certificate",
      eb
        .exists(
          eb
            .selectFrom("report as d")
            .select("d.report_id")
            .whereRef("d.organisation_id", "=", "r.organisation_id")
            .whereRef("d.roadmap_id", "=", "r.roadmap_id"),
        )
        .$castTo<boolean>()
        .as("reported"),
    ])
    .where("r.submission_id", "=", submissionId)
    .where("r.asked", "=", asked)
    .orderBy("r.version", "desc")
    .execute();

/** Newest first, without the plan itself. */
export const listRoadmaps = (tx: TenantDb, submissionId: SubmissionId) =>
  tx
    .selectFrom("roadmap")
    .select([
      "roadmap_id",
      "version",
      "created_by",
      "created_at",
      sql<PlanOutcome["kind"]>`outcome ->> 'kind'`.as("kind"),
    ])
    .where("submission_id", "=", submissionId)
    .orderBy("version", "desc")
    .execute();
