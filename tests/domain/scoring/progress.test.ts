import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { sumPoints } from "~/domain/points";
import { progressBetween } from "~/domain/scoring/progress";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { readReference } from "../../factories/reference";
import { runs } from "../../setup/runs";
import { chanceOf, randomAnswers } from "./random-answers";

const parsed = parseInstrument(readReference("instruments/miit-2024.yaml"));
if (!parsed.ok) throw new Error("the shipped instrument is refused");
const instrument = parsed.value;

const pair = (seed: number) => {
  const chance = chanceOf(seed);
  return [randomAnswers(instrument, chance), randomAnswers(instrument, chance)] as const;
};

describe("progress between two submissions", () => {
  it("is the sum of what the items changed, exactly", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [before, after] = pair(seed);
        const { points, items } = progressBetween(instrument, before, after);
        expect(sumPoints(items.map(({ difference }) => difference))).toBe(points.difference);
        expect(points.difference).toBe(
          scoreAnswers(instrument, after).points - scoreAnswers(instrument, before).points,
        );
      }),
      { numRuns: runs(1000, 10_000) },
    );
  });

  it("names a condition that turned for every level gained or lost, and none without a change", () => {
    let changes = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [before, after] = pair(seed);
        const { level, causes } = progressBetween(instrument, before, after);
        const between = LEVELS.filter(
          (each) => each > Math.min(level.before, level.after) && each <= Math.max(level.before, level.after),
        );
        const turned = level.after > level.before ? "met" : "lost";
        expect([...new Set(causes.map((cause) => cause.level))]).toEqual(between);
        for (const cause of causes) {
          expect(cause.turned).toBe(turned);
          const [met, unmet] = turned === "met" ? [cause.after, cause.before] : [cause.before, cause.after];
          expect(met >= cause.needed && unmet < cause.needed).toBe(true);
        }
        changes += between.length > 0 ? 1 : 0;
      }),
      { numRuns: runs(500, 5000) },
    );
    expect(changes).toBeGreaterThan(runs(50, 1000));
  });

  it("turned round has every difference turned round", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [before, after] = pair(seed);
        const there = progressBetween(instrument, before, after);
        const back = progressBetween(instrument, after, before);
        expect(back.items.map(({ difference }) => -difference + 0)).toEqual(
          there.items.map(({ difference }) => difference + 0),
        );
        expect(back.scenes.map(({ scene, from, to }) => [scene, to, from])).toEqual(
          there.scenes.map(({ scene, from, to }) => [scene, from, to]),
        );
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("tells options gained and lost where the points stay the same", () => {
    const { items, scenes, points, ahead } = progressBetween(
      instrument,
      { items: { Q1: { options: ["B", "C"] } }, scenes: { quality: { level: 1 } } },
      { items: { Q1: { options: ["C", "D"] } }, scenes: { quality: { level: 3 } } },
    );
    expect(items[0]).toMatchObject({ item: "Q1", difference: 0, gained: ["D"], lost: ["B"] });
    expect(points.difference).toBe(0);
    expect(scenes).toEqual([{ scene: "quality", constrained: true, from: 1, to: 3 }]);
    expect(ahead).toEqual([
      { level: 1, kind: "points", needed: 20_000, before: 4_000, after: 4_000, turned: "unchanged" },
      { level: 1, kind: "scenes", needed: 6, before: 1, after: 1, turned: "unchanged" },
      { level: 1, kind: "constrained", needed: 3, before: 1, after: 1, turned: "unchanged" },
    ]);
  });
});
