import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSay } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";
import { certificatePaper } from "~/papers/certificate-paper";
import { proveSubmission } from "~/services/prove-submission.server";
import { updateFirm } from "~/services/update-firm.server";
import { PaperCollection } from "~/verify/add-up";
import { verifyPaper } from "~/verify/verify-paper";
import type { Member } from "~/world";
import { findReportState } from "~db/report-state";
import { findLatestSubmission } from "~db/submission";
import { findSubmissionProof } from "~db/submission-proof";
import { findSubmissionState } from "~db/submission-state";
import { withTenant } from "~db/tenant";
import { readState } from "../../app/routes/verify.($number)/page.server";
import {
  codesOf,
  firmForm,
  must,
  openConsultant,
  registerFirm,
  submitAll,
  TESTER,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let firm: Member;
let id: string;
beforeAll(async () => {
  test = await testWorld();
  firm = await registerFirm(test.world);
  id = await submitAll(test.world, firm);
});
afterAll(() => test.close());

const voice = { say: createSay(zh, "zh"), language: "zh" } as const;
const download = async (member: Member, submissionId: string): Promise<Uint8Array> => {
  const proved = must(await proveSubmission(test.world, member, submissionId));
  return test.world.renderPlain(TESTER, certificatePaper(proved, voice));
};
const check = (bytes: Uint8Array) => verifyPaper(bytes, [test.world.signing.keys]);
const numberOf = async (member: Member) =>
  (await withTenant(test.world.db, member, findLatestSubmission))?.number ?? "none";

describe("the proof of a submission", () => {
  it("is stored with the submission, and its file is genuine, byte for byte, each time it is taken", async () => {
    const kept = await withTenant(test.world.db, firm, (tx) => findSubmissionProof(tx, id as never));
    const paper = await download(firm, id);
    const verdict = await check(paper);
    expect(verdict).toMatchObject({
      kind: "genuine",
      proof: { number: await numberOf(firm), firm: { name: firm.organisationName } },
      signature: { sha256: kept?.sha256 },
    });
    expect(Buffer.from(await download(firm, id)).equals(paper)).toBe(true);
  });

  it("is refused once a byte of its pages or data differs", async () => {
    const paper = await download(firm, id);
    for (const at of [100, paper.length >> 1, paper.length - 400]) {
      const changed = Uint8Array.from(paper);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await check(changed)).kind).not.toBe("genuine");
    }
  });

  it("keeps the name of the firm it was made for", async () => {
    const renamed = await registerFirm(test.world);
    const submissionId = await submitAll(test.world, renamed);
    must(await updateFirm(test.world, renamed, { ...firmForm(), name: "改名后的公司" }));
    expect(must(await proveSubmission(test.world, renamed, submissionId)).proof.firm.name).toBe(
      renamed.organisationName,
    );
  });

  it("is nobody else's to take", async () => {
    const stranger = await registerFirm(test.world);
    expect(codesOf(await proveSubmission(test.world, stranger, id))).toEqual(["access.not-found"]);
    expect(codesOf(await proveSubmission(test.world, firm, "x"))).toEqual(["access.not-found"]);
    expect(codesOf(await proveSubmission(test.world, await openConsultant(test), id))).toEqual([
      "access.not-allowed",
    ]);
  });

  it("is no report: adding up names it and counts it nowhere", async () => {
    const papers = new PaperCollection([test.world.signing.keys]);
    await papers.take("证明.pdf", await download(firm, id));
    expect(papers.result()).toMatchObject({
      counted: [],
      papers: [{ verdict: "unreadable", reason: "not-counted" }],
    });
  });
});

describe("the page of verification", () => {
  it("says of a number whose submission it is, by which standard, when, and the hash; not its result", async () => {
    const number = await numberOf(firm);
    const { sha256 } = must(await proveSubmission(test.world, firm, id)).signature;
    const state = await readState(test.world, number);
    expect(state).toMatchObject({ standing: "valid", number, firm: firm.organisationName, sha256 });
    expect(state && Object.keys(state).toSorted()).toEqual(
      ["firm", "instrument", "number", "of", "sha256", "standing", "submittedAt"].toSorted(),
    );
  });

  it.each([
    ["small letters", (number: string) => number.toLowerCase()],
    ["blanks", (number: string) => ` ${number.slice(0, 6)} ${number.slice(6)} `],
    ["full-width letters", (number: string) => number.replace("QZ", "ＱＺ").replace("-", "－")],
  ])("finds a number in %s", async (_, typed) => {
    expect(await readState(test.world, typed(await numberOf(firm)))).toMatchObject({ of: "submission" });
  });

  it.each(["QZ-20261123-00000000", "QZ-", "QZR-1", "", "'; drop table submission", "%"])(
    "knows nothing of %s",
    async (number) => {
      expect(await readState(test.world, number)).toBeNull();
    },
  );

  it("says of an earlier submission that there is a later one", async () => {
    const again = await registerFirm(test.world);
    await submitAll(test.world, again);
    const first = await numberOf(again);
    test.setNow(new Date(test.world.now().getTime() + 86_400_000));
    await submitAll(test.world, again);
    expect(await readState(test.world, first)).toMatchObject({ standing: "superseded" });
    expect(await readState(test.world, await numberOf(again))).toMatchObject({ standing: "valid" });
  });

  it("neither takes a submission's number for a report's, nor the other way round", async () => {
    expect(await findReportState(test.world.db, await numberOf(firm))).toBeUndefined();
    expect(await findSubmissionState(test.world.db, "QZR-20261123-4F7K2MXA")).toBeUndefined();
  });
});
