import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoCreditCode } from "~/demo/demo-credit-code";
import { grantEngagement } from "~/services/grant-engagement.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { listReports } from "~db/report";
import { withTenant } from "~db/tenant";
import { answerAll, firmForm, must, openConsultant, openOfficial, registerFirm } from "../factories/world";
import type { Client, Fields } from "./client";
import { openClient } from "./client";
import {
  clientOf,
  type FirmAtWork,
  type FirmFar,
  firmAtWork,
  firmWithReport,
  unescaped,
  words,
} from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
/** Attacks. */
let firm: FirmAtWork;
/** Is attacked. */
let victim: FirmFar;
let victimAtWork: FirmAtWork;
let client: Client;
beforeAll(async () => {
  site = await openSite();
  [victim, victimAtWork, firm] = [await firmWithReport(site), await firmAtWork(site), await firmAtWork(site)];
  client = await clientOf(site, firm.member);
});
afterAll(() => site.close());
afterEach(() => expect(site.takeFailures()).toEqual([]));

const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

/** The page repeats what was typed, and nothing of it can act. */
const expectHarmless = (html: string) => {
  expect(html).not.toContain("<script>alert(1)");
  expect(html).not.toMatch(/<img src=x/);
};

const textForm = (changes: Record<string, unknown>): Fields => firmForm(changes) as Fields;

describe.each(["zh", "en"] as const)("registering (%s)", (language) => {
  const CODE = "91410100MADEM00117";

  it.each([
    [{ creditCode: CODE }, "firm.creditCodeCheck", {}],
    [{ creditCode: "123" }, "firm.creditCodeLength", {}],
    [{ creditCode: "9141010OMADEM00116" }, "firm.creditCodeCharacters", {}],
    [{ name: "" }, "firm.nameMissing", {}],
    [{ name: "长".repeat(121) }, "firm.nameLong", { max: 120 }],
    [{ sector: "C9999" }, "firm.sectorUnknown", {}],
    [{ unit: "110101" }, "firm.unitUnknown", {}],
    [{ adcode: "constructor" }, "firm.adcodeUnknown", {}],
    [{ chains: ["no-such-chain"] }, "firm.chainsUnknown", {}],
    [{ staff: "-5" }, "firm.staffMalformed", { max: 1_000_000 }],
    [{ staff: "1e9" }, "firm.staffMalformed", { max: 1_000_000 }],
    [{ revenue: "-1" }, "firm.revenueMalformed", {}],
    [{ revenue: "9".repeat(150) }, "firm.revenueMalformed", {}],
    [{ title: "emperor" }, "firm.titleUnknown", {}],
    [{ login: "A B" }, "account.loginForm", {}],
    [{ password: "short" }, "account.passwordShort", {}],
    [{ password: "x".repeat(201) }, "account.passwordLong", {}],
  ])(
    "%j is refused in the visitor's language, and the rest of the form stays",
    async (changes, code, values) => {
      const form = textForm({ personName: `王${XSS}`, ...changes });
      const { status, text } = await openClient(site, language).post("/register", form);
      expect(status).toBe(422);
      expect(unescaped(text)).toContain(words(language, `problem.${code}`, values));
      if (!("name" in changes)) expect(unescaped(text)).toContain(String(form.name));
      expect(unescaped(text)).toContain(XSS);
      expect(unescaped(text)).not.toContain(String(form.password));
      expectHarmless(text);
    },
  );

  it("an empty form names every field that is missing", async () => {
    const { status, text } = await openClient(site, language).post("/register", {
      ...Object.fromEntries(Object.keys(textForm({})).map((name) => [name, ""])),
    });
    expect(status).toBe(422);
    const missing = ["firm.nameMissing", "firm.creditCodeMissing", "firm.sectorMissing", "firm.staffMissing"];
    for (const code of [...missing, "account.loginMissing", "account.passwordMissing"])
      expect(unescaped(text)).toContain(words(language, `problem.${code}`));
  });

  it("ten at once with one credit code make one firm", async () => {
    const creditCode = demoCreditCode("410181", language === "zh" ? 7001 : 7002);
    const send = () => openClient(site, language).post("/register", textForm({ creditCode }));
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, ...Array(9).fill(422)]);
    const refused = answers.find(({ status }) => status === 422);
    expect(unescaped(refused?.text ?? "")).toContain(words(language, "problem.account.creditCodeTaken"));
  });
});

describe("the profile", () => {
  it("shows a script in the name as text, on every page that names the firm", async () => {
    const other = await registerFirm(site.world);
    const own = await clientOf(site, other);
    const { name: _, creditCode: __, ...rest } = textForm({});
    expect((await own.post("/firm", { ...rest, act: "save", name: XSS })).location).toBe("/firm");
    for (const path of ["/firm", "/assessment", "/"]) {
      const page = await own.get(path);
      expectHarmless(page.text);
    }
    expect(unescaped((await own.get("/firm")).text)).toContain(XSS);
  });

  it("cannot change the credit code, and refuses an act it does not know as a save", async () => {
    const { name: _, ...rest } = textForm({});
    await client.post("/firm", { ...rest, act: "save", name: "改名有限公司" });
    const page = await client.get("/firm");
    expect(page.text).not.toContain(String(rest.creditCode));
    expect((await client.post("/firm", { act: "destroy" })).status).toBe(422);
  });

  it.each(["", "1", randomUUID(), "constructor"])("cannot engage or dismiss %j", async (consultancyId) => {
    for (const act of ["grant", "revoke"])
      expect((await client.post("/firm", { act, consultancyId })).status).toBe(404);
  });

  it("engages no firm as a consultancy, and dismisses nobody else's", async () => {
    const consultant = await openConsultant({ ...site, setNow: () => undefined });
    must(await grantEngagement(site.world, victim.member, { consultancyId: consultant.organisationId }));
    expect(
      (await client.post("/firm", { act: "grant", consultancyId: victim.member.organisationId })).status,
    ).toBe(404);
    expect(
      (await client.post("/firm", { act: "revoke", consultancyId: consultant.organisationId })).status,
    ).toBe(404);
  });
});

describe("what belongs to another firm", () => {
  const foreign = () => [
    `/assessment/${victimAtWork.assessmentId}`,
    `/assessment/${victimAtWork.assessmentId}/foundation`,
    `/assessment/${victimAtWork.assessmentId}/check`,
    `/assessment/${victimAtWork.assessmentId}/declaration`,
    `/submission/${victim.submissionId}`,
    `/submission/${victim.submissionId}/solutions`,
    `/submission/${victim.submissionId}/roadmap`,
    `/roadmap/${victim.roadmapId}`,
    `/roadmap/${victim.roadmapId}/adopt`,
    `/report/${victim.reportId}/pdf`,
  ];

  it("is not there: not for another firm, nor for an official or a consultant without engagement", async () => {
    const official = await clientOf(site, await openOfficial({ ...site, setNow: () => undefined }));
    const consultant = await clientOf(site, await openConsultant({ ...site, setNow: () => undefined }));
    for (const path of foreign()) {
      expect([path, (await client.get(path)).status]).toEqual([path, 404]);
      for (const other of [official, consultant])
        expect([400, 403, 404], path).toContain((await other.get(path)).status);
      const stranger = await openClient(site).get(path);
      // A page leads to the log-in and back; a file would be saved as what it is not.
      if (path.endsWith("/pdf")) expect(stranger.status).toBe(401);
      else expect(stranger.location, path).toMatch(/^\/login\?next=/);
    }
  });

  it("takes no answer, no submission, no plan and no report", async () => {
    const answer = { part: "item", code: "Q1", answer: { options: ["B"] } };
    const saved = await client.send(
      "POST",
      `/assessment/${victimAtWork.assessmentId}/answer`,
      JSON.stringify(answer),
      {
        "Content-Type": "application/json",
      },
    );
    expect(saved.status).toBe(404);
    const form = { "Q1.option": "B", declaredBy: "x", position: "x", agreed: "on" };
    for (const path of [
      `/assessment/${victimAtWork.assessmentId}/foundation`,
      `/assessment/${victimAtWork.assessmentId}/confirm`,
      `/assessment/${victimAtWork.assessmentId}/declaration`,
      `/submission/${victim.submissionId}/roadmap`,
      `/roadmap/${victim.roadmapId}`,
      `/roadmap/${victim.roadmapId}/adopt`,
    ]) {
      const fields = {
        ...form,
        section: "foundation",
        "budgets.0": "1",
        "budgets.1": "1",
        "budgets.2": "1",
        target: "2",
        goal: "cheapest",
      };
      expect([path, (await client.post(path, fields)).status]).toEqual([path, 404]);
    }
    const trail = await withTenant(site.world.db, victimAtWork.member, (tx) => listAuditEvents(tx));
    expect(trail.map(({ action }) => action)).not.toContain("save-answer");
  });
});

describe("an answer sent as JSON", () => {
  const send = (body: string, to = client) =>
    to.send("POST", `/assessment/${firm.assessmentId}/answer`, body, { "Content-Type": "application/json" });

  it.each([
    ["nothing", ""],
    ["half of it", '{"part":"item","code":"Q1","answer":'],
    ["a list", "[1,2]"],
    ["null", "null"],
    ["an unknown part", '{"part":"planet","code":"Q1","answer":{"options":["B"]}}'],
    ["an unknown question", '{"part":"item","code":"Q99","answer":{"options":["B"]}}'],
    ["the name of a property", '{"part":"item","code":"constructor","answer":{"options":["B"]}}'],
    ["a scene as an item", '{"part":"item","code":"office","answer":{"level":"2"}}'],
    ["an unknown option", '{"part":"item","code":"Q1","answer":{"options":["Z"]}}'],
    ["an option twice", '{"part":"item","code":"Q1","answer":{"options":["B","B"]}}'],
    ["none with others", '{"part":"item","code":"Q1","answer":{"options":["A","B"]}}'],
    ["two of one", '{"part":"item","code":"Q2","answer":{"options":["A","B"]}}'],
    ["a level beyond", '{"part":"scene","code":"office","answer":{"level":"5"}}'],
    ["a level in between", '{"part":"scene","code":"office","answer":{"level":1.5}}'],
    [
      "a number that is none",
      '{"part":"item","code":"Q2","answer":{"options":[],"numbers":{"equipment-total":"1e999"}}}',
    ],
    [
      "a negative number",
      '{"part":"item","code":"Q2","answer":{"options":[],"numbers":{"equipment-total":"-1"}}}',
    ],
    ["an unknown number", '{"part":"item","code":"Q2","answer":{"options":[],"numbers":{"__proto__x":"1"}}}'],
    ["no reason", '{"part":"item","code":"Q2","answer":{"notApplicable":{"reason":"  "}}}'],
    ["a null character", '{"part":"item","code":"Q2","answer":{"notApplicable":{"reason":"a\\u0000b"}}}'],
    ["half a character", '{"part":"item","code":"Q2","answer":{"notApplicable":{"reason":"a\\ud800b"}}}'],
    [
      "a long reason",
      `{"part":"item","code":"Q2","answer":{"notApplicable":{"reason":"${"x".repeat(501)}"}}}`,
    ],
    [
      "ten thousand options",
      JSON.stringify({ part: "item", code: "Q1", answer: { options: Array(10_000).fill("B") } }),
    ],
    ["deep nesting", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ])("%s is refused with its problems", async (_, body) => {
    const { status, text } = await send(body);
    expect([status, text]).toEqual([422, expect.stringMatching(/"problems":\[\{"code":"[a-z]+\./)]);
  });

  it("needs a session and the method POST", async () => {
    expect((await send("{}", openClient(site))).status).toBe(401);
    expect((await client.get(`/assessment/${firm.assessmentId}/answer`)).status).toBeLessThan(500);
  });
});

describe.each(["zh", "en"] as const)("a section sent without script (%s)", (language) => {
  it("keeps what is wrong in its field, says so, and saves the rest", async () => {
    const own = await clientOf(site, firm.member, language);
    const path = `/assessment/${firm.assessmentId}/foundation`;
    const { status, text } = await own.post(path, {
      "Q1.option": ["A", "B"],
      "Q2.number.equipment-total": "-40",
      "Q3.notApplicable": "on",
      "Q3.reason": "",
      "Q6.option": ["B"],
    });
    const shown = unescaped(text);
    expect(status).toBe(422);
    expect(shown).toContain(words(language, "assessment.save.someProblems", { count: 3 }));
    expect(shown).toContain(words(language, "problem.answer.exclusiveWithOthers", { letter: "A" }));
    expect(shown).toContain(words(language, "problem.answer.reasonMissing"));
    expect(shown).toContain('value="-40"');
    const again = await own.get(path);
    expect(again.text).toMatch(/name="Q6\.option"[^>]*checked=""[^>]*value="B"|value="B"[^>]*checked=""/);
  });
});

describe("the declaration", () => {
  let ready: Member;
  let assessmentId: string;
  let own: Client;
  beforeAll(async () => {
    ready = await registerFirm(site.world);
    assessmentId = await answerAll(site.world, ready, 1.6);
    own = await clientOf(site, ready);
  });
  /** As a browser does: with the revision that the page was read at. */
  const declareAs = async (client: Client, id: string, fields: Fields) => {
    const path = `/assessment/${id}/declaration`;
    const revision = /name="revision"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="revision"/.exec(
      (await client.get(path)).text,
    );
    return client.post(path, { revision: revision?.[1] ?? revision?.[2] ?? "", ...fields });
  };
  const declare = (fields: Fields) => declareAs(own, assessmentId, fields);

  it.each([
    [{}, "assessment.positionMissing"],
    [{ declaredBy: "王", position: "x".repeat(41), agreed: "on" }, "assessment.positionLong"],
    [{ declaredBy: "王", position: "总经理" }, "assessment.declarationNotAgreed"],
    [{ declaredBy: "王", position: "总经理", agreed: "yes" }, "assessment.declarationNotAgreed"],
  ] as const)("%j does not submit", async (fields, code) => {
    const { status, text } = await declare(fields as Fields);
    expect(status).toBe(422);
    expect(unescaped(text)).toContain(words("zh", `problem.${code}`));
  });

  it("of an unfinished questionnaire does not submit", async () => {
    const fields = { declaredBy: "王", position: "总经理", agreed: "on" };
    const { status, text } = await declareAs(client, firm.assessmentId, fields);
    expect(status).toBe(422);
    const page = unescaped(text);
    expect(page).toContain(words("zh", "problem.assessment.notReady"));
    // What is to be done is listed, each with its link.
    expect(page).toMatch(new RegExp(`href="/assessment/${firm.assessmentId}/[a-z-]+#[A-Za-z0-9-]+"`));
  });

  it("sent ten times at once makes one submission, and the answers are closed", async () => {
    const fields = { declaredBy: "王", position: "总经理", agreed: "on" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => declare(fields)));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
    expect(answers[0]?.location).toMatch(/^\/submission\/[0-9a-f-]{36}\?submitted=yes$/);
    const trail = await withTenant(site.world.db, ready, (tx) => listAuditEvents(tx));
    expect(trail.filter(({ action }) => action === "submit-assessment").length).toBe(1);
    const late = await own.send(
      "POST",
      `/assessment/${assessmentId}/answer`,
      JSON.stringify({ part: "item", code: "Q1", answer: { options: ["B"] } }),
      { "Content-Type": "application/json" },
    );
    expect(late.status).toBe(422);
    expect(late.text).toContain("assessment.submitted");
  });
});

describe("the plan", () => {
  const ask = { "budgets.0": "30", "budgets.1": "20", "budgets.2": "20", target: "2", goal: "cheapest" };

  it.each([
    [{ "budgets.0": "-5" }, "plan.budgetMalformed", {}],
    [{ "budgets.0": "" }, "plan.budgetMalformed", {}],
    [{ "budgets.1": "1e9" }, "plan.budgetMalformed", {}],
    [{ "budgets.1": "0.00001" }, "plan.budgetMalformed", {}],
    [{ "budgets.2": "100001" }, "plan.budgetTooLarge", { max: "100,000" }],
    [{ "budgets.2": "NaN" }, "plan.budgetMalformed", {}],
    [{ target: "0" }, "plan.targetMalformed", {}],
    [{ goal: "constructor" }, "plan.goalMalformed", {}],
    [{ startsOn: "2026-02-30" }, "plan.startMalformed", {}],
    [{ pinned: XSS }, "plan.unknownSolution", { solution: XSS }],
  ])("%j is refused, in both languages, and what was typed stays", async (changes, code, values) => {
    for (const language of ["zh", "en"] as const) {
      const own = await clientOf(site, victim.member, language);
      const { status, text } = await own.post(`/submission/${victim.submissionId}/roadmap`, {
        ...ask,
        ...changes,
      });
      expect(status).toBe(422);
      const said = unescaped(text).replaceAll(",", "");
      expect(said).toContain(words(language, `problem.${code}`, values).replaceAll(",", ""));
      expect(unescaped(text)).toContain(`value="${"budgets.0" in changes ? changes["budgets.0"] : "30"}"`);
      expectHarmless(text);
    }
  });

  it("issues one report however often it is asked at once", async () => {
    const own = await clientOf(site, victim.member);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => own.post(`/roadmap/${victim.roadmapId}`, {})),
    );
    for (const { status, location } of answers)
      expect([status, location]).toEqual([302, `/roadmap/${victim.roadmapId}#report`]);
    const reports = await withTenant(site.world.db, victim.member, (tx) => listReports(tx));
    expect(reports.filter(({ roadmap_id }) => roadmap_id === victim.roadmapId).length).toBe(1);
  });
});
