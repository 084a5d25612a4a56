import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveAnswer } from "~/services/save-answer.server";
import { startAssessment } from "~/services/start-assessment.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import type { Member } from "~/world";
import { listAnswers } from "~db/answer";
import { listAuditEvents } from "~db/audit-event";
import { findLatestSubmission, listSubmissions } from "~db/submission";
import { withTenant } from "~db/tenant";
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
