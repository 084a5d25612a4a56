import type { ReportId, RoadmapId } from "~/domain/ids";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { Report } from "~/domain/report/report";
import { signReport } from "~/services/sign-report";
import type { Member } from "~/world";
import { insertReport } from "~db/report";
import { insertReportSignature } from "~db/report-signature";
import { insertRoadmap } from "~db/roadmap";
import { findLatestSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";
import { sampleReport } from "./report";
import { submitAll, type TestWorld } from "./world";

/** What is inside the plan does not matter to who may have the report. */
const PLANNED = { kind: "planned" } as PlanOutcome;

/** A firm's submission with a report of it, signed as at issuing, but not planned: for tests of what becomes of papers. */
export const issueSample = async (
  { world }: Pick<TestWorld, "world">,
  member: Member,
  sample: Report = sampleReport({ projects: 1 }),
): Promise<Report> => {
  await submitAll(world, member);
  const at = world.now();
  const reportId = world.newId() as ReportId;
  const roadmapId = world.newId() as RoadmapId;
  const number = `QZR-${reportId.slice(0, 8)}`;
  const report: Report = { ...sample, number, firm: { ...sample.firm, name: member.organisationName } };
  const { sha256, suite, keyId, signature } = signReport(world, report);
  await withTenant(world.db, member, async (tx) => {
    const submission = await findLatestSubmission(tx);
    if (!submission) throw new Error("nothing submitted");
    const made = { created_by: member.memberId, created_at: at };
    await insertRoadmap(tx, {
      roadmap_id: roadmapId,
      submission_id: submission.submission_id,
      outcome: PLANNED,
      basis: report.basis,
      asked: null,
      ...made,
    });
    await insertReport(tx, {
      report_id: reportId,
      roadmap_id: roadmapId,
      number,
      version: 1,
      content: report,
      sha256,
      ...made,
    });
    await insertReportSignature(tx, { report_id: reportId, suite, key_id: keyId, signature, signed_at: at });
  });
  return report;
};
