import { type DraftContents, isOpen, ownCodes } from "~/domain/catalogue/draft";
import { type Vocabulary, vocabularyOf } from "~/domain/catalogue/vocabulary";
import { type CatalogueDraftId, type MemberId, parseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { type AuditDetail, insertAuditEvent } from "~db/audit-event";
import { type Draft, lockDraft } from "~db/catalogue-draft";
import { listDraftEntries } from "~db/catalogue-draft-entry";
import { coversCity } from "~db/jurisdiction";
import { loadReference, type Reference } from "~db/reference-cache";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";

/** What an act on a draft is handed: the draft, held; who acts and when; the reference data in force. */
export type DraftWork = {
  readonly tx: TenantDb;
  readonly draft: Draft;
  readonly by: { readonly updated_by: MemberId; readonly updated_at: Date };
  readonly reference: Reference;
  readonly note: (action: string, detail?: AuditDetail) => Promise<void>;
};

/** Runs `work` as a bureau that keeps the catalogue, or says why the member may not. */
export const asKeeper = async <T>(
  world: World,
  member: Member,
  act: "draft-catalogue" | "review-catalogue",
  work: (tx: TenantDb, reference: Reference) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const allowed = authorise(member, act);
  if (!allowed.ok) return allowed;
  const reference = await loadReference(world.db, world.now());
  return withTenant(world.db, member, async (tx) =>
    (await coversCity(tx, reference.regions)) ? work(tx, reference) : failure({ code: "draft.notKeeper" }),
  );
};

/** Runs `work` on a draft of the bureau while nobody else can change it. */
export const onDraft = <T>(
  world: World,
  member: Member,
  asked: { readonly act: "draft-catalogue" | "review-catalogue"; readonly draftId: string },
  work: (work: DraftWork) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  asKeeper(world, member, asked.act, async (tx, reference) => {
    const draftId = parseId<CatalogueDraftId>(asked.draftId);
    const draft = draftId && (await lockDraft(tx, draftId));
    if (!draft) return notFound();
    const at = world.now();
    return work({
      tx,
      draft,
      reference,
      by: { updated_by: member.memberId, updated_at: at },
      note: (action, detail) =>
        insertAuditEvent(tx, {
          at,
          member_id: member.memberId,
          action,
          subject: draft.draft_id,
          ...(detail && { detail }),
        }),
    });
  });

/** The same for acts that change it: refused with its state unless it is open. */
export const onOpenDraft = <T>(
  world: World,
  member: Member,
  draftId: string,
  work: (work: DraftWork) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  onDraft(world, member, { act: "draft-catalogue", draftId }, async (opened) =>
    isOpen(opened.draft.state) ? work(opened) : failure({ code: `draft.closed.${opened.draft.state}` }),
  );

/** Everything a draft states. */
export const contentsOf = async (tx: TenantDb, draft: Draft): Promise<DraftContents> => ({
  code: draft.catalogue_code,
  version: draft.version,
  title: draft.title,
  note: draft.note,
  providers: draft.providers,
  entries: await listDraftEntries(tx, draft.draft_id),
});

/** What its fields may choose from. */
export const vocabularyFor = (contents: DraftContents, reference: Reference): Vocabulary =>
  vocabularyOf({
    instrument: reference.instrument,
    chains: reference.chains.chains,
    ...ownCodes(contents),
  });

export const done = success(null);
