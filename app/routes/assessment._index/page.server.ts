import type { Member, World } from "~/world";
import { findDraft } from "~db/assessment";
import { loadReference } from "~db/reference-cache";
import { findLatestSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** The draft to go on with, or what the page of the beginning says. */
export const readBeginning = async (world: World, member: Member) => {
  const { instrument } = await loadReference(world.db, world.now());
  const { draft, latest } = await withTenant(world.db, member, async (tx) => ({
    draft: await findDraft(tx),
    latest: await findLatestSubmission(tx),
  }));
  return {
    draftId: draft?.assessment_id ?? null,
    title: instrument.title,
    items: instrument.items.length,
    scenes: instrument.scenes.length,
    copies: latest !== undefined,
  };
};
