import type { ColumnType } from "kysely";
import type { Basis } from "~/domain/basis";
import type {
  AdoptionId,
  MemberId,
  OrganisationId,
  ProjectId,
  ProposalId,
  RoadmapId,
  SubmissionId,
} from "~/domain/ids";
import type { Yuan } from "~/domain/money";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { ProjectEvent } from "~/domain/projects/project-event";
import type { Json, Tenant, Timestamp } from "./column-types";

/** What a firm carries out of its roadmap, and what its consultancy proposes. */
export type ProjectTables = ProposalTables & {
  /** Which version of the roadmap the firm carries out: the latest one. Immutable. */
  plan_adoption: {
    organisation_id: Tenant;
    adoption_id: AdoptionId;
    roadmap_id: RoadmapId;
    reason: string | null;
    adopted_by: MemberId;
    adopted_at: Timestamp;
  };
  /** One a solution the firm carries out. Immutable; everything about it is in its history. */
  project: {
    organisation_id: Tenant;
    project_id: ProjectId;
    solution: string;
    created_at: Timestamp;
  };
  /** Append-only: the history of a project, numbered from 1. */
  project_event: {
    organisation_id: Tenant;
    project_id: ProjectId;
    sequence: number;
    kind: ProjectEvent["kind"];
    content: Json<ProjectEvent>;
    recorded_by: MemberId;
    recorded_at: Timestamp;
  };
  /** What an accepted project came to, as its history says now: what the sums over all firms are made of. */
  project_outcome: {
    organisation_id: Tenant;
    project_id: ProjectId;
    solution: string;
    amount: Yuan;
    days: number;
    reached: boolean | null;
  };
};

export type ProposalDecision = "accepted" | "declined";

/** What a consultancy proposes to a client. */
type ProposalTables = {
  /** A version planned for the firm by a consultancy, which alone writes it; a draft while `proposed_at` is null. */
  proposal: {
    organisation_id: OrganisationId;
    proposal_id: ProposalId;
    consultancy_id: ColumnType<OrganisationId, OrganisationId | undefined, never>;
    submission_id: SubmissionId;
    consultancy_name: string;
    outcome: Json<PlanOutcome>;
    basis: Json<Basis>;
    certificate: string | null;
    drafted_by: MemberId;
    drafted_by_name: string;
    drafted_at: Timestamp;
    reason: string | null;
    proposed_at: Timestamp | null;
    /** Fingerprint of everything the plan follows from; null in proposals of before. */
    asked: string | null;
  };
  /** Immutable: what the firm decided. `roadmap_id`: the version an accepted proposal became. */
  proposal_decision: {
    organisation_id: Tenant;
    proposal_id: ProposalId;
    decision: ProposalDecision;
    reason: string;
    roadmap_id: RoadmapId | null;
    decided_by: MemberId;
    decided_by_name: string;
    decided_at: Timestamp;
  };
};

/** Sums over accepted projects of all firms. */
export type OutcomeTables = {
  /** Published, of enough firms only; immutable, written by the owner, read by every tenant. */
  solution_outcome: {
    solution: string;
    /** ISO day. */
    as_of: string;
    firms: number;
    projects: number;
    amount_sum: number;
    days_sum: number;
    measured: number;
    reached: number;
  };
  /** A view of the sums as they stand, of however few firms: for the owner, who publishes, alone. */
  solution_outcome_sum: {
    solution: string;
    firms: number;
    projects: number;
    amount_sum: number;
    largest: number;
    days_sum: number;
    measured: number;
    reached: number;
  };
};
