import type { Selectable } from "kysely";
import type { ProjectId } from "~/domain/ids";
import type { ProjectEvent } from "~/domain/projects/project-event";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type ProjectRow = Omit<Selectable<TenantTables["project"]>, "organisation_id">;
export type ProjectEventRow = Omit<Selectable<TenantTables["project_event"]>, "organisation_id">;
export type ProjectOutcomeRow = Omit<Selectable<TenantTables["project_outcome"]>, "organisation_id">;

export const insertProject = async (tx: TenantDb, project: ProjectRow): Promise<void> => {
  await tx.insertInto("project").values(project).execute();
};

/** Writes the next line of a history; false where somebody has written that line meanwhile. */
export const insertProjectEvent = async (
  tx: TenantDb,
  line: Omit<ProjectEventRow, "kind" | "content"> & { readonly content: ProjectEvent },
): Promise<boolean> => {
  const row = await tx
    .insertInto("project_event")
    .values({ ...line, kind: line.content.kind, content: JSON.stringify(line.content) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("sequence")
    .executeTakeFirst();
  return row !== undefined;
};

const EVENT = ["project_id", "sequence", "kind", "content", "recorded_by", "recorded_at"] as const;

/** The history of a project from its first line on. */
export const listProjectEvents = (tx: TenantDb, projectId: ProjectId): Promise<ProjectEventRow[]> =>
  tx
    .selectFrom("project_event")
    .select(EVENT)
    .where("project_id", "=", projectId)
    .orderBy("sequence")
    .execute();

/** The histories of all projects of the firm. */
export const listAllProjectEvents = (tx: TenantDb): Promise<ProjectEventRow[]> =>
  tx.selectFrom("project_event").select(EVENT).orderBy("project_id").orderBy("sequence").execute();

const select = (tx: TenantDb) => tx.selectFrom("project").select(["project_id", "solution", "created_at"]);

export const findProject = (tx: TenantDb, projectId: ProjectId): Promise<ProjectRow | undefined> =>
  select(tx).where("project_id", "=", projectId).executeTakeFirst();

/** In the order of the solutions' codes. */
export const listProjects = (tx: TenantDb): Promise<ProjectRow[]> => select(tx).orderBy("solution").execute();

/** Keeps what an accepted project came to, in the place of what was kept before. */
export const upsertProjectOutcome = async (tx: TenantDb, outcome: ProjectOutcomeRow): Promise<void> => {
  const { amount, days, reached } = outcome;
  await tx
    .insertInto("project_outcome")
    .values(outcome)
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "project_id"]).doUpdateSet({ amount, days, reached }),
    )
    .execute();
};

/** Takes it back where the project is accepted no more. */
export const deleteProjectOutcome = async (tx: TenantDb, projectId: ProjectId): Promise<void> => {
  await tx.deleteFrom("project_outcome").where("project_id", "=", projectId).execute();
};
