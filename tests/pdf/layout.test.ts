import { beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "~/domain/report/build-report";
import type { Report } from "~/domain/report/report";
import { drawReport } from "~/pdf/render-report";
import { plannedReportInput } from "../factories/planned-report";
import { sampleReport } from "../factories/report";
import { threads } from "../setup/threads";
import { type PageLayout, readLayout } from "./read-layout";

const HEADINGS = new Set(["H1", "H2", "H3", "TH"]);
/** A page that ends earlier was broken for nothing; 0.5 is half a page. */
const LEAST_FILLED = 0.5;

const planned = async (): Promise<Report> => {
  const report = buildReport(await plannedReportInput(threads.solver.solve, "cheapest"));
  return report;
};
const longName = `郑州${"高端智能装备制造与工业互联网".repeat(6)}股份有限公司`;

const papers: Readonly<Record<string, () => Report | Promise<Report>>> = {
  "a planned roadmap": planned,
  "no project": () => sampleReport({ projects: 0 }),
  "one project": () => sampleReport({ projects: 1 }),
  "seven projects, the answers withheld": () => sampleReport({ projects: 7, withAnswers: false }),
  "sixty projects and a very long name": () => sampleReport({ projects: 60, firm: { name: longName } }),
};
const cases = Object.entries(papers).flatMap(([name, report]) =>
  (["zh", "en"] as const).map((language) => ({ name, language, report })),
);

describe.each(cases)("the pages of $name in $language", ({ report, language }) => {
  let pages: readonly PageLayout[];

  beforeAll(async () => {
    pages = await readLayout((await drawReport(await report(), language)).bytes);
  });

  it("never end with a heading or the head of a table", () => {
    pages.forEach(({ leaves }, index) => {
      expect(HEADINGS.has(leaves.at(-1) ?? ""), `page ${index + 1} ends with ${leaves.at(-1)}`).toBe(false);
    });
  });

  it("repeat the head of every table they carry on", () => {
    pages.forEach(({ tables }, index) => {
      expect(tables, `page ${index + 1}`).not.toContain(false);
    });
    expect(pages.flatMap(({ tables }) => tables).length).toBeGreaterThan(10);
  });

  it("are filled, but for the cover, the contents and the last", () => {
    pages.slice(2, -1).forEach(({ filled }, index) => {
      expect(filled, `page ${index + 3}`).toBeGreaterThan(LEAST_FILLED);
    });
  });
});
