import { type Insertable, sql } from "kysely";
import type { Flat } from "~/domain/catalogue/flat";
import type { CatalogueDraftId, MemberId, ReleaseId } from "~/domain/ids";
import type { Text } from "~/domain/text";
import { findRelease } from "./reference";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

const COLUMNS = [
  "draft_id",
  "base_release_id",
  "catalogue_code",
  "version",
  "title",
  "note",
  "providers",
  "state",
  "fingerprint",
  "created_by",
  "created_at",
  "updated_by",
  "updated_at",
  "submitted_by",
  "submitted_at",
] as const;

type By = { readonly updated_by: MemberId; readonly updated_at: Date };

export type NewDraft = {
  readonly draft_id: CatalogueDraftId;
  readonly base_release_id: ReleaseId;
  readonly catalogue_code: string;
  readonly version: string;
  readonly title: Text;
  readonly note: Text;
  readonly providers: readonly Flat[];
  readonly by: MemberId;
  readonly at: Date;
};

export const insertDraft = async (tx: TenantDb, { by, at, ...draft }: NewDraft): Promise<void> => {
  await tx
    .insertInto("catalogue_draft")
    .values({
      ...draft,
      title: JSON.stringify(draft.title),
      note: JSON.stringify(draft.note),
      providers: JSON.stringify(draft.providers),
      state: "draft",
      created_by: by,
      created_at: at,
      updated_by: by,
      updated_at: at,
    })
    .execute();
};

/** Whether a release, or a draft of the bureau other than `except` that is not discarded, has the version. */
export const isVersionTaken = async (
  tx: TenantDb,
  asked: { readonly code: string; readonly version: string; readonly except: CatalogueDraftId | null },
): Promise<boolean> => {
  const release = await findRelease(tx, { kind: "catalogue", code: asked.code, version: asked.version });
  if (release) return true;
  const drafts = await tx
    .selectFrom("catalogue_draft")
    .select("draft_id")
    .where("catalogue_code", "=", asked.code)
    .where("version", "=", asked.version)
    .where("state", "<>", "discarded")
    .execute();
  return drafts.some(({ draft_id }) => draft_id !== asked.except);
};

/** All drafts of the bureau, the one changed last first; without their content. */
export const listDrafts = (tx: TenantDb) =>
  tx
    .selectFrom("catalogue_draft as d")
    .innerJoin("member as m", "m.member_id", "d.created_by")
    .select([
      "d.draft_id",
      "d.version",
      "d.title",
      "d.state",
      "d.updated_at",
      "d.submitted_at",
      "m.name as author",
    ])
    .orderBy("d.updated_at", "desc")
    .orderBy("d.draft_id")
    .execute();

export const findDraft = (tx: TenantDb, draftId: CatalogueDraftId) =>
  tx.selectFrom("catalogue_draft").select(COLUMNS).where("draft_id", "=", draftId).executeTakeFirst();

export type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** The draft, held until the transaction ends: saving, sending and deciding wait for each other. */
export const lockDraft = (tx: TenantDb, draftId: CatalogueDraftId) =>
  tx
    .selectFrom("catalogue_draft")
    .select(COLUMNS)
    .where("draft_id", "=", draftId)
    .forUpdate()
    .executeTakeFirst();

/** The content frozen when it went to review, or null. */
export const getDraftContent = async (tx: TenantDb, draftId: CatalogueDraftId): Promise<unknown> => {
  const { content } = await tx
    .selectFrom("catalogue_draft")
    .select("content")
    .where("draft_id", "=", draftId)
    .executeTakeFirstOrThrow();
  return content;
};

export const updateDraftHead = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  head: By & { readonly version: string; readonly title: Text; readonly note: Text },
): Promise<void> => {
  await tx
    .updateTable("catalogue_draft")
    .set({ ...head, title: JSON.stringify(head.title), note: JSON.stringify(head.note) })
    .where("draft_id", "=", draftId)
    .execute();
};

export const updateDraftProviders = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  { providers, ...by }: By & { readonly providers: readonly Flat[] },
): Promise<void> => {
  await tx
    .updateTable("catalogue_draft")
    .set({ ...by, providers: JSON.stringify(providers) })
    .where("draft_id", "=", draftId)
    .execute();
};

/** Freezes the content that the reviewer will see and that alone can be published. */
export const sendDraft = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  sent: { content: string; fingerprint: string; submitted_by: MemberId; submitted_at: Date },
): Promise<void> => {
  await tx
    .updateTable("catalogue_draft")
    .set({ ...sent, state: "in-review" })
    .where("draft_id", "=", draftId)
    .execute();
};

/** Opens it again: withdrawn by its authors, or returned by the reviewer. */
export const reopenDraft = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  state: "draft" | "returned",
): Promise<void> => {
  await tx
    .updateTable("catalogue_draft")
    .set({ state, content: null, fingerprint: null })
    .where("draft_id", "=", draftId)
    .execute();
};

export const discardDraft = async (tx: TenantDb, draftId: CatalogueDraftId): Promise<void> => {
  await tx
    .updateTable("catalogue_draft")
    .set({ state: "discarded", content: null, fingerprint: null })
    .where("draft_id", "=", draftId)
    .execute();
};

/** Publishes the frozen content under a new release; the database refuses what is not approved by another. */
export const publishDraft = async (
  tx: TenantDb,
  draftId: CatalogueDraftId,
  { releaseId, at }: { readonly releaseId: ReleaseId; readonly at: Date },
): Promise<void> => {
  await sql`select publish_catalogue_draft(${draftId}, ${releaseId}, ${at})`.execute(tx);
  await tx
    .updateTable("catalogue_draft")
    .set({ state: "published", release_id: releaseId })
    .where("draft_id", "=", draftId)
    .execute();
};

/** Whether the member wrote any part of it, as the database noted. */
export const isDraftAuthor = async (tx: TenantDb, draftId: CatalogueDraftId, memberId: MemberId) =>
  (await tx
    .selectFrom("catalogue_draft_author")
    .select("member_id")
    .where("draft_id", "=", draftId)
    .where("member_id", "=", memberId)
    .executeTakeFirst()) !== undefined;

/** Names of everybody who wrote of it. */
export const listDraftAuthors = async (tx: TenantDb, draftId: CatalogueDraftId) => {
  const rows = await tx
    .selectFrom("catalogue_draft_author as a")
    .innerJoin("member as m", "m.member_id", "a.member_id")
    .select("m.name")
    .where("a.draft_id", "=", draftId)
    .orderBy("m.created_at")
    .execute();
  return rows.map(({ name }) => name);
};

type NewReview = Omit<Insertable<TenantTables["catalogue_review"]>, "organisation_id" | "round">;

export const insertReview = async (tx: TenantDb, review: NewReview): Promise<void> => {
  await tx
    .insertInto("catalogue_review")
    .values({
      ...review,
      round: sql<number>`(
        select coalesce(max(round), 0) + 1 from catalogue_review where draft_id = ${review.draft_id}
      )`,
    })
    .execute();
};

/** The decisions about a draft, the last first. */
export const listReviews = (tx: TenantDb, draftId: CatalogueDraftId) =>
  tx
    .selectFrom("catalogue_review as r")
    .innerJoin("member as m", "m.member_id", "r.reviewer")
    .select(["r.round", "r.decision", "r.comment", "r.reviewed_at", "m.name as reviewer"])
    .where("r.draft_id", "=", draftId)
    .orderBy("r.round", "desc")
    .execute();

/** The drafts the member wrote any part of. */
export const listOwnDrafts = async (tx: TenantDb, memberId: MemberId) => {
  const rows = await tx
    .selectFrom("catalogue_draft_author")
    .select("draft_id")
    .where("member_id", "=", memberId)
    .execute();
  return rows.map(({ draft_id }) => draft_id);
};
