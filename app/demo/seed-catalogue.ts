import { seenBy } from "~/domain/catalogue/draft";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import type { CatalogueDraftId } from "~/domain/ids";
import { addDraftEntry } from "~/services/add-draft-entry.server";
import { addMember } from "~/services/add-member.server";
import { answerComplaint } from "~/services/answer-complaint.server";
import { beginCatalogueDraft } from "~/services/begin-catalogue-draft.server";
import { fileComplaint } from "~/services/file-complaint.server";
import { retireDraftEntry } from "~/services/retire-draft-entry.server";
import { reviewCatalogueDraft } from "~/services/review-catalogue-draft.server";
import { saveDraftEntry } from "~/services/save-draft-entry.server";
import { saveDraftProvider } from "~/services/save-draft-provider.server";
import { sendCatalogueDraft } from "~/services/send-catalogue-draft.server";
import type { Member, World } from "~/world";
import { findDraft } from "~db/catalogue-draft";
import { findDraftEntry } from "~db/catalogue-draft-entry";
import type { OwnerDb } from "~db/client";
import { findLogin, isLoginTaken } from "~db/identity";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { accepted } from "./accepted";
import {
  ADDED_ENTRY,
  CHANGED_ENTRIES,
  COMPLAINTS,
  INTERESTS,
  NEXT_CHANGE,
  RETIRED_ENTRY,
} from "./demo-catalogue";
import { BUREAU, BUREAU_COLLEAGUE, SHOWN_FIRM } from "./demo-logins";
import type { SeedClock } from "./seed-clock";

const MONTH = "郑州市小快轻准解决方案目录（2026年";
const heads = {
  revised: {
    version: "2026-11-2",
    titleZh: `${MONTH}11月修订版）`,
    titleEn: "Zhengzhou catalogue of small, fast, light and precise solutions (November 2026, revised)",
    noteZh: "示例目录，待工信局确认。补充服务商利益关系披露，更新部分价格与成效，清退到期方案。",
    noteEn:
      "Example catalogue, to be confirmed by the bureau. Discloses interests, updates some prices and effects, drops what expired.",
  },
  next: {
    version: "2026-12",
    titleZh: `${MONTH}12月）`,
    titleEn: "Zhengzhou catalogue of small, fast, light and precise solutions (December 2026)",
    noteZh: "示例目录，待工信局确认。调整智能写作助手价格。",
    noteEn: "Example catalogue, to be confirmed by the bureau. Changes the price of the AI writer.",
  },
} as const;

/**
 * The bureau's second member, a revised release that the two of them made and published, and another one that waits for
 * review. Roadmaps made before keep the release they used.
 */
export const seedCatalogue = async (world: World, owner: OwnerDb, clock: SeedClock): Promise<void> => {
  if (await isLoginTaken(world.db, BUREAU_COLLEAGUE)) return;
  const author = await memberBy(world, BUREAU);
  const account = { login: BUREAU_COLLEAGUE, personName: "演示复核人员", password: DEMO_PASSWORD };
  const asked = { organisation: author.organisationId, ...account };
  accepted(await addMember(owner, clock.on(199), asked, { by: "demo" }));
  const colleague = await memberBy(world, BUREAU_COLLEAGUE);
  await seedComplaints(world, clock, author);
  // Published now, so that it follows the release the files brought.
  const today = { ...clock.on(0), now: world.now };
  const revised = await draftRevision(clock.on(3), author);
  accepted(await sendCatalogueDraft(clock.on(2), author, { draftId: revised }));
  accepted(await reviewCatalogueDraft(today, colleague, await approval(today, colleague, revised)));
  const next = accepted(await beginCatalogueDraft(today, colleague, heads.next)).draftId;
  await change(today, colleague, next, NEXT_CHANGE);
  accepted(await sendCatalogueDraft(today, colleague, { draftId: next }));
};

/** One that the bureau let pass its deadline, and one it answered, which may still be appealed. */
const seedComplaints = async (world: World, clock: SeedClock, official: Member) => {
  const firm = await memberBy(world, SHOWN_FIRM);
  accepted(await fileComplaint(clock.on(20), firm, COMPLAINTS.overdue));
  const answered = accepted(await fileComplaint(clock.on(12), firm, COMPLAINTS.answered));
  accepted(await answerComplaint(clock.on(4), official, { ...answered, ...COMPLAINTS.answer }));
};

const memberBy = async (world: World, login: string): Promise<Member> => {
  const found = await findLogin(world.db, login);
  if (!found) throw new Error(`the demo has no ${login}`);
  return found;
};

const draftRevision = async (world: World, author: Member): Promise<CatalogueDraftId> => {
  const { draftId } = accepted(await beginCatalogueDraft(world, author, heads.revised));
  for (const changed of CHANGED_ENTRIES) await change(world, author, draftId, changed);
  accepted(await retireDraftEntry(world, author, { draftId, ...RETIRED_ENTRY }));
  const { code, copyOf } = ADDED_ENTRY;
  accepted(await addDraftEntry(world, author, { draftId, code, copyOf }));
  await change(world, author, draftId, ADDED_ENTRY);
  const draft = await withTenant(world.db, author, (tx) => findDraft(tx, draftId));
  for (const { code: provider, ...interest } of INTERESTS) {
    const flat = draft?.providers.find((each) => each.code === provider);
    const fields = { ...flat, ...interest };
    accepted(await saveDraftProvider(world, author, { draftId, code: provider, added: false, fields }));
  }
  return draftId;
};

type Change = { readonly code: string; readonly fields: Readonly<Record<string, string>> };

const change = async (world: World, author: Member, draftId: CatalogueDraftId, { code, fields }: Change) => {
  const entry = await withTenant(world.db, author, (tx) => findDraftEntry(tx, draftId, code));
  if (!entry) throw new Error(`the demo's draft has no ${code}`);
  const typed = { ...entry.fields, ...fields };
  accepted(await saveDraftEntry(world, author, { draftId, code, revision: entry.revision, fields: typed }));
};

const approval = async (world: World, reviewer: Member, draftId: CatalogueDraftId) => {
  const draft = await withTenant(world.db, reviewer, (tx) => findDraft(tx, draftId));
  const { refs } = await loadReference(world.db, world.now());
  const seen = seenBy(draft?.fingerprint ?? null, refs.catalogue.fingerprint);
  return { draftId, decision: "approved", comment: "价格依据与披露内容已核对。", seen };
};
