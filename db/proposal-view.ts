import type { ProposalId } from "~/domain/ids";
import { compareRoadmaps } from "~/domain/planning/questions/compare-roadmaps";
import type { Roadmap } from "~/domain/planning/roadmap";
import { titlesOf } from "~/domain/titles";
import type { Clients } from "./client";
import { type FoundProposal, findProposal, type ListedProposal, proposalState } from "./proposal";
import { loadBasis, loadReference } from "./reference-cache";
import { findRoadmap, listRoadmaps, type RoadmapRow } from "./roadmap";
import type { TenantDb } from "./tenant";

/** A proposal with the firm's own version it is compared with: the latest one that it did not itself become. */
export const findProposalWithBase = async (tx: TenantDb, proposalId: ProposalId) => {
  const proposal = await findProposal(tx, proposalId);
  return proposal && { proposal, base: (await findBase(tx, proposal)) ?? null };
};

/** Read as the firm. */
export const findBase = async (
  tx: TenantDb,
  { submission_id, roadmap_id, decided_at }: FoundProposal,
): Promise<RoadmapRow | undefined> => {
  const versions = await listRoadmaps(tx, submission_id);
  const base = versions.find(
    (each) =>
      each.kind === "planned" &&
      each.roadmap_id !== roadmap_id &&
      (decided_at === null || each.created_at <= decided_at),
  );
  return base && findRoadmap(tx, base.roadmap_id);
};

const plannedOf = ({ outcome }: Pick<RoadmapRow, "outcome">): Roadmap | null =>
  outcome.kind === "planned" ? outcome.roadmap : null;

/** What both sides see of a proposal. */
export const proposalView = async (
  clients: Clients,
  now: Date,
  proposal: FoundProposal,
  base: RoadmapRow | null,
) => {
  const current = await loadReference(clients, now);
  const used = await loadBasis(clients, proposal.basis);
  const roadmap = plannedOf(proposal);
  const own = base && plannedOf(base);
  return {
    ...proposalLine(proposal),
    firmId: proposal.organisation_id,
    submissionId: proposal.submission_id,
    roadmapId: proposal.roadmap_id,
    plan: roadmap && {
      budgets: roadmap.request.budgets,
      target: roadmap.request.target,
      startsOn: roadmap.request.startsOn,
      total: roadmap.total,
      items: roadmap.items.length,
      years: roadmap.years.map(({ year, level, points, total, budget }) => ({
        year,
        level,
        points,
        total,
        budget,
      })),
    },
    base: base && { roadmapId: base.roadmap_id, version: base.version },
    difference: own && roadmap ? compareRoadmaps(own, roadmap) : null,
    titles: titlesOf({
      ...current,
      instrument: used.instrument,
      catalogue: used.catalogue ?? current.catalogue,
    }),
  };
};

export type ProposalView = Awaited<ReturnType<typeof proposalView>>;

/** A proposal as lists show it. */
export const proposalLine = (proposal: ListedProposal) => ({
  proposalId: proposal.proposal_id,
  state: proposalState(proposal),
  consultancy: proposal.consultancy_name,
  by: proposal.drafted_by_name,
  draftedAt: proposal.drafted_at,
  proposedAt: proposal.proposed_at,
  reason: proposal.reason,
  decision:
    proposal.decision && proposal.decided_at
      ? {
          decision: proposal.decision,
          reason: proposal.decision_reason ?? "",
          by: proposal.decided_by_name ?? "",
          at: proposal.decided_at,
        }
      : null,
});

export type ProposalLine = ReturnType<typeof proposalLine>;
