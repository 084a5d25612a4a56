import type { ComplaintSubject } from "~/domain/catalogue/complaint";
import type { FirmState } from "~/domain/chain/bureau-rows";
import type { ComplaintId, MemberId, OrganisationId, ReportId, RoadmapId, SubmissionId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import type { CostKind } from "~/domain/matching/solution";
import type { Yuan } from "~/domain/money";
import type { SizeClass, Title } from "~/domain/organisation";
import type { Millipoints } from "~/domain/points";
import type { Report } from "~/domain/report/report";

type BureauCut = {
  organisation_id: OrganisationId;
  /** The chain the firm is counted in; "" without one. */
  chain: string;
  unit: string;
  size: SizeClass;
  title: Title | null;
};

/** What a bureau's role may read: views only, cut to the units of its jurisdiction. */
export type BureauViews = {
  /** What was answered to them, by whichever bureau. */
  bureau_complaint_answer: {
    firm_id: OrganisationId;
    complaint_id: ComplaintId;
    stage: "complaint" | "appeal";
    upheld: boolean;
    body: string;
    answered_by: MemberId;
    answered_at: Date;
    appeal_until: string | null;
  };
  /** Complaints of firms of the jurisdiction, which they addressed to the bureau. */
  bureau_complaint: {
    organisation_id: OrganisationId;
    name: string;
    complaint_id: ComplaintId;
    solution: string;
    release_version: string;
    about: ComplaintSubject;
    body: string;
    filed_at: Date;
    due_on: string;
    appeal: string | null;
    appealed_at: Date | null;
    appeal_due_on: string | null;
  };
  /** Firms of the jurisdiction with state and latest result; no answers. */
  bureau_firm: BureauCut & {
    name: string;
    credit_code: string;
    sector: string;
    chains: string[];
    revenue: Yuan;
    /** The furthest step of the latest result. */
    state: FirmState;
    points: Millipoints | null;
    level: Level | null;
    submitted_at: Date | null;
    /** Whether it lets the bureau have its reports. */
    consented: boolean;
    submission_id: SubmissionId | null;
    roadmap_id: RoadmapId | null;
  };
  /** Scene levels of each firm's latest submission, with what a cell can be cut by. */
  bureau_firm_scene: BureauCut & { scene: string; level: Level };
  /** The latest report that stands of each firm that consented, with its signature. */
  bureau_report: {
    organisation_id: OrganisationId;
    report_id: ReportId;
    number: string;
    content: Report;
    sha256: string;
    suite: string | null;
    key_id: string | null;
    signature: string | null;
    signed_at: Date | null;
    /** Where the report names one. */
    certificate: string | null;
  };
  /** Money of each firm's latest roadmap by year and kind, with what a cell can be cut by. */
  bureau_firm_demand: BureauCut & {
    year: number;
    solution_kind: string;
    cost_kind: CostKind;
    amount: number;
  };
};
