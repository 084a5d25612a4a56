import { type OrganisationId, type ProposalId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { getOrganisation } from "~db/organisation";
import { findProposal } from "~db/proposal";
import { findBase, proposalView } from "~db/proposal-view";
import { EngagementNotFound, withEngagement, withTenant } from "~db/tenant";

/** A proposal as the consultancy sees it, drafts included; null without it or without a standing engagement. */
export const readClientProposal = async (
  world: World,
  member: Member,
  params: { readonly firm: string | undefined; readonly proposal: string | undefined },
) => {
  const firmId = parseId<OrganisationId>(params.firm);
  const proposalId = parseId<ProposalId>(params.proposal);
  if (!firmId || !proposalId) return null;
  const proposal = await withTenant(world.db, member, (tx) => findProposal(tx, proposalId));
  if (proposal?.organisation_id !== firmId) return null;
  try {
    const { name, base } = await withEngagement(world.db, member, firmId, async (tx) => ({
      name: (await getOrganisation(tx)).name,
      base: (await findBase(tx, proposal)) ?? null,
    }));
    return { ...(await proposalView(world.db, world.now(), proposal, base)), name };
  } catch (error) {
    if (error instanceof EngagementNotFound) return null;
    throw error;
  }
};
