import { randomUUID } from "node:crypto";
import type { CatalogueDraftId, ComplaintId, MemberId, OrganisationId, ReleaseId } from "~/domain/ids";
import { insertDraft, insertReview, sendDraft } from "~db/catalogue-draft";
import { insertDraftEntries } from "~db/catalogue-draft-entry";
import { insertRetirement } from "~db/catalogue-retirement";
import { insertAppeal, insertComplaint, insertComplaintAnswer } from "~db/complaint";
import type { TenantDb } from "~db/tenant";

type Filled = { readonly memberId: MemberId; readonly organisationId: OrganisationId };

const at = new Date("2026-11-20T02:00:00Z");

/** A bureau's drafts, given to a firm here so that every table has a row of it; a second member reviews. */
export const addCatalogueDraft = async (
  tx: TenantDb,
  firm: Filled,
  releaseId: string,
  reviewer: MemberId,
) => {
  const draftId = randomUUID() as CatalogueDraftId;
  const text = { zh: "目录", en: "catalogue" };
  const base = releaseId as ReleaseId;
  await insertDraft(tx, {
    draft_id: draftId,
    base_release_id: base,
    catalogue_code: "c",
    version: "2027",
    title: text,
    note: text,
    providers: [],
    by: firm.memberId,
    at: at,
  });
  const by = { updated_by: firm.memberId, updated_at: at };
  await insertDraftEntries(tx, draftId, [{ code: "mes-a", fields: {} }], by);
  const fingerprint = "0".repeat(64);
  const sent = { submitted_by: firm.memberId, submitted_at: at };
  await sendDraft(tx, draftId, { content: "{}", fingerprint, ...sent });
  const decided = { decision: "approved", comment: "", fingerprint, reviewed_at: at } as const;
  await insertReview(tx, { draft_id: draftId, reviewer, ...decided });
  const proposal = { reason: "有误", proposed_by: firm.memberId, proposed_at: at };
  await insertRetirement(tx, { release_id: base, ...proposal });
};

/** A complaint with its appeal, and the answer of a bureau, given here by the firm itself. */
export const addComplaint = async (tx: TenantDb, firm: Filled) => {
  const complaint = { complaint_id: randomUUID() as ComplaintId, body: "不符", due_on: "2026-12-05" };
  const about = { solution: "mes-a", release_version: "1", about: "price" } as const;
  await insertComplaint(tx, { ...complaint, ...about, filed_by: firm.memberId, filed_at: at });
  await insertAppeal(tx, { ...complaint, appealed_by: firm.memberId, appealed_at: at });
  await insertComplaintAnswer(tx, {
    firm_id: firm.organisationId,
    complaint_id: complaint.complaint_id,
    stage: "complaint",
    upheld: false,
    body: "已查",
    answered_by: firm.memberId,
    answered_at: at,
    appeal_until: "2026-12-10",
  });
};
