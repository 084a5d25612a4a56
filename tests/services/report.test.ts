import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "~/domain/canonical-json";
import { BY_NAME } from "~/domain/chain/by-name";
import type { SubmissionId } from "~/domain/ids";
import { grantEngagement } from "~/services/grant-engagement.server";
import { issueReport } from "~/services/issue-report.server";
import { openReport } from "~/services/open-report.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { revokeEngagement } from "~/services/revoke-engagement.server";
import { withdrawReport } from "~/services/withdraw-report.server";
import { verifyPaper } from "~/verify/verify-paper";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { readBureauRows, withBureau } from "~db/bureau";
import { findReport, listReports } from "~db/report";
import { findReportState } from "~db/report-state";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  openConsultant,
  openOfficial,
  planningAtOnce,
  registerFirm,
  submitAll,
  TESTER,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let firm: Member;
let submissionId: SubmissionId;
beforeAll(async () => {
  test = await testWorld();
  firm = await registerFirm(test.world);
  submissionId = await submitAll(test.world, firm, 1.6);
});
afterAll(() => test.close());

const request = (changes: Readonly<Record<string, unknown>> = {}) => ({
  submissionId,
  budgets: ["30", "20", "20"],
  target: "2",
  goal: "cheapest",
  ...changes,
});
const plan = async () => must(await planRoadmap(test.world, firm, request()));

describe("planning a roadmap", () => {
  it("stores the plan within the budgets, from the next quarter on", async () => {
    const first = await plan();
    if (first.outcome.kind !== "planned") throw new Error(JSON.stringify(first.outcome));
    const { roadmap } = first.outcome;
    expect(roadmap.request.startsOn).toBe("2027-01-01");
    for (const { total, budget } of roadmap.years) expect(total).toBeLessThanOrEqual(budget);
    expect(roadmap.years[2].level).toBeGreaterThanOrEqual(2);
  });

  it.each([
    [{ budgets: ["-5", "20", "20"] }, "plan.budgetMalformed", "budgets.0"],
    [{ budgets: ["30", "1e9", "20"] }, "plan.budgetMalformed", "budgets.1"],
    [{ budgets: ["30", "20", "100000.0001"] }, "plan.budgetTooLarge", "budgets.2"],
    [{ budgets: ["30", "20", "9".repeat(10_000_000)] }, "plan.budgetMalformed", "budgets.2"],
    [{ budgets: ["30", "20"] }, "plan.budgetMalformed", "budgets.2"],
    [{ target: "5" }, "plan.targetMalformed", "target"],
    [{ goal: "most" }, "plan.goalMalformed", "goal"],
    [{ pinned: ["no-such-solution"] }, "plan.unknownSolution", "pinned"],
    [{ startsOn: "2026-02-30" }, "plan.startMalformed", "startsOn"],
    [{ startsOn: "2031-01-01" }, "plan.startOutOfRange", "startsOn"],
  ])("refuses %j by a problem of the field", async (changes, code, field) => {
    const outcome = await planRoadmap(test.world, firm, request(changes));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, field }] });
  });

  it("knows no other firm's submission, and is the manager's act", async () => {
    const stranger = await registerFirm(test.world);
    expect(codesOf(await planRoadmap(test.world, stranger, request()))).toEqual(["access.not-found"]);
    expect(codesOf(await planRoadmap(test.world, { ...firm, role: "editor" }, request()))).toEqual([
      "access.not-allowed",
    ]);
    expect(codesOf(await planRoadmap(test.world, await openOfficial(test), request()))).toEqual([
      "access.not-allowed",
    ]);
  });
});

describe("a report", () => {
  it("is drawn, sent and verified of a firm with a rare character where its name is cut for the file", async () => {
    const name = `${"郑".repeat(59)}𠮷精密机械有限公司（示例）`;
    const owner = await registerFirm(test.world, { name });
    const submitted = await submitAll(test.world, owner, 1.6);
    const { roadmapId } = must(
      await planRoadmap(planningAtOnce(test.world), owner, request({ submissionId: submitted })),
    );
    const { reportId } = must(await issueReport(test.world, owner, { roadmapId }));
    const opened = must(await openReport(test.world, owner, { reportId, language: "zh" }));
    expect(decodeURIComponent(encodeURIComponent(opened.fileName))).toBe(opened.fileName);
    const { report, signature, certificate } = opened;
    const paper = await test.world.renderReport(TESTER, report, "zh", signature, certificate);
    expect(report.firm.name).toBe(name);
    expect((await verifyPaper(paper, [test.world.signing.keys])).kind).toBe("genuine");
  }, 60_000);

  it("is issued once per roadmap, also when asked twice at once, and proves its content", async () => {
    const { roadmapId } = await plan();
    const issue = () => issueReport(test.world, firm, { roadmapId });
    const issued = [...(await Promise.all([issue(), issue()])), await issue()].map(must);
    expect(new Set(issued.map(({ reportId }) => reportId)).size).toBe(1);
    expect(issued.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const [first] = issued;
    if (!first) throw new Error("nothing issued");
    const row = await withTenant(test.world.db, firm, (tx) => findReport(tx, first.reportId));
    const sha256 = createHash("sha256").update(canonicalJson(row?.content)).digest("hex");
    expect(row?.sha256).toBe(sha256);
    const opened = must(await openReport(test.world, firm, { reportId: first.reportId, language: "zh" }));
    const [key] = test.world.signing.keys.keys;
    expect(opened.signature).toMatchObject({ suite: "ed25519", keyId: key?.id, sha256 });
    expect(opened.report.verification).toBe(`${test.world.siteUrl}/verify/${first.number}`);
    const paper = await test.world.renderReport(TESTER, opened.report, "zh", opened.signature);
    expect(await verifyPaper(paper, [test.world.signing.keys])).toMatchObject({
      kind: "genuine",
      report: row?.content,
      signature: opened.signature,
    });
  });

  it("counts reports, not plans: the first says version 1 whatever was planned before it, the next 2", async () => {
    const owner = await registerFirm(test.world);
    const submitted = await submitAll(test.world, owner, 1.6);
    const world = planningAtOnce(test.world);
    const planned = async (budget: string) =>
      must(
        await planRoadmap(world, owner, request({ submissionId: submitted, budgets: [budget, "20", "20"] })),
      );
    const plans = [await planned("30"), await planned("31"), await planned("32"), await planned("33")];
    expect(plans.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    const issue = async (of: number) =>
      must(await issueReport(test.world, owner, { roadmapId: plans[of]?.roadmapId }));
    const first = await issue(3);
    expect(first.version).toBe(1);
    const opened = must(await openReport(test.world, owner, { reportId: first.reportId, language: "zh" }));
    expect(opened.report.version).toBe(1);
    // An earlier plan, issued later, is the later report; of two at once each gets a number of its own.
    const both = await Promise.all([issue(0), issue(2)]);
    expect(both.map(({ version }) => version).toSorted()).toEqual([2, 3]);
    expect(await findReportState(test.world.db, first.number)).toMatchObject({ superseded: true });
    const latest = both.find(({ version }) => version === 3);
    expect(await findReportState(test.world.db, latest?.number ?? "")).toMatchObject({ superseded: false });
  });

  it("holds the answers only where the firm ticked so, and encloses the plan's certificate", async () => {
    const issue = async (further: object) => {
      const { roadmapId } = await plan();
      const { reportId } = must(await issueReport(test.world, firm, { roadmapId, ...further }));
      // Asked again with the box ticked: what was issued stays as it was.
      must(await issueReport(test.world, firm, { roadmapId, withAnswers: "on" }));
      return must(await openReport(test.world, firm, { reportId, language: "zh" }));
    };
    const chosen = ({ report }: Awaited<ReturnType<typeof issue>>) =>
      report.result.items.flatMap((item) => item.chosen).length;
    for (const silent of [{}, { withAnswers: "off" }, { withAnswers: false }]) {
      const opened = await issue(silent);
      expect([opened.report.answers, chosen(opened)]).toEqual(["withheld", 0]);
    }
    const opened = await issue({ withAnswers: "on" });
    expect(opened.report.answers).toBe("attached");
    expect(chosen(opened)).toBeGreaterThan(10);
    const { report, signature, certificate } = opened;
    const sha256 = createHash("sha256")
      .update(certificate ?? "")
      .digest("hex");
    expect(report.certificate).toEqual({ file: "certificate.json", sha256, bytes: certificate?.length });
    const paper = await test.world.renderReport(TESTER, report, "en", signature, certificate);
    expect(await verifyPaper(paper, [test.world.signing.keys])).toMatchObject({
      kind: "genuine",
      certificate: "enclosed",
    });
  });

  it("is known by its number: standing, superseded by a later version, withdrawn by its manager", async () => {
    const issue = async () =>
      must(await issueReport(test.world, firm, { roadmapId: (await plan()).roadmapId }));
    const older = await issue();
    const stateOf = ({ number }: { number: string }) => findReportState(test.world.db, number);
    const { sha256 } =
      must(await openReport(test.world, firm, { reportId: older.reportId, language: "zh" })).signature ?? {};
    const standing = { number: older.number, version: older.version, sha256, issuedAt: test.world.now() };
    expect(await stateOf(older)).toMatchObject({ ...standing, superseded: false, withdrawnAt: null });
    const newer = await issue();
    expect(await stateOf(older)).toMatchObject({ superseded: true });
    expect(await stateOf(newer)).toMatchObject({ superseded: false });
    const withdraw = (member: Member, reason: string) =>
      withdrawReport(test.world, member, { reportId: newer.reportId, reason, confirmed: "on" });
    expect(codesOf(await withdraw(firm, "  "))).toEqual(["withdrawal.reasonMissing"]);
    const unconfirmed = { reportId: newer.reportId, reason: "x" };
    expect(codesOf(await withdrawReport(test.world, firm, unconfirmed))).toEqual(["withdrawal.notConfirmed"]);
    expect(codesOf(await withdraw({ ...firm, role: "editor" }, "x"))).toEqual(["access.not-allowed"]);
    expect(codesOf(await withdraw(await registerFirm(test.world), "x"))).toEqual(["access.not-found"]);
    must(await withdraw(firm, "预算填写有误"));
    expect(codesOf(await withdraw(firm, "再次"))).toEqual(["withdrawal.already"]);
    const state = await stateOf(newer);
    expect(state?.withdrawnAt).toEqual(test.world.now());
    expect(JSON.stringify(state)).not.toContain("预算");
    expect(Object.keys(state ?? {}).toSorted()).toEqual([
      "issuedAt",
      "keyId",
      "number",
      "sha256",
      "superseded",
      "version",
      "withdrawnAt",
    ]);
    for (const number of ["", "QZR-20261123-00000000", "%", "' or true --"])
      expect(await stateOf({ number })).toBeUndefined();
  });

  it("opens for its firm and, while engaged, for its consultant; each download leaves a trace", async () => {
    const consultant = await openConsultant(test);
    const engagement = { consultancyId: consultant.organisationId };
    const { reportId } = must(await issueReport(test.world, firm, { roadmapId: (await plan()).roadmapId }));
    const asClient = { reportId, language: "zh", organisationId: firm.organisationId };
    expect(codesOf(await openReport(test.world, consultant, asClient))).toEqual(["access.not-found"]);
    must(await grantEngagement(test.world, firm, engagement));
    const { report, fileName } = must(await openReport(test.world, consultant, asClient));
    expect(must(await openReport(test.world, firm, { reportId, language: "zh" })).report).toEqual(report);
    expect(fileName).toContain(report.number);
    const trail = await withTenant(test.world.db, consultant, (tx) => listAuditEvents(tx));
    expect(trail).toContainEqual(
      expect.objectContaining({ action: "download-client-report", subject: reportId }),
    );
    must(await revokeEngagement(test.world, firm, engagement));
    expect(codesOf(await openReport(test.world, consultant, asClient))).toEqual(["access.not-found"]);
  });

  it("opens for nobody else", async () => {
    const [issued] = await withTenant(test.world.db, firm, listReports);
    const asked = { reportId: issued?.report_id, language: "zh" };
    const stranger = await registerFirm(test.world);
    const foreign = { ...asked, organisationId: firm.organisationId };
    expect(codesOf(await openReport(test.world, stranger, asked))).toEqual(["access.not-found"]);
    expect(codesOf(await openReport(test.world, stranger, foreign))).toEqual(["access.not-found"]);
    expect(codesOf(await openReport(test.world, await openOfficial(test), asked))).toEqual([
      "access.not-allowed",
    ]);
    expect(codesOf(await openReport(test.world, firm, { ...asked, language: "fr" }))).toEqual([
      "report.languageMalformed",
    ]);
    expect(codesOf(await issueReport(test.world, stranger, { roadmapId: issued?.roadmap_id }))).toEqual([
      "access.not-found",
    ]);
  });

  it("adds to the demand its bureau sees, and to no other's", async () => {
    const priced = { budgets: ["200", "200", "200"], target: "3", goal: "benefit" };
    const { roadmapId } = must(await planRoadmap(test.world, firm, request(priced)));
    must(await issueReport(test.world, firm, { roadmapId }));
    const rows = async (units?: readonly string[]) =>
      withBureau(test.world.db, await openOfficial(test, units), (tx) => readBureauRows(tx, BY_NAME));
    const all = await rows();
    const reported = all.firms.filter(({ state }) => state === "reported");
    // The firm with the rare character, the one whose versions are counted, and this one.
    expect(reported.reduce((sum, { firms }) => sum + firms, 0)).toBe(3);
    expect(all.demand.length).toBeGreaterThan(0);
    expect((await rows(["410185"])).firms).toEqual([]);
  });
});
