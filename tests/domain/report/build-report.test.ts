import { describe, expect, it } from "vitest";
import { canonicalJson } from "~/domain/canonical-json";
import { buildReport } from "~/domain/report/build-report";
import { splitTotal } from "~/domain/report/report-project";
import { reportInput, sampleReport } from "../../factories/report";

describe("a report", () => {
  it("says the same in the same bytes, and keeps them through JSON", () => {
    const bytes = canonicalJson(sampleReport());
    expect(canonicalJson(sampleReport())).toBe(bytes);
    expect(canonicalJson(JSON.parse(bytes))).toBe(bytes);
  });

  it("holds every item, scene and project with the titles of its versions", () => {
    const input = reportInput();
    const report = buildReport(input);
    expect(report.result.items.map(({ code }) => code)).toEqual(
      input.instrument.items.map(({ code }) => code),
    );
    expect(report.result.scenes).toHaveLength(16);
    expect(report.projects.map(({ solution }) => solution).toSorted()).toEqual(
      input.roadmap.items.map(({ solution }) => solution).toSorted(),
    );
    expect(report.firm.unitTitle.zh).toBe("中原区");
    expect(report.firm.chainTitles.map(({ zh }) => zh)).toEqual(["汽车零部件及配件"]);
  });

  it("tells the level, the points and what keeps the firm from the next level", () => {
    const { result } = sampleReport();
    expect([result.points, result.level, result.binding.next]).toEqual([51_400, 2, 3]);
    expect(result.gaps.slice(0, 3).map(({ code }) => code)).toEqual([
      "finding.short.points",
      "finding.short.scenes",
      "finding.short.constrained",
    ]);
  });

  it("orders projects by their quarters and adds up to the roadmap's money", () => {
    const report = sampleReport();
    const quarters = report.projects.map(({ firstQuarter }) => firstQuarter);
    expect(quarters).toEqual(quarters.toSorted((a, b) => a - b));
    expect(report.projects.reduce((sum, { cost }) => sum + splitTotal(cost), 0)).toBe(report.roadmap.total);
  });

  it("notes the last day in the catalogue only of projects that begin after it", () => {
    const input = reportInput();
    const to = "2028-06-30";
    const solutions = input.catalogue.solutions.map((one) => ({ ...one, listing: { ...one.listing, to } }));
    const { projects } = buildReport({ ...input, catalogue: { ...input.catalogue, solutions } });
    for (const { firstQuarter, listedUntil } of projects)
      expect(listedUntil).toBe(firstQuarter > 6 ? to : undefined);
    expect(projects.some(({ listedUntil }) => listedUntil === to)).toBe(true);
  });

  it("tells steps from where the firm then stands, and none that lifts nothing", () => {
    const report = sampleReport();
    for (const { steps, year } of report.projects)
      for (const { scene, from, to } of steps) {
        const found = report.result.scenes.find(({ code }) => code === scene);
        const before = year === 1 ? found?.level : found?.planned[year === 2 ? 0 : 1];
        expect(from).toBeGreaterThanOrEqual(before ?? 5);
        expect(to).toBeGreaterThan(from);
      }
    expect(report.projects.some(({ steps }) => steps.length === 0)).toBe(true);
  });

  it("prints why a scene does not concern the firm", () => {
    const decision = sampleReport().result.scenes.find(({ code }) => code === "decision");
    expect(decision).toMatchObject({
      state: "not-applicable",
      level: 0,
      notApplicable: "企业由集团统一决策，不单独设置",
    });
  });

  it("names each source once", () => {
    const keys = sampleReport().policies.map(({ reference, title }) => `${reference} ${title.zh}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toContain("工信厅企业〔2024〕56号");
  });

  it("refuses a roadmap of another catalogue", () => {
    const input = reportInput();
    expect(() => buildReport({ ...input, catalogue: { ...input.catalogue, solutions: [] } })).toThrow(
      RangeError,
    );
  });

  it("leaves the verification out where there is none", () => {
    const { verification: _, ...input } = reportInput();
    expect("verification" in buildReport(input)).toBe(false);
  });
});
