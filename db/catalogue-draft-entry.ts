import { sql } from "kysely";
import type { Flat } from "~/domain/catalogue/flat";
import type { CatalogueDraftId, MemberId } from "~/domain/ids";
import type { TenantDb } from "./tenant";

type By = { readonly updated_by: MemberId; readonly updated_at: Date };

export type DraftEntry = {
  readonly code: string;
  readonly fields: Flat;
  readonly retired: string | null;
  readonly revision: number;
};

const COLUMNS = ["code", "fields", "retired", "revision"] as const;

/** The entries of a new draft, in this order. */
export const insertDraftEntries = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  entries: readonly { readonly code: string; readonly fields: Flat }[],
  by: By,
): Promise<void> => {
  const from = sql<number>`(
    select coalesce(max(position), 0) + 1 from catalogue_draft_entry where draft_id = ${draftId}
  )`;
  await tx
    .insertInto("catalogue_draft_entry")
    .values(
      entries.map(({ code, fields }, index) => ({
        draft_id: draftId,
        code,
        position: sql<number>`${from} + ${index}`,
        fields: JSON.stringify(fields),
        retired: null,
        revision: 1,
        ...by,
      })),
    )
    .execute();
};

export const listDraftEntries = (tx: TenantDb, draftId: CatalogueDraftId): Promise<readonly DraftEntry[]> =>
  tx
    .selectFrom("catalogue_draft_entry")
    .select(COLUMNS)
    .where("draft_id", "=", draftId)
    .orderBy("position")
    .orderBy("code")
    .execute();

export const countDraftEntries = async (tx: TenantDb, draftId: CatalogueDraftId): Promise<number> => {
  const { count } = await tx
    .selectFrom("catalogue_draft_entry")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("draft_id", "=", draftId)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export const findDraftEntry = (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  code: string,
): Promise<DraftEntry | undefined> =>
  tx
    .selectFrom("catalogue_draft_entry")
    .select(COLUMNS)
    .where("draft_id", "=", draftId)
    .where("code", "=", code)
    .executeTakeFirst();

/** Who changed an entry last. */
export const findDraftEntryAuthor = (tx: TenantDb, draftId: CatalogueDraftId, code: string) =>
  tx
    .selectFrom("catalogue_draft_entry as e")
    .leftJoin("member as m", "m.member_id", "e.updated_by")
    .select(["e.updated_by as savedBy", "m.name", "e.updated_at as savedAt"])
    .where("e.draft_id", "=", draftId)
    .where("e.code", "=", code)
    .executeTakeFirstOrThrow();

/** Writes what an entry states and why it is retired, if it is. */
export const updateDraftEntry = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  { code, fields, retired }: Pick<DraftEntry, "code" | "fields" | "retired">,
  by: By,
): Promise<void> => {
  await tx
    .updateTable("catalogue_draft_entry")
    .set({ fields: JSON.stringify(fields), retired, revision: sql<number>`revision + 1`, ...by })
    .where("draft_id", "=", draftId)
    .where("code", "=", code)
    .execute();
};
