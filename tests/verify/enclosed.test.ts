import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { paperEntry } from "~/domain/chain/paper-entries";
import { readCertificate } from "~/domain/planning/certificate/certificate";
import { buildReport } from "~/domain/report/build-report";
import { otherPlan } from "~/domain/report/certificate-of-plan";
import type { Report } from "~/domain/report/report";
import { factsOf } from "~/verify/paper-facts";
import { readAttachments } from "~/verify/read-attachments";
import { intactData, verifyPaper } from "~/verify/verify-paper";
import { checkFile } from "../../app/routes/verify-plan/check-file";
import { check, folder } from "../commands/plan-files";
import { paperOf } from "../factories/paper";
import { certifiedReportInput } from "../factories/planned-report";
import { sampleReport } from "../factories/report";
import { testSigning } from "../factories/signing";
import { readPdf, squeezed } from "../pdf/read-pdf";
import { threads } from "../setup/threads";

const trusted = [testSigning.keys];
const dropped = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);
const inside = async (paper: Uint8Array) => {
  const verdict = await verifyPaper(paper, trusted);
  if (verdict.kind !== "genuine" || !verdict.report) throw new Error(JSON.stringify(verdict));
  return factsOf(verdict).inside;
};

describe("the certificate of a plan in its paper", () => {
  let report: Report;
  let certificate: string;
  let paper: Uint8Array;
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  beforeAll(async () => {
    const certified = await certifiedReportInput(threads.solver.solve);
    report = buildReport(certified.input);
    certificate = certified.certificate;
    paper = await paperOf(report, { certificate });
  });

  it("is the very file that was stored, and named by the signed data", async () => {
    const attached = readAttachments(paper);
    const file = attached.ok ? attached.files.get("certificate.json") : undefined;
    expect(Buffer.from(file ?? []).toString()).toBe(certificate);
    expect(await inside(paper)).toMatchObject({
      certificate: "enclosed",
      certificateSha256: report.certificate?.sha256,
    });
    const { pages } = await readPdf(paper);
    expect(pages.join("")).toContain(report.certificate?.sha256);
  });

  it("proves the paper's roadmap, read from the paper alone", () => {
    const checked = check(put("paper.pdf", paper));
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).not.toBe("");
  });

  it("is checked in the browser by the same functions", async () => {
    const fine = await checkFile(dropped(paper));
    expect(fine.ok && fine.value.status).toBe(report.roadmap.proof.status);
    const respelled = await paperOf(report, { certificate: `${certificate} ` });
    expect(await checkFile(dropped(respelled))).toMatchObject({
      ok: false,
      problems: [{ code: "certificate.paperHash" }],
    });
    const without = await checkFile(dropped(await paperOf(report)));
    expect(without).toMatchObject({ ok: false, problems: [{ code: "certificate.notEnclosed" }] });
    expect(await checkFile(new Blob([certificate]))).toMatchObject({ ok: true });
  });

  it("is refused for another paper's plan, and where it is not the one that was signed for", async () => {
    const [first, ...others] = report.roadmap.items;
    if (!first) throw new Error("the plan has items");
    const quarter = first.firstQuarter > 8 ? 1 : 12;
    const moved = { ...report.roadmap, items: [{ ...first, firstQuarter: quarter }, ...others] };
    const foreign = await paperOf({ ...report, roadmap: moved }, { certificate });
    expect(check(put("foreign.pdf", foreign))).toMatchObject({ code: 1 });
    const respelled = await paperOf(report, { certificate: `${certificate} ` });
    expect(check(put("respelled.pdf", respelled)).out).toContain("is not the one");
    expect(await inside(respelled)).toMatchObject({ certificate: "other" });
  });

  it("is said to be missing, or never to have been, where it is not there", async () => {
    const without = await paperOf(report);
    expect(await inside(without)).toMatchObject({ certificate: "missing" });
    expect(check(put("without.pdf", without))).toMatchObject({ code: 2 });
    expect(await inside(await paperOf(sampleReport({ projects: 1 })))).toMatchObject({ certificate: "none" });
  });

  it("belongs to the plan by status, objectives and starts", () => {
    const read = readCertificate(JSON.parse(certificate));
    if (!read.ok) throw new Error("a certificate");
    expect(otherPlan(read.value, report)).toBeNull();
    const { proof } = report.roadmap;
    const other = (change: Partial<typeof proof>) =>
      otherPlan(read.value, { roadmap: { ...report.roadmap, proof: { ...proof, ...change } } });
    expect(other({ status: proof.status === "optimal" ? "feasible" : "optimal" })).toBe("status");
    expect(other({ objectives: [] })).toBe("objectives");
    expect(otherPlan(read.value, { roadmap: { ...report.roadmap, items: [] } })).toBe("plan");
  });

  it("is known to be swapped also where only the data are intact", async () => {
    const swapped = Uint8Array.from(await paperOf(report, { certificate: certificate.replace("1", "2") }));
    swapped[swapped.length - 200] = (swapped[swapped.length - 200] ?? 0) ^ 1;
    expect(await verifyPaper(swapped, trusted)).not.toMatchObject({ kind: "genuine" });
    expect(await intactData(swapped, trusted)).toMatchObject({ certificate: "other" });
  });
});

describe("the firm's answers in its paper", () => {
  const attached = sampleReport({ projects: 3 });
  const withheld = sampleReport({ projects: 3, withAnswers: false });

  it("are there only where it agreed, in data and pages alike", async () => {
    const reason = "企业由集团统一决策，不单独设置";
    const [item] = attached.result.items.filter(({ numbers }) => numbers.length > 0);
    const [number] = item?.numbers ?? [];
    if (!number) throw new Error("the sample typed figures");
    const typed = squeezed(`${number.value}${number.unit.zh}`);
    const open = await paperOf(attached);
    const closed = await paperOf(withheld);
    const text = async (paper: Uint8Array) => (await readPdf(paper)).pages.join("");
    expect(JSON.stringify(attached)).toContain(reason);
    expect(await text(open)).toContain(reason);
    expect(await text(open)).toContain(typed);
    expect(JSON.stringify(withheld)).not.toContain(reason);
    expect(await text(closed)).not.toContain(reason);
    expect(await text(closed)).not.toContain(typed);
    expect(withheld.result.items.every(({ chosen, numbers }) => chosen.length + numbers.length === 0)).toBe(
      true,
    );
    expect(await inside(open)).toMatchObject({ answers: "attached" });
    expect(await inside(closed)).toMatchObject({ answers: "withheld" });
  });

  it("leave no other trace: score, levels and plan stay, and count the same", () => {
    const strip = ({ items, scenes, ...result }: Report["result"]) => ({
      ...result,
      items: items.map(({ code, points, max, state }) => ({ code, points, max, state })),
      scenes: scenes.map(({ code, level, state, planned }) => ({ code, level, state, planned })),
    });
    expect(strip(withheld.result)).toEqual(strip(attached.result));
    expect(withheld.roadmap).toEqual(attached.roadmap);
    expect(paperEntry(withheld)).toEqual(paperEntry(attached));
  });

  it("are attached in reports of older versions, which do not say", async () => {
    const { answers: _, ...older } = attached;
    expect(await inside(await paperOf(older))).toMatchObject({ answers: "attached" });
  });
});
