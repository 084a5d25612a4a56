import { createHash } from "node:crypto";
import { z } from "zod";
import { parseId, type ReportId, type RoadmapId } from "~/domain/ids";
import { matchSolutions } from "~/domain/matching/match-solutions";
import { dayInChina } from "~/domain/milestones/calendar-day";
import type { FirmProfile } from "~/domain/organisation";
import type { Roadmap } from "~/domain/planning/roadmap";
import { failure, type Outcome, success } from "~/domain/problem";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { ReadinessPack } from "~/domain/readiness/readiness";
import { buildReport, type ReportInput } from "~/domain/report/build-report";
import type { Report, ReportCertificate } from "~/domain/report/report";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { getFirmProfile } from "~db/firm-profile";
import { findReplyOfPlan, type ReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findLatestReport, insertReport, nextReportVersion, type ReportRow } from "~db/report";
import { insertReportSignature } from "~db/report-signature";
import { findRoadmap, type RoadmapRow } from "~db/roadmap";
import { findRoadmapCertificate } from "~db/roadmap-certificate";
import { findSubmission, type Submission } from "~db/submission";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { documentNumber } from "./document-number";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";
import { signReport } from "./sign-report";

export type IssuedReport = {
  readonly reportId: ReportId;
  readonly number: string;
  readonly version: number;
  /** The report of this roadmap had been issued before: this is that one. */
  readonly repeated: boolean;
};

/** A ticked box of a form says "on"; whatever else is no consent. */
const schema = z.object({
  roadmapId: z.string(),
  withAnswers: z.union([z.boolean(), z.literal("on").transform(() => true)]).catch(false),
});

type Facts = {
  readonly row: RoadmapRow;
  readonly submission: Submission;
  readonly firm: FirmProfile;
  readonly issued: ReportRow | undefined;
  readonly reply: ReadinessReply | undefined;
  readonly certificate: string | null;
};

/**
 * Stores the Report of a planned roadmap with the SHA-256 of its canonical JSON and the signature over it. Input:
 * `{ roadmapId, withAnswers? }`; the firm's answers are in it only where the firm says so. Each version of a roadmap has
 * one report; versions of reports count the reports of a submission. Asking again yields it as it was issued.
 */
export const issueReport = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<IssuedReport>> => {
  const allowed = authorise(member, "issue-report");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const facts = await gather(world, member, asked.value.roadmapId);
  if (!facts) return notFound();
  if (facts.issued) return success(repeated(facts.issued));
  const { outcome } = facts.row;
  if (outcome.kind === "impossible") return failure({ code: "report.notPlanned" });
  const reportId = newId<ReportId>(world);
  const drawnUp = await draw(world, reportId, facts, outcome.roadmap, asked.value.withAnswers);
  return success(
    await withTenant(world.db, member, (tx) => store(world, member, tx, reportId, facts, drawnUp)),
  );
};

const repeated = ({ report_id, number, version }: ReportRow): IssuedReport => ({
  reportId: report_id,
  number,
  version,
  repeated: true,
});

const gather = async (world: World, member: Member, id: string): Promise<Facts | null> => {
  const roadmapId = parseId<RoadmapId>(id);
  if (!roadmapId) return null;
  return withTenant(world.db, member, async (tx) => {
    const row = await findRoadmap(tx, roadmapId);
    const submission = row && (await findSubmission(tx, row.submission_id));
    if (!row || !submission) return null;
    return {
      row,
      submission,
      firm: await getFirmProfile(tx),
      issued: await findLatestReport(tx, roadmapId),
      reply: await findReplyOfPlan(tx, row.submission_id, row.basis),
      certificate: await findRoadmapCertificate(tx, roadmapId),
    };
  });
};

/** Its version is counted under the lock, when it is stored. */
type DrawnUp = Omit<ReportInput, "version">;

const draw = async (
  world: World,
  reportId: ReportId,
  facts: Facts,
  roadmap: Roadmap,
  withAnswers: boolean,
): Promise<DrawnUp> => {
  const { row, submission, firm, reply, certificate } = facts;
  const { readiness, ...used } = await usedVersions(world, row);
  const { matches } = matchSolutions({
    ...used,
    answers: submission.answers,
    score: submission.score,
    firm,
    today: dayInChina(row.created_at),
    target: roadmap.request.target,
    aiReadiness: readinessFor(readiness, used.instrument, reply?.answers),
  });
  const number = documentNumber("QZR", world.now(), reportId);
  return {
    ...used,
    number,
    verification: `${world.siteUrl}/verify/${number}`,
    issuedOn: dayInChina(world.now()),
    withAnswers,
    ...(certificate !== null && { certificate: certificateFile(certificate) }),
    firm,
    answers: submission.answers,
    score: submission.score,
    submission: {
      number: submission.number,
      submittedOn: dayInChina(submission.submitted_at),
      submittedAt: submission.submitted_at.toISOString(),
      declaredBy: submission.declared_by,
      position: submission.declared_position,
    },
    matches,
    roadmap,
    basis: row.basis,
  };
};

/** What the report says of the file enclosed with it. */
const certificateFile = (content: string): ReportCertificate => {
  const bytes = Buffer.from(content);
  return {
    file: "certificate.json",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
  };
};

type Versions = Pick<
  ReportInput,
  "instrument" | "catalogue" | "parameters" | "chains" | "regions" | "sectors"
> & { readonly readiness: ReadinessPack | null };

/** The versions the roadmap was planned from; the lists of chains, regions and sectors name today's profile. */
const usedVersions = async (world: World, { basis }: RoadmapRow): Promise<Versions> => {
  const { chains, regions, sectors } = await loadReference(world.db, world.now());
  const { instrument, catalogue, parameters, readiness } = await loadBasis(world.db, basis);
  if (!catalogue || !parameters) throw new Error("a roadmap's basis names catalogue and parameters");
  return { instrument, catalogue, parameters, chains, regions, sectors, readiness };
};

/** The lock lets only the first of two who issue at once write; the second finds what was written. */
const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  reportId: ReportId,
  { row, submission }: Facts,
  drawnUp: DrawnUp,
): Promise<IssuedReport> => {
  await lockAssessment(tx, submission.assessment_id);
  const earlier = await findLatestReport(tx, row.roadmap_id);
  if (earlier) return repeated(earlier);
  const at = world.now();
  const version = await nextReportVersion(tx, row.submission_id);
  const report: Report = buildReport({ ...drawnUp, version });
  const { number } = report;
  const { sha256, suite, keyId, signature } = signReport(world, report);
  await insertReport(tx, {
    report_id: reportId,
    roadmap_id: row.roadmap_id,
    number,
    version,
    content: report,
    sha256,
    created_by: member.memberId,
    created_at: at,
  });
  await insertReportSignature(tx, {
    report_id: reportId,
    suite,
    key_id: keyId,
    signature,
    signed_at: at,
  });
  await insertAuditEvent(tx, {
    at,
    member_id: member.memberId,
    action: "issue-report",
    subject: reportId,
    detail: { number, version, sha256, keyId, answers: report.answers ?? null },
  });
  return { reportId, number, version, repeated: false };
};
