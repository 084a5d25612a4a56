import { describe, expect, it } from "vitest";
import { doubtsByQuestion } from "~/domain/instrument/doubts-by-question";
import { parsePoints, sumPoints } from "~/domain/points";
import { instrument } from "../../factories/answers";

const titles = (codes: readonly string[]) =>
  codes.map((code) => instrument.scenes.find((scene) => scene.code === code)?.title.zh);

describe("the 2024 edition as shipped", () => {
  it("weighs three dimensions 50, 30 and 20 points over 15 items", () => {
    const weights = instrument.dimensions.map(({ code, points }) => [code, points]);
    expect(weights).toEqual([
      ["foundation", 50_000],
      ["management", 30_000],
      ["outcome", 20_000],
    ]);
    expect(sumPoints(instrument.items.map(({ points }) => points))).toBe(100_000);
  });

  it.each([
    ["Q1", "8"],
    ["Q2", "6"],
    ["Q3", "6"],
    ["Q4", "10"],
    ["Q5", "10"],
    ["Q6", "5"],
    ["Q7", "5"],
    ["Q8", "7.5"],
    ["Q9", "7.5"],
    ["Q10", "7.5"],
    ["Q11", "7.5"],
    ["Q12", "7"],
    ["Q13", "7"],
    ["Q14", "3"],
    ["Q15", "3"],
  ])("%s gives at most %s points", (code, points) => {
    expect(instrument.items.find((item) => item.code === code)?.points).toBe(parsePoints(points));
  });

  it("has ten constrained scenes of sixteen", () => {
    const of = (constrained: boolean) =>
      instrument.scenes.filter((scene) => scene.constrained === constrained).map(({ code }) => code);
    expect(titles(of(true))).toEqual([
      "产品设计",
      "营销管理",
      "生产管控",
      "质量管理",
      "设备管理",
      "安全生产",
      "能耗管理",
      "采购管理",
      "仓储物流",
      "财务管理",
    ]);
    expect(titles(of(false))).toEqual([
      "工艺设计",
      "售后服务",
      "计划排程",
      "人力资源",
      "协同办公",
      "决策支持",
    ]);
  });

  it("names artificial intelligence in eight texts of level 4 and nowhere else", () => {
    const naming = instrument.scenes.flatMap(({ code, levels }) =>
      levels.filter(({ namesAi }) => namesAi).map(({ level }) => `${code} ${level}`),
    );
    expect(naming).toHaveLength(8);
    for (const { code, levels } of instrument.scenes)
      for (const { level, namesAi, text } of levels)
        expect([code, level, text.zh.includes("人工智能")]).toEqual([code, level, namesAi]);
  });

  it("asks for a level by points, scenes and constrained scenes", () => {
    expect(instrument.levels.map(({ points, scenes, constrained }) => [points, scenes, constrained])).toEqual(
      [
        [20_000, 6, 3],
        [40_000, 6, 3],
        [60_000, 8, 5],
        [80_000, 10, 6],
      ],
    );
  });

  it("asks the same business segments in Q4 as there are scenes, but two", () => {
    const segments = instrument.items.find(({ code }) => code === "Q4")?.options ?? [];
    const scenes = segments.flatMap(({ scene }) => (scene === undefined ? [] : [scene]));
    expect(titles(scenes)).toEqual(segments.slice(1).map(({ text }) => text.zh));
    expect(instrument.scenes.map(({ code }) => code).filter((code) => !scenes.includes(code))).toEqual([
      "office",
      "decision",
    ]);
  });

  it("writes every doubt beside what it concerns", () => {
    expect(instrument.doubts.map(({ subject }) => subject)).toEqual([
      "sources",
      "items.Q4",
      "items.Q8.F",
      "items.Q11",
      "scenes.warehousing",
      "levels",
    ]);
  });

  it("shows each of them at its question", () => {
    const shown = doubtsByQuestion(instrument);
    expect(Object.keys(shown).sort()).toEqual(["Q11", "Q4", "Q8", "warehousing"]);
    expect(shown.Q8).toEqual([instrument.doubts[2]?.note]);
  });

  it("asks a figure of one code the same way wherever it is asked", () => {
    const asked = new Map<string, unknown>();
    for (const { measure } of instrument.items)
      for (const input of measure?.inputs ?? []) {
        expect(asked.get(input.code) ?? input).toEqual(input);
        asked.set(input.code, input);
      }
    expect(asked.size).toBe(19);
  });
});
