import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "~/domain/instrument/instrument";
import { benefitOfPlan } from "~/domain/planning/benefit-of-plan";
import { selectCandidates } from "~/domain/planning/candidates";
import { countedGain } from "~/domain/planning/counted-gain";
import { measureOf } from "~/domain/planning/decode";
import { ALL_QUARTERS } from "~/domain/planning/quarters";
import { createRunningPlan } from "~/domain/planning/running-plan";
import { millipoints } from "~/domain/points";
import { sayBenefit } from "~/messages/say-benefit";
import { createSay } from "~/messages/translator";
import { messages } from "~/messages/zh-CN";
import { runs } from "../../setup/runs";
import { instrument, parameters } from "./city-plan";
import { smallCity } from "./small-city";

const [some] = instrument.items;
if (!some) throw new Error("no item");

/** An item whose options A, B, C… have these points. */
const item = (kind: Item["kind"], ...points: readonly number[]): Item => ({
  ...some,
  kind,
  options: points.map((each, index) => ({
    letter: "ABCDE".charAt(index),
    text: some.title,
    points: millipoints(each),
    exclusive: false,
  })),
});

const half = { pointStep: 500 };

describe("points gained count in the benefit", () => {
  it.each([
    [200, 0],
    [249, 0],
    [250, 500],
    [500, 500],
    [700, 500],
    [749, 500],
    [750, 1000],
    [900, 1000],
    [1250, 1500],
    [1875, 2000],
    [3375, 3500],
    [5625, 5500],
  ])("%i millipoints in half points as %i, as an option or as a single choice", (points, counted) => {
    expect(countedGain(item("multiple", 0, points), ["A"], ["B"], half)).toBe(counted);
    expect(countedGain(item("single", 0, points), ["A"], ["B"], half)).toBe(counted);
    expect(countedGain(item("single", 0, points), ["A"], ["B"], {})).toBe(points);
  });

  const ticks = item("multiple", 0, 700, 700, 1250);
  it.each([
    ["each new option for itself", ["A"], ["B", "C"], 500 + 500],
    ["nothing for what is ticked today", ["B"], ["B", "D"], 1500],
    ["an option once", [], ["B", "B"], 500],
    ["no letter that the item does not know", [], ["E"], 0],
  ])("of a multiple choice: %s", (_, today, letters, counted) => {
    expect(countedGain(ticks, today, letters, half)).toBe(counted);
  });

  const rungs = item("single", 0, 700, 1400, 3375);
  it.each([
    ["from nothing to the top", [], ["D"], 3500],
    ["from today's points, as a whole", ["B"], ["D"], 2500],
    ["the best of what is reached", ["A"], ["B", "C"], 1500],
    ["nothing below today", ["C"], ["B"], 0],
  ])("of a single choice: %s", (_, today, letters, counted) => {
    expect(countedGain(rungs, today, letters, half)).toBe(counted);
  });

  it("as they are where parameters have no step", () => {
    expect(countedGain(ticks, ["A"], ["B", "C", "D"], {})).toBe(2650);
    expect(countedGain(rungs, ["B"], ["D"], {})).toBe(2675);
  });

  it("are said in the parameters' numbers, with or without a step", () => {
    const say = createSay(messages, "zh");
    const { pointStep, ...exact } = parameters.planning;
    expect(pointStep).toBe(500);
    expect(sayBenefit(parameters.planning, say)).toBe(
      "场景每升一级计 100（约束性场景计 150），题目得分每增加 0.5 分计 25（多选题按选项、单选题按题，四舍五入到 0.5 分）；第 1、2、3 年实现的分别乘以 3、2、1。",
    );
    expect(sayBenefit(exact, say)).toBe(
      "场景每升一级计 100（约束性场景计 150），题目得分每增加 0.1 分计 5；第 1、2、3 年实现的分别乘以 3、2、1。",
    );
  });

  it("step by step as much as at once, whatever comes first", () => {
    let grown = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const input = smallCity(seed, count, false);
        const plan = createRunningPlan(input);
        const chosen = [];
        let gained = 0;
        for (const candidate of selectCandidates(input)) {
          const start = ALL_QUARTERS.find((quarter) => plan.allows(candidate, quarter));
          if (start === undefined) continue;
          gained += plan.gain(candidate, start);
          plan.add(candidate, start);
          chosen.push({ candidate, start, steps: candidate.steps });
        }
        expect(gained).toBe(benefitOfPlan(input, chosen.map(measureOf)));
        if (chosen.length > 1) grown += 1;
      }),
      { numRuns: runs(60, 500), seed: 11 },
    );
    expect(grown).toBeGreaterThan(runs(4, 100));
  });
});
