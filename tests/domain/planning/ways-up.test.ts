import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { isBusinessFigure } from "~/domain/instrument/business-figure";
import type { Level } from "~/domain/instrument/instrument";
import { waysUp } from "~/domain/planning/ways-up";
import { millipoints } from "~/domain/points";
import { bindingOf } from "~/domain/scoring/binding";
import { applyLift } from "~/domain/scoring/cheapest-lift";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { messages as en } from "~/messages/en";
import { sayShortfall } from "~/messages/say-shortfall";
import { createSay } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";
import { fullAnswers } from "../../factories/answers";
import { firm } from "../../factories/matching";
import { runs } from "../../setup/runs";
import { chanceOf, randomAnswers } from "../scoring/random-answers";
import { catalogue, cityPlan, instrument, parameters } from "./city-plan";

type Target = Exclude<Level, 0>;
const figures = instrument.items.filter(isBusinessFigure).map(({ code }) => code);

const inputOf = (answers: Answers, target: Target) => ({
  instrument,
  catalogue,
  parameters,
  answers,
  score: scoreAnswers(instrument, answers),
  firm,
  today: "2026-11-23",
  target,
});

describe("ways to the next level", () => {
  it("know which questions nobody can buy", () => {
    expect(figures).toEqual(["Q11", "Q12", "Q13", "Q14", "Q15"]);
  });

  it("reach it, are three at most, cheapest first, and never change a figure of the business", () => {
    const chance = chanceOf(20261130);
    let ways = 0;
    for (let firm = 0; firm < runs(12, 120); firm += 1) {
      const answers = randomAnswers(instrument, chance);
      const { level } = scoreAnswers(instrument, answers);
      if (level === 4) continue;
      const target = ([1, 2, 3, 4] as const)[level];
      const found = waysUp(inputOf(answers, target));
      expect(found.ways.length).toBeLessThanOrEqual(3);
      expect(found.short === null).toBe(found.ways.length > 0);
      const prices = found.ways.map(({ price }) => price);
      expect(prices).toEqual(prices.toSorted((a, b) => a - b));
      for (const way of found.ways) {
        ways += 1;
        const reached = scoreAnswers(instrument, applyLift(answers, way));
        expect(reached.level).toBeGreaterThanOrEqual(target);
        expect(way.items.map(({ item }) => item).filter((item) => figures.includes(item))).toEqual([]);
        expect(way.parts.reduce((sum, { price }) => sum + (price ?? 0), 0)).toBe(way.price);
      }
    }
    expect(ways).toBeGreaterThan(runs(10, 100));
  });

  it.each(["weak", "medium", "strong"] as const)(
    "hold no purchase that can be spared (%s firm)",
    (strength) => {
      const { answers, score } = cityPlan(strength);
      const target = bindingOf(score).next ?? 4;
      const { ways } = waysUp(inputOf(answers, target));
      expect(ways.length).toBeGreaterThan(0);
      for (const { parts } of ways) {
        const bought = parts.map(({ solution }) => solution);
        expect(bought).not.toContain(null);
        for (const spared of bought) {
          const solutions = catalogue.solutions.filter(
            ({ code }) => code !== spared && bought.includes(code),
          );
          const without = waysUp({ ...inputOf(answers, target), catalogue: { ...catalogue, solutions } });
          expect(without.ways.every((way) => way.parts.some(({ solution }) => solution === null))).toBe(true);
        }
      }
    },
  );

  it("ask of the firm itself what nobody sells, and only then", () => {
    const { answers } = cityPlan("medium");
    const { ways } = waysUp({ ...inputOf(answers, 2), catalogue: { ...catalogue, solutions: [] } });
    expect(ways.length).toBeGreaterThan(0);
    for (const { price, parts } of ways) {
      expect(price).toBe(0);
      expect(parts.map(({ solution }) => solution)).toEqual([null]);
    }
  });

  it.each(["zh", "en"] as const)("say in one sentence (%s) what else must be reached", (language) => {
    const say = createSay(language === "zh" ? zh : en, language);
    const level = language === "zh" ? "四级" : "level 4";
    const short = { points: millipoints(3500), scenes: 1, constrained: 0, items: ["Q11", "Q12"] };
    const said = sayShortfall(short, 4, say);
    for (const part of [level, "3.5", "Q11", "Q12", "1"])
      expect(said.toLowerCase()).toContain(part.toLowerCase());
    expect(said.match(/[。.](?:\s|$)/g)).toHaveLength(1);
  });

  it("say what is short where only figures of the business could fill it", () => {
    const full = fullAnswers();
    const items = Object.fromEntries(figures.map((code) => [code, { options: ["A"] }]));
    const found = waysUp(inputOf({ ...full, items: { ...full.items, ...items } }, 4));
    expect(found.ways).toEqual([]);
    expect(found.short).toMatchObject({ scenes: 0, constrained: 0, items: figures });
    expect(found.short?.points).toBeGreaterThan(0);
  });
});
