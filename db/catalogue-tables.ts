import type { ColumnType } from "kysely";
import type { ComplaintSubject } from "~/domain/catalogue/complaint";
import type { DraftState } from "~/domain/catalogue/draft";
import type { Flat } from "~/domain/catalogue/flat";
import type { CatalogueDraftId, ComplaintId, MemberId, OrganisationId, ReleaseId } from "~/domain/ids";
import type { Text } from "~/domain/text";
import type { Json, Tenant, Timestamp } from "./column-types";

/** Tables of the catalogue that are a tenant's: what a bureau writes and decides, what a firm complains about. */
export type CatalogueTables = {
  /** A release of the catalogue that a bureau is writing. `content`: as it went to review, and is published. */
  catalogue_draft: {
    organisation_id: Tenant;
    draft_id: CatalogueDraftId;
    base_release_id: ReleaseId;
    catalogue_code: string;
    version: string;
    title: Json<Text>;
    note: Json<Text>;
    providers: Json<readonly Flat[]>;
    state: DraftState;
    content: ColumnType<unknown, string | null, string | null>;
    fingerprint: string | null;
    created_by: MemberId;
    created_at: Timestamp;
    updated_by: MemberId;
    updated_at: Timestamp;
    submitted_by: MemberId | null;
    submitted_at: Timestamp | null;
    release_id: ReleaseId | null;
  };
  /** What an entry states as typed. `retired`: why it is left out of the release. `revision` counts its changes. */
  catalogue_draft_entry: {
    organisation_id: Tenant;
    draft_id: CatalogueDraftId;
    code: string;
    position: number;
    fields: Json<Flat>;
    retired: string | null;
    revision: number;
    updated_by: MemberId;
    updated_at: Timestamp;
  };
  /** Who wrote any part of a draft; filled by the database itself. */
  catalogue_draft_author: { organisation_id: Tenant; draft_id: CatalogueDraftId; member_id: MemberId };
  /** Immutable: what somebody who wrote nothing of a draft decided about the content of that fingerprint. */
  catalogue_review: {
    organisation_id: Tenant;
    draft_id: CatalogueDraftId;
    round: number;
    reviewer: MemberId;
    decision: "approved" | "returned";
    comment: string;
    fingerprint: string;
    reviewed_at: Timestamp;
  };
  /** A proposal to retire a release, and what another member decided. */
  catalogue_retirement: {
    organisation_id: Tenant;
    release_id: ReleaseId;
    round: number;
    reason: string;
    proposed_by: MemberId;
    proposed_at: Timestamp;
    decision: "retired" | "kept" | null;
    decided_by: MemberId | null;
    decided_at: Timestamp | null;
  };
  /** Immutable: what a firm says of an entry of the catalogue. `due_on`: the last day of the answer. */
  complaint: {
    organisation_id: Tenant;
    complaint_id: ComplaintId;
    solution: string;
    release_version: string;
    about: ComplaintSubject;
    body: string;
    filed_by: MemberId;
    filed_at: Timestamp;
    due_on: string;
  };
  /** Immutable: against the first answer, once. */
  complaint_appeal: {
    organisation_id: Tenant;
    complaint_id: ComplaintId;
    body: string;
    appealed_by: MemberId;
    appealed_at: Timestamp;
    due_on: string;
  };
  /** Immutable: a bureau's answer, which the firm may read. */
  complaint_answer: {
    organisation_id: Tenant;
    firm_id: OrganisationId;
    complaint_id: ComplaintId;
    stage: "complaint" | "appeal";
    upheld: boolean;
    body: string;
    answered_by: MemberId;
    answered_at: Timestamp;
    appeal_until: string | null;
  };
};
