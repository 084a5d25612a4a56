import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sectionsOf } from "~/domain/instrument/check-answers";
import { confirmAnswers } from "~/services/confirm-answers.server";
import { saveAnswer } from "~/services/save-answer.server";
import { startAssessment } from "~/services/start-assessment.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import type { Member, World } from "~/world";
import { listAnswers } from "~db/answer";
import { readAssessment } from "~db/assessment-view";
import { listAuditEvents } from "~db/audit-event";
import { readNotCarried } from "~db/carried-view";
import { publishInstrument } from "~db/publish";
import { loadReference } from "~db/reference-cache";
import { findLatestSubmission, listSubmissions } from "~db/submission";
import { withTenant } from "~db/tenant";
import { readReference } from "../factories/reference";
import {
  answerAll,
  codesOf,
  DECLARATION,
  must,
  openConsultant,
  openOfficial,
  registerFirm,
  submitAll,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
beforeAll(async () => {
  test = await testWorld();
});
afterAll(() => test.close());

const begin = async (): Promise<{ firm: Member; assessmentId: string }> => {
  const firm = await registerFirm(test.world);
  return { firm, assessmentId: must(await startAssessment(test.world, firm)).assessmentId };
};
const stored = (firm: Member, assessmentId: string) =>
  withTenant(test.world.db, firm, (tx) => listAnswers(tx, assessmentId as never));

describe("starting", () => {
  it("begins once, resumes after, and copies the answers after a submission", async () => {
    const { firm, assessmentId } = await begin();
    expect(must(await startAssessment(test.world, firm))).toEqual({ assessmentId, started: "resumed" });
    const other = await registerFirm(test.world);
    await submitAll(test.world, other);
    const next = must(await startAssessment(test.world, other));
    expect(next.started).toBe("copied");
    const latest = await withTenant(test.world.db, other, findLatestSubmission);
    expect(await stored(other, next.assessmentId)).toEqual(latest?.answers);
  });

  it("ends up in one draft from two tabs at once", async () => {
    const firm = await registerFirm(test.world);
    const both = await Promise.all([startAssessment(test.world, firm), startAssessment(test.world, firm)]);
    expect(new Set(both.map((each) => must(each).assessmentId)).size).toBe(1);
  });
});

describe("saving an answer", () => {
  it("keeps it, replaces it, clears it, and notes each in the audit trail", async () => {
    const { firm, assessmentId } = await begin();
    const question = { assessmentId, part: "item", code: "Q1" };
    must(await saveAnswer(test.world, firm, { ...question, answer: { options: ["B"] } }));
    must(await saveAnswer(test.world, firm, { ...question, answer: { options: ["C", "B"] } }));
    expect((await stored(firm, assessmentId)).items).toEqual({ Q1: { options: ["B", "C"] } });
    must(await saveAnswer(test.world, firm, { ...question, answer: null }));
    expect((await stored(firm, assessmentId)).items).toEqual({});
    const audit = await withTenant(test.world.db, firm, (tx) => listAuditEvents(tx));
    expect(audit.filter(({ action }) => action === "save-answer")).toHaveLength(3);
  });

  it("keeps half-filled and contradicting numbers, and says so", async () => {
    const { firm, assessmentId } = await begin();
    const question = { assessmentId, part: "item", code: "Q2" };
    const half = { options: [], numbers: { "equipment-total": "50" } };
    const contradiction = {
      options: ["E"],
      numbers: { "equipment-total": "50", "equipment-digital": "1" },
    };
    expect(must(await saveAnswer(test.world, firm, { ...question, answer: half })).problems).toMatchObject([
      { code: "answer.numbersIncomplete" },
    ]);
    const saved = must(await saveAnswer(test.world, firm, { ...question, answer: contradiction }));
    expect(saved.problems).toMatchObject([{ code: "answer.numberContradicts", field: "items.Q2" }]);
    expect((await stored(firm, assessmentId)).items.Q2).toEqual(contradiction);
  });

  it.each([
    ["an unknown item", { part: "item", code: "Q99", answer: { options: [] } }, "answer.unknownItem"],
    ["an unknown part", { part: "table", code: "Q1", answer: null }, "input.malformed"],
    ["an unknown option", { part: "item", code: "Q1", answer: { options: ["Z"] } }, "answer.unknownOption"],
    ["two of one", { part: "item", code: "Q2", answer: { options: ["A", "B"] } }, "answer.severalOptions"],
    ["a level of five", { part: "scene", code: "quality", answer: { level: 5 } }, "answer.levelMalformed"],
    ["a script", { part: "item", code: "Q1", answer: "<script>" }, "answer.malformed"],
    [
      "ten million characters",
      { part: "scene", code: "quality", answer: { notApplicable: { reason: "x".repeat(10_000_000) } } },
      "answer.reasonTooLong",
    ],
  ])("stores nothing of %s", async (_, input, code) => {
    const { firm, assessmentId } = await begin();
    expect(codesOf(await saveAnswer(test.world, firm, { assessmentId, ...input }))).toContain(code);
    expect(await stored(firm, assessmentId)).toEqual({ items: {}, scenes: {} });
  });

  it("knows no other firm's assessment, and lets neither officials nor consultants answer", async () => {
    const { assessmentId } = await begin();
    const input = { assessmentId, part: "item", code: "Q1", answer: { options: ["B"] } };
    const stranger = await registerFirm(test.world);
    expect(codesOf(await saveAnswer(test.world, stranger, input))).toEqual(["access.not-found"]);
    expect(codesOf(await submitAssessment(test.world, stranger, { assessmentId, ...DECLARATION }))).toEqual([
      "access.not-found",
    ]);
    for (const member of [await openOfficial(test), await openConsultant(test)])
      expect(codesOf(await saveAnswer(test.world, member, input))).toEqual(["access.not-allowed"]);
  });
});

describe("submitting", () => {
  it("makes one submission however often it is sent, also at once, and closes the answers", async () => {
    const firm = await registerFirm(test.world);
    const assessmentId = await answerAll(test.world, firm);
    const send = () => submitAssessment(test.world, firm, { assessmentId, ...DECLARATION });
    const sent = [...(await Promise.all([send(), send()])), await send()].map(must);
    expect(new Set(sent.map(({ submissionId }) => submissionId)).size).toBe(1);
    expect(sent.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(sent[0]?.number).toMatch(/^QZ-20261123-[0-9A-Z]{8}$/);
    expect(await withTenant(test.world.db, firm, listSubmissions)).toHaveLength(1);
    const late = { assessmentId, part: "item", code: "Q1", answer: null };
    expect(codesOf(await saveAnswer(test.world, firm, late))).toEqual(["assessment.submitted"]);
  });

  it("reports what is unanswered together with the declaration, and keeps the draft", async () => {
    const { firm, assessmentId } = await begin();
    const nothing = await submitAssessment(test.world, firm, { assessmentId });
    expect(codesOf(nothing)).toEqual([
      "assessment.nothingAnswered",
      "assessment.declaredByMissing",
      "assessment.positionMissing",
      "assessment.declarationNotAgreed",
    ]);
    must(
      await saveAnswer(test.world, firm, { assessmentId, part: "scene", code: "hr", answer: { level: 0 } }),
    );
    const codes = codesOf(await submitAssessment(test.world, firm, { assessmentId, ...DECLARATION }));
    expect(codes).toHaveLength(30);
    expect(new Set(codes)).toEqual(new Set(["answer.unanswered"]));
    expect(must(await startAssessment(test.world, firm)).started).toBe("resumed");
  });

  it("is the manager's: an editor may answer but not declare", async () => {
    const firm = await registerFirm(test.world);
    const assessmentId = await answerAll(test.world, { ...firm, role: "editor" });
    const editor = { ...firm, role: "editor" as const };
    expect(codesOf(await submitAssessment(test.world, editor, { assessmentId, ...DECLARATION }))).toEqual([
      "access.not-allowed",
    ]);
  });
});

describe("the assessment after one that was submitted", () => {
  const DAY = 86_400_000;
  const later = (days: number): World => ({
    ...test.world,
    now: () => new Date(test.world.now().getTime() + days * DAY),
  });
  const again = async (world: World) => {
    const firm = await registerFirm(test.world);
    await submitAll(test.world, firm);
    const { assessmentId } = must(await startAssessment(world, firm));
    return { firm, assessmentId };
  };
  const submit = (world: World, firm: Member, assessmentId: string) =>
    submitAssessment(world, firm, { assessmentId, ...DECLARATION });
  const view = async (firm: Member, assessmentId: string) => {
    const found = await readAssessment(test.world.db, firm, assessmentId);
    if (!found) throw new Error("no assessment");
    return found;
  };
  const sections = async () => sectionsOf((await loadReference(test.world.db, test.world.now())).instrument);

  it("is refused until every copied answer is confirmed or changed, by question and by section", async () => {
    const world = later(1);
    const { firm, assessmentId } = await again(world);
    const codes = codesOf(await submit(world, firm, assessmentId));
    expect(codes).toHaveLength(31);
    expect(new Set(codes)).toEqual(new Set(["answer.unconfirmed"]));
    const [first, ...rest] = await sections();
    if (!first) throw new Error("no section");
    const one = { assessmentId, section: first.code, code: first.questions[0] };
    expect(must(await confirmAnswers(world, firm, one))).toEqual({ confirmed: 1 });
    expect(must(await confirmAnswers(world, firm, one))).toEqual({ confirmed: 0 });
    for (const { code } of [first, ...rest])
      must(await confirmAnswers(world, firm, { assessmentId, section: code }));
    expect((await submit(world, firm, assessmentId)).ok).toBe(true);
  });

  it("takes the same answer given again, and a changed one, as confirmed; a whole section sent does not", async () => {
    const world = later(1);
    const { firm, assessmentId } = await again(world);
    const { answers } = await view(firm, assessmentId);
    const save = (code: string, answer: unknown, confirms?: boolean) =>
      saveAnswer(world, firm, { assessmentId, part: "item", code, answer, confirms });
    must(await save("Q1", answers.items.Q1, false));
    must(await save("Q2", { options: ["A"] }, false));
    must(await save("Q3", answers.items.Q3));
    const { unconfirmed } = await view(firm, assessmentId);
    expect(["Q1", "Q2", "Q3"].filter((code) => unconfirmed.includes(`items.${code}`))).toEqual(["Q1"]);
  });

  it("is another firm's to confirm never, and no official's", async () => {
    const { assessmentId } = await again(later(1));
    const asked = { assessmentId, section: (await sections())[0]?.code };
    expect(codesOf(await confirmAnswers(test.world, await registerFirm(test.world), asked))).toEqual([
      "access.not-found",
    ]);
    expect(codesOf(await confirmAnswers(test.world, await openOfficial(test), asked))).toEqual([
      "access.not-allowed",
    ]);
  });

  it("has figures of years under their own year, the latest empty and asked for", async () => {
    const world = later(365);
    const { firm, assessmentId } = await again(world);
    const before = (await withTenant(test.world.db, firm, findLatestSubmission))?.answers.items.Q11?.numbers;
    const { answers } = await view(firm, assessmentId);
    expect(answers.items.Q11).toEqual({
      options: [],
      numbers: {
        "spend-previous-year": before?.["spend-last-year"],
        "revenue-previous-year": before?.["revenue-last-year"],
        "spend-third-year": before?.["spend-previous-year"],
        "revenue-third-year": before?.["revenue-previous-year"],
      },
    });
    const refused = await submit(world, firm, assessmentId);
    expect(refused.ok ? [] : refused.problems).toContainEqual(
      expect.objectContaining({
        code: "answer.numbersIncomplete",
        field: "items.Q11.numbers.spend-last-year",
      }),
    );
    expect(await readNotCarried(test.world.db, firm, await view(firm, assessmentId))).toMatchObject({
      dropped: [],
      shifted: ["items.Q11", "items.Q14", "items.Q15"],
    });
  });

  it("by a corrected edition has all but what was corrected, which is named", async () => {
    const content = structuredClone(readReference("instruments/miit-2024.yaml")) as Edition;
    content.edition = "2024-corrected";
    const option = content.items.find(({ code }) => code === "Q1")?.options[1];
    if (!option) throw new Error("no option");
    option.text.zh += "（更正）";
    const firm = await registerFirm(test.world);
    await submitAll(test.world, firm);
    const stamp = { now: later(2).now(), newId: test.world.newId };
    must(await publishInstrument(test.database.owner, { file: "corrected.yaml", content }, stamp));
    const world = later(3);
    const { assessmentId, started } = must(await startAssessment(world, firm));
    expect(started).toBe("copied");
    const draft = await view(firm, assessmentId);
    expect(draft.answers.items.Q1).toBeUndefined();
    expect(draft.unconfirmed).toHaveLength(30);
    expect((await readNotCarried(test.world.db, firm, draft)).dropped).toEqual(["items.Q1"]);
  });
});

type Edition = {
  edition: string;
  readonly items: readonly { readonly code: string; readonly options: readonly { text: { zh: string } }[] }[];
};
