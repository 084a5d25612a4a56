import { z } from "zod";
import { compareReleases, countDifferences } from "~/domain/catalogue/compare-releases";
import { readDraft } from "~/domain/catalogue/draft";
import { failure, type Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { discardDraft, reopenDraft, sendDraft } from "~db/catalogue-draft";
import { fingerprintOf } from "~db/fingerprint";
import { checkRelease } from "~db/publish";
import { contentsOf, done, onDraft, onOpenDraft, vocabularyFor } from "./catalogue-draft.server";
import { parseInput } from "./parse-input";

const schema = z.object({ draftId: z.string() });

/**
 * Sends a draft to review: from now on it is frozen. Input: `{ draftId }`. Refused while anything of it is missing or
 * wrong, or where it says nothing else than the release in force.
 */
export const sendCatalogueDraft = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  return onOpenDraft(world, member, asked.value.draftId, async ({ tx, draft, reference, note }) => {
    const contents = await contentsOf(tx, draft);
    const { content, catalogue, problems } = readDraft(contents, vocabularyFor(contents, reference));
    if (!catalogue) return failure({ code: "draft.incomplete", values: { count: problems.length } });
    const checked = await checkRelease("catalogue", content, tx, world.now());
    if (!checked.ok) return failure({ code: "draft.incomplete", values: { count: checked.problems.length } });
    if (countDifferences(compareReleases(reference.catalogue, catalogue)) === 0)
      return failure({ code: "draft.nothingChanged", values: { version: reference.catalogue.version } });
    await sendDraft(tx, draft.draft_id, {
      content: JSON.stringify(content),
      fingerprint: fingerprintOf(content),
      submitted_by: member.memberId,
      submitted_at: world.now(),
    });
    await note("send-catalogue-draft", { version: draft.version });
    return done;
  });
};

/** Takes a draft back from review, to change it. Input: `{ draftId }`. */
export const withdrawCatalogueDraft = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const { draftId } = asked.value;
  return onDraft(world, member, { act: "draft-catalogue", draftId }, async ({ tx, draft, note }) => {
    if (draft.state !== "in-review") return failure({ code: "draft.notInReview" });
    await reopenDraft(tx, draft.draft_id, "draft");
    await note("withdraw-catalogue-draft", { version: draft.version });
    return done;
  });
};

/** Gives a draft up for good; its version is free again. Input: `{ draftId }`. */
export const discardCatalogueDraft = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<null>> => {
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  return onOpenDraft(world, member, asked.value.draftId, async ({ tx, draft, note }) => {
    await discardDraft(tx, draft.draft_id);
    await note("discard-catalogue-draft", { version: draft.version });
    return done;
  });
};
