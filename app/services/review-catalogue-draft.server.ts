import { z } from "zod";
import { seenBy } from "~/domain/catalogue/draft";
import { atMost } from "~/domain/characters";
import type { ReleaseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { getDraftContent, insertReview, isDraftAuthor, publishDraft, reopenDraft } from "~db/catalogue-draft";
import { checkRelease } from "~db/publish";
import { type DraftWork, onDraft } from "./catalogue-draft.server";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";

const schema = z.object({
  draftId: z.string(),
  decision: z.enum(["approved", "returned"], "draft.decisionMissing"),
  comment: z.string("draft.commentMissing").trim().refine(atMost(1000), "draft.commentLong"),
  /** What the page showed: the draft's fingerprint and that of the release it was compared with. */
  seen: z.string(),
});
type Review = z.infer<typeof schema>;

/**
 * Decides about a draft under review: `approved` publishes it at once as the catalogue in force, `returned` opens it
 * again with a comment. Input: `{ draftId, decision, comment, seen }`. Refused to everybody who wrote of it (the
 * database refuses it as well), and where anything changed since the reviewer saw the difference.
 */
export const reviewCatalogueDraft = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly published: boolean; readonly version: string }>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { draftId } = asked.value;
  return onDraft(world, member, { act: "review-catalogue", draftId }, async (opened) => {
    const { tx, draft, reference } = opened;
    if (draft.state !== "in-review") return failure({ code: "draft.notInReview" });
    if (await isDraftAuthor(tx, draft.draft_id, member.memberId)) return failure({ code: "draft.ownReview" });
    if (asked.value.seen !== seenBy(draft.fingerprint, reference.refs.catalogue.fingerprint))
      return failure({ code: "draft.changedSinceSeen" });
    if (asked.value.decision === "returned" && asked.value.comment === "")
      return failure({ code: "draft.commentMissing", field: "comment" });
    return decide(world, member, opened, asked.value);
  });
};

const decide = async (
  world: World,
  member: Member,
  { tx, draft, note }: DraftWork,
  { decision, comment }: Review,
) => {
  const at = world.now();
  const { draft_id, version, fingerprint } = draft;
  const content = await getDraftContent(tx, draft_id);
  const checked = await checkRelease("catalogue", content, tx, at);
  if (decision === "approved" && !checked.ok)
    return failure({ code: "draft.incomplete", values: { count: checked.problems.length } });
  const reviewed = { reviewer: member.memberId, reviewed_at: at };
  await insertReview(tx, { draft_id, decision, comment, fingerprint: fingerprint ?? "", ...reviewed });
  await note(decision === "approved" ? "approve-catalogue-draft" : "return-catalogue-draft", {
    version,
    comment,
  });
  if (decision === "returned") {
    await reopenDraft(tx, draft_id, "returned");
    return success({ published: false, version });
  }
  const releaseId = newId<ReleaseId>(world);
  await publishDraft(tx, draft_id, { releaseId, at });
  await note("publish-catalogue", { version, release: releaseId, fingerprint });
  return success({ published: true, version });
};
