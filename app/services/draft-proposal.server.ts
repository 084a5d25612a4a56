import { z } from "zod";
import { type OrganisationId, type ProposalId, parseId } from "~/domain/ids";
import { formatWan } from "~/domain/money";
import type { Impossible } from "~/domain/planning/roadmap";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { insertProposal, listAskedProposals } from "~db/proposal";
import { EngagementNotFound, withEngagement, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { hasSameNote, knownOrComputed, listKnown } from "./compute-plan";
import type { Waiting } from "./in-turn";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";
import { type ReadAsFirm, readPlanningAs } from "./read-planning";

export type DraftedProposal = { readonly firmId: OrganisationId; readonly proposalId: ProposalId };

const schema = z.object({ firmId: z.string() });

/**
 * Plans for a client as its consultant, under limits of the consultant's own, and keeps the version as a draft that the
 * client does not see. Input: `{ firmId }` and what `planRoadmap` takes. The client's data are only read; the database
 * takes the draft while the engagement stands.
 */
export const draftProposal = async (
  world: World,
  member: Member,
  input: unknown,
  waiting: Waiting = {},
): Promise<Outcome<DraftedProposal>> => {
  const allowed = authorise(member, "propose-plan");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  const firmId = parsed.ok ? parseId<OrganisationId>(parsed.value.firmId) : null;
  if (!firmId) return notFound();
  try {
    return await draft(world, member, firmId, input, waiting);
  } catch (error) {
    if (error instanceof EngagementNotFound) return notFound();
    throw error;
  }
};

const draft = async (
  world: World,
  member: Member,
  firmId: OrganisationId,
  input: unknown,
  waiting: Waiting,
): Promise<Outcome<DraftedProposal>> => {
  const read: ReadAsFirm = (work) => withEngagement(world.db, member, firmId, work);
  const asked = await readPlanningAs(world, read, input);
  if (!asked.ok) return asked;
  const own = await withTenant(world.db, member, (tx) =>
    listAskedProposals(tx, asked.value.submission.submission_id, asked.value.key),
  );
  const same = own.find(
    ({ outcome, proposed_at }) => proposed_at === null && hasSameNote(outcome, asked.value),
  );
  if (same) return success({ firmId, proposalId: same.proposal_id });
  const drafted = own.map((each) => ({ ...each, found: true }));
  const known = drafted[0] ?? (await read((tx) => listKnown(tx, asked.value)))[0];
  const computed = await knownOrComputed(world, member, asked.value, known, waiting);
  if (!computed.ok) return computed;
  const { outcome, certificate, found } = computed.value;
  if (outcome.kind === "impossible") return impossible(outcome.impossible);
  const proposalId = newId<ProposalId>(world);
  // Asked for again, as it may have ended while the plan was computed; the database would refuse the draft as well.
  await withEngagement(world.db, member, firmId, async () => undefined);
  await withTenant(world.db, member, async (tx) => {
    await insertProposal(tx, {
      organisation_id: firmId,
      proposal_id: proposalId,
      submission_id: asked.value.submission.submission_id,
      consultancy_name: member.organisationName,
      outcome,
      basis: asked.value.basis,
      certificate,
      asked: found ? asked.value.key : null,
      drafted_by: member.memberId,
      drafted_by_name: member.name,
      drafted_at: world.now(),
    });
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "draft-proposal",
      subject: proposalId,
      detail: { firm: firmId },
    });
  });
  return success({ firmId, proposalId });
};

/** An impossible plan is no proposal; the smallest budget that works helps to ask again. */
const impossible = ({ smallestBudget }: Impossible): Outcome<never> =>
  smallestBudget
    ? failure({
        code: "proposal.impossible",
        values: { budget: smallestBudget.map(formatWan).join(" / ") },
      })
    : failure({ code: "proposal.impossibleFree" });
