import type { AdoptionId, MemberId, ProjectId, RoadmapId } from "~/domain/ids";
import type { Yuan } from "~/domain/money";
import type { ProjectEvent } from "~/domain/projects/project-event";
import type { Json, Tenant, Timestamp } from "./column-types";

/** What a firm carries out of its roadmap. */
export type ProjectTables = {
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
