import { z } from "zod";
import { atMost } from "~/domain/characters";
import { type ProposalId, parseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findProposal, markProposed } from "~db/proposal";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

export const MAX_PROPOSAL_REASON = 500;

export const proposalReason = z
  .string("proposal.reasonMissing")
  .trim()
  .min(1, "proposal.reasonMissing")
  .refine(atMost(MAX_PROPOSAL_REASON), "proposal.reasonLong");

const schema = z.object({ proposalId: z.string(), reason: proposalReason });

/** Proposes a draft to the client with its reason; from then on nobody changes it. Input: `{ proposalId, reason }`. */
export const sendProposal = async (world: World, member: Member, input: unknown): Promise<Outcome<null>> => {
  const allowed = authorise(member, "propose-plan");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const proposalId = parseId<ProposalId>(parsed.value.proposalId);
  if (!proposalId) return notFound();
  const { reason } = parsed.value;
  return withTenant(world.db, member, async (tx) => {
    const found = await findProposal(tx, proposalId);
    if (!found) return notFound();
    const at = world.now();
    if (!(await markProposed(tx, proposalId, { reason, at })))
      return failure({ code: "proposal.sentAlready" });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "send-proposal",
      subject: proposalId,
      detail: { firm: found.organisation_id },
    });
    return success(null);
  });
};
