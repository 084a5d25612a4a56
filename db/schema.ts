import type { ColumnType, Generated } from "kysely";
import type { Basis, ReleaseRef } from "~/domain/basis";
import type { FrozenFigures } from "~/domain/chain/frozen-figures";
import type { DemandRecord, ResultRecord } from "~/domain/chain/records";
import type {
  AssessmentId,
  FigureReleaseId,
  HistoricalResultId,
  MemberId,
  OnsiteRatingId,
  OrganisationId,
  PaperOrderId,
  ReleaseId,
  ReportId,
  RoadmapId,
  SaveId,
  SessionId,
  SubmissionId,
  TargetId,
} from "~/domain/ids";
import type { Answers } from "~/domain/instrument/answers";
import type { Level } from "~/domain/instrument/instrument";
import type { Day } from "~/domain/milestones/calendar-day";
import type { Yuan } from "~/domain/money";
import type { MemberRole, OrganisationKind, SizeClass, Title } from "~/domain/organisation";
import type { PaperFault, PaperOrderState, PaperState } from "~/domain/paper-order";
import type { RoadmapAnswer } from "~/domain/planning/questions/roadmap-answer";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { Millipoints } from "~/domain/points";
import type { Report } from "~/domain/report/report";
import type { SubmissionProof } from "~/domain/report/submission-proof";
import type { Score } from "~/domain/scoring/score";
import type { WhatIf } from "~/domain/scoring/what-if";
import type { SessionDevice, SessionEnd } from "~/domain/session";
import type { Language } from "~/domain/text";
import type { CatalogueTables } from "./catalogue-tables";
import type { Json, Tenant, Timestamp } from "./column-types";
import type { OutcomeTables, ProjectTables } from "./project-tables";

/** Tables the application's role reads and writes. Every tenant table carries `organisation_id` first in its key. */
export type TenantTables = ProjectTables &
  CatalogueTables & {
    organisation: {
      organisation_id: OrganisationId;
      kind: OrganisationKind;
      name: string;
      credit_code: string | null;
      created_at: Timestamp;
    };
    firm_profile: {
      organisation_id: Tenant;
      sector: string;
      adcode: string;
      unit: string;
      chains: string[];
      staff: number;
      /** Yuan; bigint in the database, read as a number (safe below 9e15). */
      revenue: Yuan;
      size: SizeClass;
      title: Title | null;
      updated_at: Timestamp;
    };
    /** Management units a bureau is responsible for. */
    jurisdiction: { organisation_id: Tenant; unit: string };
    member: {
      organisation_id: Tenant;
      member_id: MemberId;
      login: string;
      name: string;
      role: MemberRole;
      /** Written with the member; read by no role of the application (see db/identity). */
      password_hash: string;
      created_at: Timestamp;
      /** Set by the operator: may not log in since. */
      disabled_at: ColumnType<Date | null, never, Date | null>;
      /** Of the stored password, while it is one that the operator handed out. */
      one_time_digest: ColumnType<never, never, never>;
      one_time_until: ColumnType<never, never, never>;
    };
    /** A browser in which a member is logged in; the token itself is in its cookie only. */
    session: {
      organisation_id: Tenant;
      session_id: Generated<SessionId>;
      member_id: MemberId;
      token_hash: string;
      browser: string | null;
      system: string | null;
      device: SessionDevice | null;
      /** Coarse: a network, not a computer. */
      address: string | null;
      begun_at: ColumnType<Date, never, never>;
      seen_at: ColumnType<Date, never, never>;
      expires_at: Timestamp;
      ended_at: Timestamp | null;
      ended_by: SessionEnd | null;
    };
    /** 委托: the firm (the tenant) lets a consultancy read as it. */
    engagement: {
      organisation_id: Tenant;
      consultancy_id: OrganisationId;
      granted_at: Timestamp;
      revoked_at: Timestamp | null;
    };
    assessment: {
      organisation_id: Tenant;
      assessment_id: AssessmentId;
      instrument_id: string;
      state: "draft" | "submitted";
      created_at: Timestamp;
      updated_at: Timestamp;
    };
    /** One row per question answered; `answer` is an ItemAnswer or a SceneAnswer. */
    answer: {
      organisation_id: Tenant;
      assessment_id: AssessmentId;
      part: "item" | "scene";
      code: string;
      answer: Json<Answers["items"][string] | Answers["scenes"][string]>;
      updated_by: MemberId;
      updated_at: Timestamp;
      /** Copied from an earlier assessment and not confirmed by anybody. */
      unconfirmed: Generated<boolean>;
    };
    /** Immutable: each value that a draft had or was refused (no `number`); see db/revision. */
    revision: {
      organisation_id: Tenant;
      save_id: SaveId;
      subject: string;
      part: string;
      number: number | null;
      content: Json<unknown>;
      saved_by: MemberId;
      saved_at: Timestamp;
    };
    /** Immutable (a trigger refuses updates and deletes). One per assessment. */
    submission: {
      organisation_id: Tenant;
      submission_id: SubmissionId;
      assessment_id: AssessmentId;
      number: string;
      answers: Json<Answers>;
      score: Json<Score>;
      points: Millipoints;
      level: Level;
      basis: Json<Basis>;
      declared_by: string;
      declared_position: string;
      declaration_version: string;
      submitted_by: MemberId;
      submitted_at: Timestamp;
    };
    submission_scene: {
      organisation_id: Tenant;
      submission_id: SubmissionId;
      scene: string;
      level: Level;
    };
    /** Immutable: the proof of a submission in codes and numbers, with its detached signature (hex). */
    submission_proof: {
      organisation_id: Tenant;
      submission_id: SubmissionId;
      content: Json<SubmissionProof>;
      sha256: string;
      suite: string;
      key_id: string;
      signature: string;
      signed_at: Timestamp;
    };
    /** 目标: a what-if kept under a name; `points` and `level` are what it leads to. */
    target: {
      organisation_id: Tenant;
      target_id: TargetId;
      submission_id: SubmissionId;
      name: string;
      changes: Json<WhatIf>;
      points: Millipoints;
      level: Level;
      created_by: MemberId;
      created_at: Timestamp;
    };
    /** A result of an earlier edition as the firm entered it; never scored again. `stated_level`: what it was told. */
    historical_result: {
      organisation_id: Tenant;
      historical_result_id: HistoricalResultId;
      edition: string;
      rated_on: Day;
      points: Millipoints;
      level: Level;
      stated_level: Level | null;
      note: string | null;
      entered_by: MemberId;
      entered_at: Timestamp;
    };
    /** 现场评测 as the firm reports it, verified by nobody here. */
    onsite_rating: {
      organisation_id: Tenant;
      onsite_rating_id: OnsiteRatingId;
      rated_on: Day;
      level: Level;
      assessor: string;
      document_number: string;
      note: string | null;
      entered_by: MemberId;
      entered_at: Timestamp;
    };
    /** Immutable; versions count within a submission. */
    roadmap: {
      organisation_id: Tenant;
      roadmap_id: RoadmapId;
      submission_id: SubmissionId;
      version: number;
      outcome: Json<PlanOutcome>;
      basis: Json<Basis>;
      created_by: MemberId;
      created_at: Timestamp;
      /** Fingerprint of everything the plan follows from; null in versions of before. */
      asked: string | null;
    };
    /** Immutable: an answer to a question about a roadmap. */
    roadmap_answer: {
      organisation_id: Tenant;
      roadmap_id: RoadmapId;
      asked: string;
      answer: Json<RoadmapAnswer>;
      answered_at: Timestamp;
    };
    /** One row per solution, year and kind of cost of a planned roadmap: the demand the bureau adds up. */
    roadmap_spend: {
      organisation_id: Tenant;
      roadmap_id: RoadmapId;
      solution: string;
      solution_kind: string;
      year: number;
      cost_kind: string;
      amount: Yuan;
    };
    /** Immutable. `content` is the JSON of a certificate (app/domain/planning/README.md). */
    roadmap_certificate: { organisation_id: Tenant; roadmap_id: RoadmapId; content: string };
    /** Immutable. `content` is the stored Report; `sha256` is over its canonical JSON. */
    report: {
      organisation_id: Tenant;
      report_id: ReportId;
      roadmap_id: RoadmapId;
      number: string;
      version: number;
      content: Json<Report>;
      sha256: string;
      created_by: MemberId;
      created_at: Timestamp;
    };
    /** Answers to the further questions of AI readiness, letters by question. Immutable; versions count within a submission. */
    readiness_reply: {
      organisation_id: Tenant;
      submission_id: SubmissionId;
      version: number;
      answers: Json<Readonly<Record<string, string>>>;
      pack: Json<ReleaseRef>;
      answered_by: MemberId;
      answered_at: Timestamp;
    };
    /** Immutable: the detached signature (hex) over the report's canonical JSON, made when it was issued. */
    report_signature: {
      organisation_id: Tenant;
      report_id: ReportId;
      suite: string;
      key_id: string;
      signature: string;
      signed_at: Timestamp;
    };
    /** Immutable: why a report no longer stands. */
    report_withdrawal: {
      organisation_id: Tenant;
      report_id: ReportId;
      reason: string;
      withdrawn_by: MemberId;
      withdrawn_at: Timestamp;
    };
    /** 同意向主管部门提供报告: stands while `revoked_at` is null. */
    report_consent: {
      organisation_id: Tenant;
      granted_by: MemberId;
      granted_at: Timestamp;
      revoked_at: Timestamp | null;
    };
    /** Reports an office ordered as one ZIP; `cut` is the filter's address. */
    paper_order: {
      organisation_id: Tenant;
      paper_order_id: PaperOrderId;
      language: Language;
      cut: string;
      state: PaperOrderState;
      ordered_by: MemberId;
      ordered_at: Timestamp;
      finished_at: Timestamp | null;
      expires_at: Timestamp | null;
    };
    paper_order_item: {
      organisation_id: Tenant;
      paper_order_id: PaperOrderId;
      position: number;
      firm_id: OrganisationId;
      report_id: ReportId;
      number: string;
      firm_name: string;
      state: PaperState;
      fault: PaperFault | null;
    };
    /** Figures for anybody to read, as of one day; immutable. */
    figure_release: {
      organisation_id: Tenant;
      figure_release_id: FigureReleaseId;
      /** ISO day in China. */
      released_on: string;
      released_at: Timestamp;
      released_by: MemberId;
      released_by_name: string;
      parameters_version: string;
      content: Json<FrozenFigures>;
    };
    /** What a release was made of: a record of a firm each. */
    figure_release_record: {
      organisation_id: Tenant;
      figure_release_id: FigureReleaseId;
      part: "result" | "demand";
      position: number;
      record: Json<ResultRecord | DemandRecord>;
    };
    /** Append-only. */
    audit_event: {
      organisation_id: Tenant;
      audit_event_id: Generated<string>;
      at: Timestamp;
      member_id: MemberId | null;
      action: string;
      subject: string;
      detail: Json<Record<string, string | number | boolean | null>>;
    };
  };

export const REFERENCE_KINDS = [
  "instrument",
  "catalogue",
  "parameters",
  "chains",
  "regions",
  "sectors",
  "readings",
  "variants",
  "readiness",
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Published reference data: the same for every tenant, immutable, readable by every role. */
export type ReferenceTables = {
  /** Releases of the catalogue that are in force no more; only the gate writes here. */
  catalogue_retired: { release_id: ReleaseId; retired_at: Timestamp };
  reference_release: {
    release_id: string;
    kind: ReferenceKind;
    code: string;
    version: string;
    fingerprint: string;
    content: Json<unknown>;
    published_at: Timestamp;
  };
};

/** What only the owner reads and writes: acts of the operator on the installation as a whole. Append-only. */
export type OperatorTables = {
  operator_event: {
    operator_event_id: Generated<string>;
    at: Timestamp;
    account: string;
    action: string;
    subject: string;
    detail: Json<Record<string, string | number | boolean | null>>;
  };
};

export type Database = TenantTables & ReferenceTables & OutcomeTables & OperatorTables;
