import type { OrganisationId, ProposalId, SubmissionId } from "~/domain/ids";
import type { ProposalDecision } from "./project-tables";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

type Columns = TenantTables["proposal"];

export type NewProposal = {
  /** The client it is planned for. */
  readonly organisation_id: OrganisationId;
  readonly proposal_id: ProposalId;
  readonly submission_id: Columns["submission_id"];
  readonly consultancy_name: string;
  readonly outcome: Columns["outcome"]["__select__"];
  readonly basis: Columns["basis"]["__select__"];
  readonly certificate: string | null;
  readonly asked: string | null;
  readonly drafted_by: Columns["drafted_by"];
  readonly drafted_by_name: string;
  readonly drafted_at: Date;
};

/** Keeps a draft in the consultancy's name; the database refuses it without a standing engagement. */
export const insertProposal = async (tx: TenantDb, proposal: NewProposal): Promise<void> => {
  await tx
    .insertInto("proposal")
    .values({
      ...proposal,
      outcome: JSON.stringify(proposal.outcome),
      basis: JSON.stringify(proposal.basis),
    })
    .execute();
};

/** Shows a draft to the client; false where it is no draft of the consultancy's, or proposed already. */
export const markProposed = async (
  tx: TenantDb,
  proposalId: ProposalId,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("proposal")
    .set({ reason, proposed_at: at })
    .where("proposal_id", "=", proposalId)
    .where("proposed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const insertProposalDecision = async (
  tx: TenantDb,
  decision: Omit<TenantTables["proposal_decision"], "organisation_id" | "decided_at"> & {
    readonly decided_at: Date;
  },
): Promise<void> => {
  await tx.insertInto("proposal_decision").values(decision).execute();
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("proposal as p")
    .leftJoin("proposal_decision as d", (join) =>
      join.onRef("d.organisation_id", "=", "p.organisation_id").onRef("d.proposal_id", "=", "p.proposal_id"),
    )
    .select([
      "p.organisation_id",
      "p.proposal_id",
      "p.submission_id",
      "p.consultancy_name",
      "p.drafted_by_name",
      "p.drafted_at",
      "p.reason",
      "p.proposed_at",
      "d.decision",
      "d.reason as decision_reason",
      "d.roadmap_id",
      "d.decided_by_name",
      "d.decided_at",
    ]);

/** With the plan itself. As a firm: one proposed to it; as a consultancy: one of its own. */
export const findProposal = (tx: TenantDb, proposalId: ProposalId) =>
  select(tx)
    .select(["p.outcome", "p.basis", "p.certificate", "p.asked"])
    .where("p.proposal_id", "=", proposalId)
    .executeTakeFirst();

/** As a consultancy: its own that follow from what was asked, the newest first. */
export const listAskedProposals = (tx: TenantDb, submissionId: SubmissionId, asked: string) =>
  tx
    .selectFrom("proposal")
    .select(["proposal_id", "outcome", "certificate", "proposed_at"])
    .where("submission_id", "=", submissionId)
    .where("asked", "=", asked)
    .orderBy("drafted_at", "desc")
    .execute();

export type FoundProposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

/** Those of one client, newest first, without the plans. */
export const listProposals = (tx: TenantDb, firmId: OrganisationId) =>
  select(tx)
    .where("p.organisation_id", "=", firmId)
    .orderBy("p.drafted_at", "desc")
    .orderBy("p.proposal_id")
    .execute();

export type ListedProposal = Awaited<ReturnType<typeof listProposals>>[number];

/** Where a proposal stands. */
export type ProposalState = "draft" | "open" | ProposalDecision;

export const proposalState = ({
  proposed_at,
  decision,
}: Pick<ListedProposal, "proposed_at" | "decision">): ProposalState =>
  decision ?? (proposed_at === null ? "draft" : "open");
