import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Instrument, Item } from "~/domain/instrument/instrument";
import { parseVariants } from "~/domain/instrument/parse-variants";
import { applyVariant } from "~/domain/instrument/variant";
import { formatPoints, millipoints } from "~/domain/points";
import { replayAnswers } from "~/domain/scoring/replay";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { answersOf, instrument } from "../../factories/answers";
import { readCases } from "../../factories/cases";
import { readReference } from "../../factories/reference";
import { runs } from "../../setup/runs";
import { type Chance, chanceOf, randomAnswers } from "./random-answers";

const shipped = parseVariants(readReference("variants/miit-2024.yaml"));

const variantOf = (code: string): Instrument => {
  const variant = shipped.ok ? shipped.value.variants.find((each) => each.code === code) : undefined;
  const applied = variant && applyVariant(instrument, variant);
  if (!applied?.ok) throw new Error(`no variant ${code}`);
  return applied.value;
};

const rule = z.strictObject({ points: z.int() });
const editionOf = (under: string | z.infer<typeof rule>): Instrument =>
  typeof under === "string"
    ? variantOf(under)
    : {
        ...instrument,
        levels: instrument.levels.map((each) =>
          each.level === 2 ? { ...each, points: millipoints(under.points) } : each,
        ),
      };

const { cases } = z
  .object({
    cases: z.array(
      z.strictObject({
        name: z.string(),
        items: z.record(z.string(), z.string()),
        scenes: z.record(z.string(), z.number()),
        under: z.union([z.string(), rule]),
        levels: z.tuple([z.number(), z.number()]),
        causes: z.array(z.unknown()),
      }),
    ),
  })
  .parse(readCases("replay-miit-2024.yaml"));

describe("answers under another reading", () => {
  it.each(cases.map((each) => [each.name, each] as const))(
    "%s",
    (_, { items, scenes, under, ...expected }) => {
      const letters = Object.fromEntries(Object.entries(items).map(([code, text]) => [code, [...text]]));
      const replay = replayAnswers(instrument, editionOf(under), answersOf({ items: letters, scenes }));
      expect([replay.before.level, replay.after.level]).toEqual(expected.levels);
      expect(
        replay.causes.map(({ kind, level, scenes: moved, items: changed, ruleChanged }) => ({
          kind,
          level,
          scenes: moved,
          items: changed.map(
            ({ item, before, after }) => `${item} ${formatPoints(before)}/${formatPoints(after)}`,
          ),
          rule: ruleChanged,
        })),
      ).toEqual(expected.causes);
    },
  );
});

const pick = <T>(all: readonly T[], chance: Chance): T => {
  const one = all[chance(all.length)];
  if (one === undefined) throw new Error("nothing to pick");
  return one;
};

/** An edition that differs in points, scenes, rule or questions, as a ministry might change it. */
const otherEdition = (chance: Chance): Instrument => {
  const dropped = chance(3) === 0 ? pick(instrument.items, chance).code : "";
  const single = chance(3) === 0 ? pick(instrument.items, chance).code : "";
  const item = (each: Item): Item => ({
    ...each,
    kind: each.code === single ? "single" : each.kind,
    options: each.options.map((option) => ({
      ...option,
      points: option.points === 0 ? option.points : millipoints(option.points + 25 * (chance(41) - 20)),
    })),
  });
  return {
    ...instrument,
    items: instrument.items.filter(({ code }) => code !== dropped).map(item),
    scenes: instrument.scenes.map((scene) =>
      chance(6) === 0 ? { ...scene, constrained: !scene.constrained } : scene,
    ),
    levels: instrument.levels.map((each) => ({
      ...each,
      points: millipoints(each.points + 1000 * (chance(5) - 2)),
      scenes: each.scenes + chance(2),
    })),
  };
};

describe("replaying in general", () => {
  it("changes nothing under the same edition", () => {
    const chance = chanceOf(11);
    for (let set = 0; set < runs(80, 500); set += 1) {
      const { before, after, causes } = replayAnswers(
        instrument,
        structuredClone(instrument),
        randomAnswers(instrument, chance),
      );
      expect(after).toEqual(before);
      expect(causes).toEqual([]);
    }
  });

  it("names a cause for every change of level and for nothing else, with what is responsible", () => {
    const chance = chanceOf(12);
    let changed = 0;
    for (let edition = 0; edition < runs(10, 40); edition += 1) {
      const to = otherEdition(chance);
      for (let set = 0; set < runs(50, 250); set += 1) {
        const replay = replayAnswers(instrument, to, randomAnswers(instrument, chance));
        const { before, after, causes } = replay;
        expect(causes.length > 0).toBe(before.level !== after.level);
        if (causes.length === 0) continue;
        changed += 1;
        const rise = after.level > before.level;
        for (const cause of causes) {
          expect(cause.level).toBe(Math.max(before.level, after.level));
          expect(cause.before.value >= cause.before.needed).toBe(!rise);
          expect(cause.after.value >= cause.after.needed).toBe(rise);
          expect(cause.ruleChanged || cause.items.length + cause.scenes.length > 0).toBe(true);
          expect(cause.kind === "points" ? cause.scenes : cause.items).toEqual([]);
        }
      }
    }
    expect(changed).toBeGreaterThan(runs(2, 200));
  });

  it("counts several letters as no answer where only one may be given now", () => {
    const to: Instrument = {
      ...instrument,
      items: instrument.items.map((item) => (item.code === "Q1" ? { ...item, kind: "single" } : item)),
    };
    const several = answersOf({ items: { Q1: ["B", "C"], Q2: ["D"] } });
    const one = answersOf({ items: { Q1: ["B"], Q2: ["D"] } });
    expect(replayAnswers(instrument, to, several).after.points).toBe(4_500);
    expect(replayAnswers(instrument, to, one).after.points).toBe(
      scoreAnswers(to, answersOf({ items: { Q1: ["B"], Q2: ["D"] } })).points,
    );
  });
});
