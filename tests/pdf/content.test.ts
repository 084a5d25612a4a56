import { describe, expect, it } from "vitest";
import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import { drawReport } from "~/pdf/render-report";
import { sampleReport } from "../factories/report";
import { readPdf, squeezed } from "./read-pdf";

const textOf = async (report: Report, language: Language = "zh"): Promise<string> => {
  const { pages } = await readPdf((await drawReport(report, language)).bytes);
  return pages.join("");
};
const changed = (report: Report, roadmap: Partial<Report["roadmap"]>): Report => ({
  ...report,
  roadmap: { ...report.roadmap, ...roadmap },
});
const base = sampleReport({ projects: 5 });

describe("what the paper says of a plan", () => {
  it("names the kept target it has to reach, goal by goal", async () => {
    const [scene] = base.result.scenes;
    const [item] = base.result.items;
    if (!scene || !item) throw new Error("the sample has both");
    const wanted = {
      target: "t",
      name: "冲刺三级",
      scenes: [{ scene: scene.code, level: 3 as const }],
      items: [{ item: item.code, letter: "E" }],
    };
    const report = changed(base, { request: { ...base.roadmap.request, wanted } });
    const text = await textOf(report);
    expect(text).toContain(
      `企业保存的目标“冲刺三级”：“${scene.title.zh}”达到三级；“${item.title.zh}”达到选项E。`,
    );
    expect(await textOf(report, "en")).toContain(squeezed(`"${scene.title.en}" at level 3`));
  });

  it("shows the payments of each quarter with their limits, and what they come to", async () => {
    const quarters = Array.from({ length: 12 }, (_, at) => ({
      ...{ quarter: at + 1, staffDays: 3, points: base.result.points, level: base.result.level },
      total: base.roadmap.years[0].budget,
      budget: base.roadmap.years[1].budget,
    }));
    const text = await textOf(changed(base, { quarters }));
    for (const year of ["第一年", "第二年", "第三年"]) {
      expect(text).toContain(`${year}付款`);
      expect(text).toContain(`${year}上限`);
    }
    const unlimited = quarters.map((quarter) => ({ ...quarter, budget: null }));
    expect(await textOf(changed(base, { quarters: unlimited }))).not.toContain("上限");
    expect(await textOf(base)).not.toContain("分季度付款计划");
  });

  it("joins projects in the blueprint to areas, foundations and each other", async () => {
    const text = await textOf(base);
    for (const title of ["业务领域与承载系统", "基础支撑能力", "系统贯通顺序"]) expect(text).toContain(title);
    expect(text).toContain("产品设计轻量化应用→计划排程轻量化应用");
  });

  it("says sums of money in English in yuan", async () => {
    const text = await textOf(base, "en");
    expect(text).toContain("CNY98,600,000");
    expect(text).not.toContain("CNY10,000");
  });

  it("warns of a project that begins after its last day in the catalogue", async () => {
    const [first, ...others] = base.projects;
    if (!first) throw new Error("the sample has projects");
    const report = { ...base, projects: [{ ...first, listedUntil: "2026-12-31" }, ...others] };
    expect(await textOf(report)).toContain("目录入库或审核有效期至2026年12月31日，早于开始时间");
    expect(await textOf(report, "en")).toContain(squeezed("ends on 31 December 2026, before it begins"));
    expect(await textOf(base)).not.toContain("入库有效期");
  });

  it.each([
    [{ status: "optimal" as const }, "本方案已经求解器证明"],
    [{ status: "feasible" as const }, "尚未证明最优，与理论界限尚余差距1%"],
    [{ status: "feasible" as const, judged: true }, "求解器未找到更好的组合"],
  ])("says how far it is proved: %j", async (proof, words) => {
    const objectives = [{ name: "benefit", value: 990, bound: 1000 }];
    const report = changed(base, { proof: { ...base.roadmap.proof, objectives, ...proof } });
    expect(await textOf(report)).toContain(words);
  });

  it("tells a firm that stands at its target from one whose limits allowed nothing", async () => {
    const empty = sampleReport({ projects: 0 });
    const reached = changed(empty, { request: { ...empty.roadmap.request, target: 2 } });
    expect(await textOf(reached)).toContain("企业现状已达到规划目标等级（二级（规范级））");
    expect(await textOf(empty)).not.toContain("已达到规划目标等级");
    for (const language of ["zh", "en"] as const)
      expect(await textOf(reached, language)).not.toContain("NaN");
  });
});
