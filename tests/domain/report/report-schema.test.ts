import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildReport } from "~/domain/report/build-report";
import { parseReport, REPORT_SCHEMA_PATH, reportJsonSchema } from "~/domain/report/report-schema";
import { plannedReportInput } from "../../factories/planned-report";
import { sampleReport } from "../../factories/report";
import { threads } from "../../setup/threads";

const PUBLISHED = `public/${REPORT_SCHEMA_PATH}`;

describe("the schema of a report", () => {
  it("is published as it is in code (npm run -s report-schema writes it)", () => {
    expect(JSON.parse(readFileSync(PUBLISHED, "utf8"))).toEqual(reportJsonSchema());
  });

  it("knows every field of a report and changes none", async () => {
    const planned = buildReport(await plannedReportInput(threads.solver.solve));
    for (const report of [planned, sampleReport({ projects: 60 }), sampleReport({ projects: 0 })]) {
      const read = parseReport(JSON.parse(JSON.stringify(report)));
      expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(report)) });
    }
  });

  it.each([
    ["result.level", { level: 5 }],
    ["result.points", { points: 1.5 }],
    ["result.items", { items: "none" }],
  ])("names the field that is wrong: %s", (field, changes) => {
    const report = sampleReport();
    const wrong = { ...report, result: { ...report.result, ...changes } };
    expect(parseReport(wrong)).toMatchObject({ ok: false, problems: [{ field }] });
  });
});
