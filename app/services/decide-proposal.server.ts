import { z } from "zod";
import { type ProposalId, parseId, type RoadmapId } from "~/domain/ids";
import type { Catalogue } from "~/domain/matching/solution";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { type FoundProposal, findProposal, insertProposalDecision } from "~db/proposal";
import { loadBasis, ReferenceMissing } from "~db/reference-cache";
import { findSubmission, type Submission } from "~db/submission";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";
import { proposalReason } from "./send-proposal.server";
import { storeRoadmap } from "./store-roadmap";

const schema = z.object({
  proposalId: z.string(),
  decision: z.enum(["accepted", "declined"], "proposal.decisionMissing"),
  reason: proposalReason,
});
type Decided = z.infer<typeof schema>;

/**
 * The firm accepts a proposal, which then is the next version of its roadmap, or declines it; once, and with a reason.
 * Input: `{ proposalId, decision: "accepted" | "declined", reason }`. Yields the new version, null when declined.
 */
export const decideProposal = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly roadmapId: RoadmapId | null }>> => {
  const allowed = authorise(member, "decide-proposal");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const proposalId = parseId<ProposalId>(parsed.value.proposalId);
  const proposal = proposalId && (await withTenant(world.db, member, (tx) => findProposal(tx, proposalId)));
  if (!proposal) return notFound();
  const { catalogue } = await loadBasis(world.db, proposal.basis);
  if (!catalogue) throw new ReferenceMissing("the catalogue of a proposal");
  return withTenant(world.db, member, (tx) => decide(world, member, tx, proposal, catalogue, parsed.value));
};

/** The lock lets two who decide at once do so one after the other; the second finds it decided. */
const decide = async (
  world: World,
  member: Member,
  tx: TenantDb,
  proposal: FoundProposal,
  catalogue: Catalogue,
  { decision, reason }: Decided,
): Promise<Outcome<{ readonly roadmapId: RoadmapId | null }>> => {
  const submission = await findSubmission(tx, proposal.submission_id);
  if (!submission) return notFound();
  await lockAssessment(tx, submission.assessment_id);
  if ((await findProposal(tx, proposal.proposal_id))?.decision)
    return failure({ code: "proposal.decidedAlready" });
  const roadmapId =
    decision === "accepted" ? await adopt(world, member, tx, { proposal, submission, catalogue }) : null;
  const at = world.now();
  await insertProposalDecision(tx, {
    proposal_id: proposal.proposal_id,
    decision,
    reason,
    roadmap_id: roadmapId,
    decided_by: member.memberId,
    decided_by_name: member.name,
    decided_at: at,
  });
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "decide-proposal",
    subject: proposal.proposal_id,
    detail: { decision, roadmap: roadmapId },
  });
  return success({ roadmapId });
};

type Accepted = {
  readonly proposal: FoundProposal;
  readonly submission: Submission;
  readonly catalogue: Catalogue;
};

/** The proposal as the firm's own next version, with the proposer's reason as its note. */
const adopt = async (
  world: World,
  member: Member,
  tx: TenantDb,
  { proposal, submission, catalogue }: Accepted,
): Promise<RoadmapId> => {
  const { outcome, basis, certificate, asked, reason, consultancy_name } = proposal;
  const note = `${consultancy_name}：${reason ?? ""}`;
  const noted =
    outcome.kind === "planned"
      ? {
          ...outcome,
          roadmap: { ...outcome.roadmap, request: { ...outcome.roadmap.request, note } },
        }
      : outcome;
  const { roadmapId } = await storeRoadmap(world, member, tx, {
    submission,
    outcome: noted,
    basis,
    catalogue,
    certificate,
    asked,
  });
  return roadmapId;
};
