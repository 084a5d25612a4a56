import { randomUUID } from "node:crypto";
import type { Basis } from "~/domain/basis";
import type {
  AdoptionId,
  AssessmentId,
  HistoricalResultId,
  MemberId,
  OnsiteRatingId,
  OrganisationId,
  PaperOrderId,
  ProjectId,
  ProposalId,
  ReportId,
  RoadmapId,
  SaveId,
  SubmissionId,
  TargetId,
} from "~/domain/ids";
import { NO_ANSWERS } from "~/domain/instrument/answers";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { yuan } from "~/domain/money";
import type { FirmProfile, OrganisationKind } from "~/domain/organisation";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import { millipoints } from "~/domain/points";
import type { Report } from "~/domain/report/report";
import type { SubmissionProof } from "~/domain/report/submission-proof";
import type { Score } from "~/domain/scoring/score";
import { digestOf, newToken } from "~/services/session-token";
import { insertAdoption } from "~db/adoption";
import { upsertAnswer } from "~db/answer";
import { insertAssessment, markSubmitted } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import type { Clients } from "~db/client";
import { grantEngagement } from "~db/engagement";
import { insertFirmProfile } from "~db/firm-profile";
import { insertHistoricalResult } from "~db/historical-result";
import { insertMember } from "~db/member";
import { insertOnsiteRating } from "~db/onsite-rating";
import { insertOrganisation } from "~db/organisation";
import { insertPaperItems, insertPaperOrder } from "~db/paper-order";
import { insertProject, insertProjectEvent, upsertProjectOutcome } from "~db/project";
import { insertProposal, insertProposalDecision, markProposed } from "~db/proposal";
import { insertReadinessReply } from "~db/readiness-reply";
import { loadReference } from "~db/reference-cache";
import { insertReport } from "~db/report";
import { grantConsent } from "~db/report-consent";
import { insertReportSignature } from "~db/report-signature";
import { insertWithdrawal } from "~db/report-withdrawal";
import { insertRevision } from "~db/revision";
import { insertRoadmap, insertRoadmapSpend } from "~db/roadmap";
import { insertRoadmapAnswer } from "~db/roadmap-answer";
import { insertRoadmapCertificate } from "~db/roadmap-certificate";
import { insertSession } from "~db/session";
import { insertSubmission, insertSubmissionScenes } from "~db/submission";
import { insertSubmissionProof } from "~db/submission-proof";
import { insertTarget } from "~db/target";
import { type TenantDb, withOwner, withTenant } from "~db/tenant";
import type { TestDatabase } from "../setup/database";
import { addCatalogueDraft, addComplaint } from "./fill-catalogue";
import { addFigureRelease } from "./fill-release";

export const AT = new Date("2026-11-20T02:00:00Z");
const newId = <T extends string>() => randomUUID() as T;

export type FilledFirm = {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly login: string;
  readonly creditCode: string;
  readonly draftId: AssessmentId;
  readonly submittedId: AssessmentId;
  readonly submissionId: SubmissionId;
  readonly roadmapId: RoadmapId;
  readonly reportId: ReportId;
};

export type FirmSketch = {
  readonly name: string;
  readonly unit: string;
  readonly consultancy?: OrganisationId;
  /** Yuan a year of the plan. */
  readonly spend?: number;
};

let count = 0;
const creditCodes = () => {
  count += 1;
  return `91410100MA${String(count).padStart(8, "0")}`;
};

/** What tests write with: the application's roles and the owner. */
type Fillable = Pick<TestDatabase, "clients" | "owner">;

/** An organisation with one member, made as an operator does. */
export const addOrganisation = async (
  { owner }: Pick<Fillable, "owner">,
  { kind, name, creditCode }: { kind: OrganisationKind; name: string; creditCode: string | null },
) => {
  const organisationId = newId<OrganisationId>();
  const memberId = newId<MemberId>();
  const login = `login-${memberId}`;
  await withOwner(owner, { organisationId }, async (tx) => {
    await insertOrganisation(tx, {
      organisation_id: organisationId,
      kind,
      name,
      credit_code: creditCode,
      created_at: AT,
    });
    const role = kind === "enterprise" ? "manager" : kind === "consultancy" ? "consultant" : "official";
    const person = { name: "王", role, password_hash: "x", created_at: AT } as const;
    await insertMember(tx, { member_id: memberId, login, ...person });
  });
  return { organisationId, memberId, login };
};

const profileOf = ({ name, unit }: FirmSketch, creditCode: string): FirmProfile => ({
  name,
  creditCode,
  sector: "C3670",
  adcode: "410100",
  unit,
  chains: ["vehicles"],
  staff: 80,
  revenue: yuan(60_000_000),
  size: "small",
  title: "specialised",
});

// What is inside a score, a plan or a report does not matter to who may see it.
const SCORE = {} as Score;
const PLANNED = { kind: "planned" } as PlanOutcome;
const REPORT = {} as Report;

const addAssessments = async (tx: TenantDb, firm: FilledFirm, instrumentId: string) => {
  const begin = { instrument_id: instrumentId, created_at: AT };
  const by = { updated_by: firm.memberId, updated_at: AT };
  await insertAssessment(tx, { assessment_id: firm.submittedId, ...begin });
  await markSubmitted(tx, firm.submittedId, AT);
  await insertAssessment(tx, { assessment_id: firm.draftId, ...begin });
  const answer = { part: "item", code: "Q1", answer: { options: ["A"] }, ...by } as const;
  await upsertAnswer(tx, { assessment_id: firm.draftId, ...answer });
  await insertRevision(tx, {
    save_id: newId<SaveId>(),
    subject: firm.draftId,
    part: "item/Q1",
    number: 1,
    content: answer.answer,
    saved_by: firm.memberId,
    saved_at: AT,
  });
};

const PROOF: SubmissionProof = {
  schema: "qingzhun-submission/1",
  number: "QZ-1",
  verification: "",
  issuedOn: "2026-11-23",
  submittedAt: AT.toISOString(),
  declaredBy: "王",
  position: "经理",
  firm: { name: "示例", creditCode: "", unit: null },
  instrument: { code: "x", version: "1", fingerprint: "", title: { zh: "", en: "" } },
  answersSha256: "0".repeat(64),
  result: { points: millipoints(51_400), level: 2, levels: [] },
};

const addResults = async (tx: TenantDb, firm: FilledFirm, basis: Basis, spend: number) => {
  await insertSubmission(tx, {
    submission_id: firm.submissionId,
    assessment_id: firm.submittedId,
    number: `QZ-${firm.submissionId.slice(0, 8)}`,
    answers: NO_ANSWERS,
    score: SCORE,
    points: millipoints(51_400),
    level: 2,
    basis,
    declared_by: "王",
    declared_position: "经理",
    declaration_version: "1",
    submitted_by: firm.memberId,
    submitted_at: AT,
  });
  await insertSubmissionScenes(tx, firm.submissionId, [{ scene: "quality", level: 2 }]);
  const proof = { content: PROOF, sha256: "0".repeat(64), suite: "ed25519", key_id: "ed25519-0" };
  await insertSubmissionProof(tx, {
    ...proof,
    submission_id: firm.submissionId,
    signature: "00",
    signed_at: AT,
  });
  const made = { created_by: firm.memberId, created_at: AT };
  await insertTarget(tx, {
    target_id: newId<TargetId>(),
    submission_id: firm.submissionId,
    name: "目标一",
    changes: { items: {}, scenes: { quality: 3 } },
    points: millipoints(51_400),
    level: 2,
    ...made,
  });
  const roadmap = { roadmap_id: firm.roadmapId, submission_id: firm.submissionId, outcome: PLANNED, basis };
  await insertRoadmap(tx, { ...roadmap, ...made, asked: null });
  await insertRoadmapAnswer(tx, firm.roadmapId, "a".repeat(64), {
    answer: { question: "share", percent: 50, point: null },
    at: AT,
  });
  const kinds = { solution: "mes-a", solution_kind: "mes", cost_kind: "software" };
  await insertRoadmapSpend(tx, firm.roadmapId, [{ ...kinds, year: 1, amount: yuan(spend) }]);
  await insertRoadmapCertificate(tx, firm.roadmapId, "{}");
  await insertReadinessReply(tx, {
    submission_id: firm.submissionId,
    answers: { R1: "B" },
    pack: basis.instrument,
    answered_by: firm.memberId,
    answered_at: AT,
  });
  const document = { number: "QZR-1", version: 1, content: REPORT, sha256: "0".repeat(64) };
  await insertReport(tx, { report_id: firm.reportId, roadmap_id: firm.roadmapId, ...document, ...made });
  const signature = { suite: "ed25519", key_id: "ed25519-0", signature: "00", signed_at: AT };
  await insertReportSignature(tx, { report_id: firm.reportId, ...signature });
  const withdrawn = { reason: "有误", withdrawn_by: firm.memberId, withdrawn_at: AT };
  await insertWithdrawal(tx, { report_id: firm.reportId, ...withdrawn });
};

const addProjects = async (tx: TenantDb, firm: FilledFirm) => {
  const projectId = newId<ProjectId>();
  await insertAdoption(tx, {
    adoption_id: newId<AdoptionId>(),
    roadmap_id: firm.roadmapId,
    reason: null,
    adopted_by: firm.memberId,
    adopted_at: AT,
  });
  await insertProject(tx, { project_id: projectId, solution: "mes-a", created_at: AT });
  await insertProjectEvent(tx, {
    project_id: projectId,
    sequence: 1,
    content: { kind: "assigned", owner: "王" },
    recorded_by: firm.memberId,
    recorded_at: AT,
  });
  await upsertProjectOutcome(tx, {
    project_id: projectId,
    solution: "mes-a",
    amount: yuan(100_000),
    days: 30,
    reached: true,
  });
};

/** The firm's consent; and an order, which is an office's, but may stand in any tenant. */
const addPaperOrder = async (tx: TenantDb, firm: FilledFirm) => {
  await grantConsent(tx, { by: firm.memberId, at: AT });
  const id = newId<PaperOrderId>();
  await insertPaperOrder(tx, {
    paper_order_id: id,
    language: "zh",
    cut: "",
    ordered_by: firm.memberId,
    ordered_at: AT,
  });
  await insertPaperItems(tx, id, [
    { firm_id: firm.organisationId, report_id: firm.reportId, number: "QZR-1", firm_name: "甲" },
  ]);
};

/** Written by the consultancy while it is engaged, decided by the firm. */
const addProposal = async (clients: Clients, firm: FilledFirm, consultancy: OrganisationId, basis: Basis) => {
  const proposalId = newId<ProposalId>();
  await withTenant(clients, { organisationId: consultancy }, async (tx) => {
    await insertProposal(tx, {
      organisation_id: firm.organisationId,
      proposal_id: proposalId,
      submission_id: firm.submissionId,
      consultancy_name: "咨询",
      outcome: PLANNED,
      basis,
      certificate: null,
      asked: null,
      drafted_by: newId<MemberId>(),
      drafted_by_name: "李",
      drafted_at: AT,
    });
    await markProposed(tx, proposalId, { reason: "更省", at: AT });
  });
  await withTenant(clients, firm, (tx) =>
    insertProposalDecision(tx, {
      proposal_id: proposalId,
      decision: "declined",
      reason: "不急",
      roadmap_id: null,
      decided_by: firm.memberId,
      decided_by_name: "王",
      decided_at: AT,
    }),
  );
};

const addMilestones = async (tx: TenantDb, firm: FilledFirm) => {
  const entered = { rated_on: dayInChina(AT), note: null, entered_by: firm.memberId, entered_at: AT };
  await insertHistoricalResult(tx, {
    historical_result_id: newId<HistoricalResultId>(),
    edition: "miit-2022",
    points: millipoints(43_500),
    level: 2,
    stated_level: null,
    ...entered,
  });
  await insertOnsiteRating(tx, {
    onsite_rating_id: newId<OnsiteRatingId>(),
    level: 2,
    assessor: "评测机构",
    document_number: "1",
    ...entered,
  });
};

/** A firm with at least one row in every table a firm has, written as the application writes them. */
export const fillFirm = async (db: Fillable, sketch: FirmSketch): Promise<FilledFirm> => {
  const { clients } = db;
  const creditCode = creditCodes();
  const { refs, ids } = await loadReference(clients, AT);
  const made = await addOrganisation(db, { kind: "enterprise", name: sketch.name, creditCode });
  const firm: FilledFirm = {
    ...made,
    creditCode,
    draftId: newId(),
    submittedId: newId(),
    submissionId: newId(),
    roadmapId: newId(),
    reportId: newId(),
  };
  const reviewer = newId<MemberId>();
  const person = { name: "李", role: "official", password_hash: "x", created_at: AT } as const;
  await withOwner(db.owner, firm, (tx) =>
    insertMember(tx, { member_id: reviewer, login: `login-${reviewer}`, ...person }),
  );
  await withTenant(clients, firm, async (tx) => {
    await insertFirmProfile(tx, profileOf(sketch, creditCode), AT);
    const browser = { browser: "Chrome", system: "Windows", device: "desktop", address: null } as const;
    await insertSession(tx, firm.memberId, { token_hash: digestOf(newToken()), ...browser }, 12);
    await addAssessments(tx, firm, ids.instrument);
    await addResults(tx, firm, { instrument: refs.instrument, engine: "1" }, sketch.spend ?? 100_000);
    await addPaperOrder(tx, firm);
    await addFigureRelease(tx, firm, AT);
    await addMilestones(tx, firm);
    await addCatalogueDraft(tx, firm, ids.catalogue, reviewer);
    await addComplaint(tx, firm);
    await addProjects(tx, firm);
    if (sketch.consultancy)
      await grantEngagement(tx, { by: firm.memberId, consultancyId: sketch.consultancy, at: AT });
    await insertAuditEvent(tx, { at: AT, member_id: firm.memberId, action: "log-in", subject: firm.login });
  });
  if (sketch.consultancy)
    await addProposal(clients, firm, sketch.consultancy, { instrument: refs.instrument, engine: "1" });
  return firm;
};
