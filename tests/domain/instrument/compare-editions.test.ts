import { describe, expect, it } from "vitest";
import { compareEditions } from "~/domain/instrument/compare-editions";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseVariants } from "~/domain/instrument/parse-variants";
import { applyVariant, type Variants } from "~/domain/instrument/variant";
import { millipoints } from "~/domain/points";
import { instrument } from "../../factories/answers";
import { readReference } from "../../factories/reference";

const variants = (): Variants => {
  const parsed = parseVariants(readReference("variants/miit-2024.yaml"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const variantOf = (code: string): Instrument => {
  const variant = variants().variants.find((each) => each.code === code);
  const applied = variant && applyVariant(instrument, variant);
  if (!applied?.ok) throw new Error(`no variant ${code}`);
  return applied.value;
};

describe("two editions compared", () => {
  it("does not differ from itself", () => {
    expect(compareEditions(instrument, structuredClone(instrument))).toEqual([]);
  });

  it("tells what was removed, added and changed, part by part", () => {
    const [first, ...others] = instrument.items;
    if (!first) throw new Error("no items");
    const next: Instrument = {
      ...instrument,
      indicators: instrument.indicators.map((each) =>
        each.code === "network-construction" ? { ...each, share: 50 } : each,
      ),
      items: [...others, { ...first, code: "Q16" }],
      levels: instrument.levels.map((rule) =>
        rule.level === 2 ? { ...rule, points: millipoints(45_000), constrained: 4 } : rule,
      ),
    };
    const told = compareEditions(instrument, next).map((each) =>
      each.change === "changed"
        ? `${each.part} ${each.subject} ${each.aspect} ${each.before} ${each.after}`
        : `${each.part} ${each.subject} ${each.change}`,
    );
    const letters = first.options.map(({ letter }) => letter);
    expect(told).toEqual([
      "indicator network-construction share 40 50",
      "item Q1 removed",
      "item Q16 added",
      ...letters.map((letter) => `option Q1.${letter} removed`),
      ...letters.map((letter) => `option Q16.${letter} added`),
      "level 2 points 40 45",
      "level 2 constrainedScenes 3 4",
    ]);
  });

  it("is the same read backwards, with the sides exchanged", () => {
    const other = variantOf("segments-even");
    const forth = compareEditions(instrument, other);
    const back = compareEditions(other, instrument);
    expect(forth).toHaveLength(14);
    expect(back.map(({ subject }) => subject)).toEqual(forth.map(({ subject }) => subject));
  });
});

describe("the other readings of the 2024 edition's doubts", () => {
  it.each([
    ["warehousing-guidance", ["scene warehousing constrained"]],
    ["peer-visits", ["option Q8.F text"]],
  ])("%s changes nothing but %j", (code, expected) => {
    const told = compareEditions(instrument, variantOf(code)).map((each) =>
      each.change === "changed" ? `${each.part} ${each.subject} ${each.aspect}` : each.change,
    );
    expect(told).toEqual(expected);
  });

  it("keep every item's points and are named as no official edition", () => {
    for (const { code } of variants().variants) {
      const variant = variantOf(code);
      expect(variant.items.map(({ points }) => points)).toEqual(instrument.items.map(({ points }) => points));
      expect(variant.edition).toBe(`2024+${code}`);
      expect(variant.title.zh).toContain("非正式版本");
      expect(variant.title.en).toContain("not an official edition");
    }
  });

  it("come within 0.003 points of a fourteenth for any choice of segments", () => {
    const points = variantOf("segments-even").items.find(({ code }) => code === "Q4")?.options ?? [];
    const each = points.filter(({ exclusive }) => !exclusive).map((option) => Number(option.points) / 1000);
    const sorted = each.toSorted((a, b) => a - b);
    for (let count = 1; count <= 14; count += 1)
      for (const chosen of [sorted.slice(0, count), sorted.slice(-count)]) {
        const sum = chosen.reduce((total, worth) => total + worth, 0);
        expect(Math.abs(sum - (count * 10) / 14)).toBeLessThan(0.003);
      }
  });

  it("refuse a change of nothing, a doubt that is none, and points that no longer add up", () => {
    const base = { code: "x", doubt: "items.Q4", title: { zh: "一", en: "a" }, note: { zh: "一", en: "a" } };
    const problems = (variant: Parameters<typeof applyVariant>[1]) => {
      const applied = applyVariant(instrument, variant);
      return applied.ok ? [] : applied.problems.map(({ code }) => code);
    };
    expect(problems({ ...base, changes: [{ scene: "nothing", constrained: true }] })).toEqual([
      "instrument.unknownReference",
    ]);
    expect(problems({ ...base, doubt: "items.Q1", changes: [{ level: 2, scenes: 6 }] })).toEqual([
      "instrument.unknownReference",
    ]);
    expect(problems({ ...base, changes: [{ option: "Q4.B", points: millipoints(800) }] })).toEqual([
      "instrument.optionPointsOff",
    ]);
  });
});
