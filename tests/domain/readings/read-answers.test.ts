import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { LEVELS } from "~/domain/instrument/instrument";
import { readAnswers } from "~/domain/readings/read-answers";
import { writeValue } from "~/domain/readings/write-value";
import { readCases } from "../../factories/cases";
import { schemeOf, shippedInstrument } from "./shipped";

type Entry = {
  readonly name: string;
  readonly scheme: string;
  readonly entry: string;
  readonly items?: Readonly<Record<string, string>>;
  readonly scenes?: Readonly<Record<string, number>>;
  readonly na?: readonly string[];
  readonly low: string;
  readonly high: string;
  readonly grounds: readonly string[];
};
type Overall = {
  readonly scheme: string;
  readonly level: number | null;
  readonly low: string;
  readonly high: string;
  readonly from: string;
  readonly to: string;
};
type Value = {
  readonly share: readonly [number, number];
  readonly full: string;
  readonly decimals: number;
  readonly down: string;
  readonly up: string;
};
const cases = readCases("miit-2024-readings.yaml") as {
  readonly entries: readonly Entry[];
  readonly overall: readonly Overall[];
  readonly values: readonly Value[];
};

const instrument = shippedInstrument();
const levelOf = (level: number) => LEVELS.find((each) => each === level) ?? 0;

const answersOf = ({ items = {}, scenes = {}, na = [] }: Entry): Answers => ({
  items: Object.fromEntries(
    Object.entries(items).map(([code, letters]) => [code, { options: [...letters] }]),
  ),
  scenes: {
    ...Object.fromEntries(Object.entries(scenes).map(([code, level]) => [code, { level: levelOf(level) }])),
    ...Object.fromEntries(na.map((code) => [code, { level: null, notApplicable: { reason: "无此业务" } }])),
  },
});

const decimalsOf = (scheme: string) => (scheme === "dma" ? 1 : 2);

describe("a derived reading", () => {
  it.each(cases.entries.map((each) => [each.name, each] as const))("%s", (_, each) => {
    const scheme = schemeOf(each.scheme);
    const entry = readAnswers(instrument, scheme, answersOf(each))
      .dimensions.flatMap(({ subdomains }) => subdomains)
      .find(({ subdomain }) => subdomain.code === each.entry);
    if (!entry) throw new Error(`no entry ${each.entry}`);
    const decimals = decimalsOf(each.scheme);
    expect({
      low: writeValue(entry.interval.low, scheme.full, decimals, "down"),
      high: writeValue(entry.interval.high, scheme.full, decimals, "up"),
      grounds: entry.aspects.map(({ ground }) => ground),
    }).toEqual({ low: each.low, high: each.high, grounds: each.grounds });
  });

  it.each(cases.overall.map((each) => [each.scheme, each.level, each] as const))(
    "of %s with everything at level %s lies between two bands",
    (_, level, each) => {
      const scheme = schemeOf(each.scheme);
      const { interval, bands } = readAnswers(instrument, scheme, alike(level));
      const decimals = decimalsOf(each.scheme);
      expect({
        low: writeValue(interval.low, scheme.full, decimals, "down"),
        high: writeValue(interval.high, scheme.full, decimals, "up"),
        from: bands.low.title.zh,
        to: bands.high.title.zh,
      }).toEqual({ low: each.low, high: each.high, from: each.from, to: each.to });
    },
  );

  it("keeps every question accounted for: linked, or said to say nothing", () => {
    for (const code of ["cmmm", "dma"]) {
      const { dimensions, unlinked } = schemeOf(code);
      const linked = dimensions
        .flatMap(({ subdomains }) => subdomains.flatMap(({ aspects }) => aspects))
        .flatMap(({ links }) => links.map(({ source }) => source.code));
      const all = new Set([...linked, ...unlinked.flatMap(({ codes }) => codes)]);
      expect([...instrument.items, ...instrument.scenes].filter((each) => !all.has(each.code))).toEqual([]);
    }
  });

  it("has the standard's 20 sub-domains, and six dimensions of equal weight", () => {
    expect(schemeOf("cmmm").dimensions.map(({ subdomains }) => subdomains.length)).toEqual([2, 3, 2, 13]);
    expect(schemeOf("dma").dimensions.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

/** Scenes at the level; of a single choice the option as many steps up, of several that share of them. */
const alike = (level: number | null): Answers => {
  if (level === null) return { items: {}, scenes: {} };
  const items = instrument.items.map(({ code, kind, options }) => {
    const letters = options.map(({ letter }) => letter);
    const single = letters[Math.min(level, letters.length - 1)] ?? "A";
    const several = letters.slice(1, 1 + Math.ceil((level * (letters.length - 1)) / 4));
    return [code, { options: kind === "single" ? [single] : several }] as const;
  });
  return {
    items: Object.fromEntries(items),
    scenes: Object.fromEntries(instrument.scenes.map(({ code }) => [code, { level: levelOf(level) }])),
  };
};

describe("a value of a scale", () => {
  it.each(cases.values)("is written outward: $share of $full", ({ share, full, decimals, down, up }) => {
    const ratio = { numerator: BigInt(share[0]), denominator: BigInt(share[1]) };
    expect([writeValue(ratio, full, decimals, "down"), writeValue(ratio, full, decimals, "up")]).toEqual([
      down,
      up,
    ]);
  });
});
