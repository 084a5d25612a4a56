import { type ProposalId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { findProposalWithBase, proposalView } from "~db/proposal-view";
import { withTenant } from "~db/tenant";

/** A proposal made to the firm beside its own version; null where there is none of that id. */
export const readProposal = async (world: World, member: Member, id: string | undefined) => {
  const proposalId = parseId<ProposalId>(id);
  if (!proposalId) return null;
  const found = await withTenant(world.db, member, (tx) => findProposalWithBase(tx, proposalId));
  return found ? proposalView(world.db, world.now(), found.proposal, found.base) : null;
};
