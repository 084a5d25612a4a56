import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "~/domain/canonical-json";
import { buildReport } from "~/domain/report/build-report";
import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import { drawReport } from "~/pdf/render-report";
import { plannedReportInput } from "../factories/planned-report";
import { sampleReport } from "../factories/report";
import { threads } from "../setup/threads";
import { qpdfCheck, type ReadPdf, readPdf, squeezed } from "./read-pdf";

/** What never belongs on paper: values that failed, keys without words, holes of a message. */
const RAW = /undefined|NaN|\[object|\{\{|(?:reason|report|domain|finding|requires|match|plan)\.[a-z]+[A-Z.]/;

const draw = async (report: Report, language: Language): Promise<ReadPdf & { bytes: Uint8Array }> => {
  const { bytes } = await drawReport(report, language);
  return { bytes, ...(await readPdf(bytes)) };
};
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe.each(["zh", "en"] as const)("the paper in %s", (language) => {
  let report: Report;
  let paper: Awaited<ReturnType<typeof draw>>;
  let text: string;

  beforeAll(async () => {
    report = buildReport(await plannedReportInput(threads.solver.solve));
    paper = await draw(report, language);
    text = paper.pages.join("\n");
  });

  it("names the firm, its number, its level and points", () => {
    expect(paper.pages[0]).toContain(squeezed(report.firm.name));
    expect(paper.pages[0]).toContain(report.firm.creditCode);
    expect(paper.pages[0]).toContain(report.number);
    expect(paper.pages[2]).toContain(language === "zh" ? "二级（规范级）" : "Level2(standardised)");
    expect(paper.pages[2]).toContain("51.4");
  });

  it("names every scene, item, project and policy", () => {
    const names = [...report.result.scenes, ...report.result.items, ...report.policies].map(
      ({ title }) => title,
    );
    for (const name of [...names, ...report.projects.map((project) => project.name)]) {
      const plain = language === "en" ? name.en.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : name.zh;
      expect(text).toContain(squeezed(plain));
    }
  });

  it("says the summary on one page", () => {
    const [, second] = paper.outline;
    expect(paper.pages[3]).toContain(squeezed(second ?? "-"));
  });

  it("numbers every page but the cover", () => {
    const count = paper.pages.length;
    paper.pages.slice(1).forEach((page, index) => {
      expect(page).toContain(
        language === "zh" ? `第${index + 2}页共${count}页` : `Page${index + 2}of${count}`,
      );
      expect(page).toContain(report.number);
    });
  });

  it("shows no failed value, no code and no key of a message", () => {
    expect(text.replaceAll("report.json", "")).not.toMatch(RAW);
    for (const { solution } of report.projects) expect(text).not.toContain(solution);
  });

  it("has an outline whose parts stand in the contents and on their pages", () => {
    expect(paper.outline).toHaveLength(14);
    for (const part of paper.outline) {
      expect(paper.pages[1]).toContain(squeezed(part));
      expect(paper.pages.slice(2).some((page) => page.includes(squeezed(part)))).toBe(true);
    }
  });

  it("is tagged, titled and in its language, and holds its own data", () => {
    expect(paper.language).toBe(language === "zh" ? "zh-CN" : "en");
    expect(paper.info).toMatchObject({ Author: report.firm.name });
    expect(String(paper.info.Title)).toContain(report.number);
    const raw = Buffer.from(paper.bytes).toString("latin1");
    expect(raw).toMatch(/\/MarkInfo/);
    expect(raw).toMatch(/\/AFRelationship \/Data/);
    expect(raw).toMatch(/pdfaid:part>3</);
    expect(paper.attachments["report.json"]).toBe(canonicalJson(report));
  });

  it("is sound to qpdf", () => {
    expect(qpdfCheck(paper.bytes)).toMatchObject({ status: 0, said: expect.not.stringContaining("WARNING") });
  });

  it("comes out the same, byte for byte", async () => {
    const again: Report = JSON.parse(canonicalJson(report));
    expect(sha((await drawReport(again, language)).bytes)).toBe(sha(paper.bytes));
  });
});

describe("extremes", () => {
  it("holds sixty projects, each with its card", async () => {
    const { pages, bytes } = await draw(sampleReport({ projects: 60 }), "zh");
    const text = pages.join("");
    for (let number = 1; number <= 60; number += 1) expect(text).toContain(`项目${number}`);
    expect(qpdfCheck(bytes).status).toBe(0);
  });

  it("says so where nothing is planned", async () => {
    const { pages } = await draw(sampleReport({ projects: 0 }), "zh");
    expect(pages.join("")).toContain("本路线图未安排项目");
    expect(pages.join("")).not.toMatch(RAW);
  });

  it("wraps a very long name and leaves nothing of it out on the cover", async () => {
    const name = `郑州${"高端智能装备制造与工业互联网".repeat(8)}股份有限公司`;
    const { pages } = await draw(sampleReport({ firm: { name } }), "zh");
    expect(pages[0]).toContain(name);
  });

  it.each([
    ["Extension A to F", "郑州𠮷䶮𡃁𣲷𠀀𪚥𬭎𬺓"],
    ["signs, accents and ideographic zero", "昇〇㎡№Érenée㑇"],
  ])("draws every character of a name as itself: %s", async (_, rare) => {
    const report = sampleReport({ firm: { name: `${rare}机械有限公司` } });
    const { bytes, missing } = await drawReport(report, "zh");
    expect(missing).toEqual([]);
    const { pages } = await readPdf(bytes);
    expect(pages[0]).toContain(`${rare.normalize("NFC")}机械有限公司`);
    expect(pages.join("")).not.toContain("〓");
    expect(qpdfCheck(bytes).status).toBe(0);
    expect(await drawReport(report, "zh")).toEqual({ bytes, missing });
  });

  it("writes an accent that follows its letter as one with it", async () => {
    const report = sampleReport({ firm: { name: "Rene\u0301e 机械" } });
    const { bytes, missing } = await drawReport(report, "zh");
    expect(missing).toEqual([]);
    expect((await readPdf(bytes)).pages[0]).toContain("Renée机械");
  });

  it("shows what no typeface has as 〓 and reports it", async () => {
    const report = sampleReport({ firm: { name: "郑州😀祥機\u0308械有限公司" } });
    const { bytes, missing } = await drawReport(report, "zh");
    expect(missing).toEqual(["\u0308", "😀"]);
    expect((await readPdf(bytes)).pages[0]).toContain("郑州〓祥機〓械有限公司");
  });

  it("draws no code where there is nothing to verify by", async () => {
    const { verification: _, ...report } = sampleReport();
    const { pages } = await draw(report, "zh");
    expect(pages[0]).not.toContain("扫码");
  });
});
