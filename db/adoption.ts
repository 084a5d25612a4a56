import type { Selectable } from "kysely";
import type { RoadmapId } from "~/domain/ids";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type AdoptionRow = Omit<Selectable<TenantTables["plan_adoption"]>, "organisation_id">;

export const insertAdoption = async (tx: TenantDb, adoption: AdoptionRow): Promise<void> => {
  await tx.insertInto("plan_adoption").values(adoption).execute();
};

export type Adopted = {
  readonly roadmap_id: RoadmapId;
  readonly version: number;
  readonly adopted_at: Date;
  /** When the version was planned: version numbers count within a submission only. */
  readonly created_at: Date;
  readonly outcome: PlanOutcome;
};

/** The version that is carried out, with its plan. */
export const findAdopted = (tx: TenantDb): Promise<Adopted | undefined> =>
  tx
    .selectFrom("plan_adoption as a")
    .innerJoin("roadmap as r", "r.roadmap_id", "a.roadmap_id")
    .select(["a.roadmap_id", "a.adopted_at", "r.version", "r.created_at", "r.outcome"])
    .orderBy("a.adopted_at", "desc")
    .orderBy("a.adoption_id")
    .limit(1)
    .executeTakeFirst();
