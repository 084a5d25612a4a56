import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { compare, type Ratio } from "~/domain/instrument/decimal";
import type { Instrument } from "~/domain/instrument/instrument";
import { type Interval, ONE, weightedMean } from "~/domain/readings/interval";
import { GROUNDS, readAnswers, type SchemeReading } from "~/domain/readings/read-answers";
import { runs } from "../../setup/runs";
import { type Chance, chanceOf, randomAnswers } from "../scoring/random-answers";
import { shippedInstrument, shippedReadings } from "./shipped";

const instrument = shippedInstrument();
const { schemes } = shippedReadings();
const RUNS = runs(1000, 10_000);
const PATIENCE = 120_000;

const isWithin = ({ low, high }: Interval, value: Ratio): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0;
const isInside = (inner: Interval, outer: Interval): boolean =>
  isWithin(outer, inner.low) && isWithin(outer, inner.high);

/** The answers without some of them. */
const forgetting = (answers: Answers, chance: Chance): Answers => {
  const keep = chance(11);
  const some = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(() => chance(10) < keep));
  return { items: some(answers.items), scenes: some(answers.scenes) };
};

/** What is unknown filled in by chance: every question without an answer that says something gets one. */
const completed = (known: Answers, chance: Chance): Answers => {
  const filled = fullAnswers(instrument, chance);
  const open = <T extends { readonly notApplicable?: unknown }>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([, answer]) => !answer.notApplicable));
  return {
    items: { ...filled.items, ...open(known.items) },
    scenes: { ...filled.scenes, ...open(known.scenes) },
  };
};

const fullAnswers = ({ items, scenes }: Instrument, chance: Chance): Answers => ({
  items: Object.fromEntries(
    items.map((item) => {
      const letters = item.options.map(({ letter }) => letter);
      const one = [letters[chance(letters.length)] ?? "A"];
      const ticked = item.options.filter(({ exclusive }) => !exclusive && chance(2) === 0);
      const several = ticked.length === 0 ? ["A"] : ticked.map(({ letter }) => letter);
      return [item.code, { options: item.kind === "single" ? one : several }];
    }),
  ),
  scenes: Object.fromEntries(
    scenes.map(({ code }) => [code, { level: ([0, 1, 2, 3, 4] as const)[chance(5)] ?? 0 }]),
  ),
});

/** A value of every aspect from within its interval, carried up by the weights of the scheme. */
const anyValue = ({ dimensions }: SchemeReading, chance: Chance): Ratio =>
  weightedMean(
    dimensions.map(({ dimension, subdomains }) => ({
      weight: dimension.weight,
      value: weightedMean(
        subdomains.map(({ subdomain, aspects }) => ({
          weight: subdomain.weight,
          value: weightedMean(
            aspects.map(({ aspect, interval }) => ({
              weight: aspect.weight,
              value: between(interval, chance),
            })),
          ),
        })),
      ),
    })),
  );

/** One of the ends, where a mistake would show first, or the middle. */
const between = ({ low, high }: Interval, chance: Chance): Ratio =>
  [low, high, weightedMean([low, high].map((value) => ({ weight: 1, value })))][chance(3)] ?? low;

describe("the interval of a derived reading", () => {
  it.each(schemes.map((scheme) => [scheme.code, scheme] as const))(
    "of %s holds every completion of what is unknown",
    (_, scheme) => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const chance = chanceOf(seed);
          const known = forgetting(randomAnswers(instrument, chance), chance);
          const reading = readAnswers(instrument, scheme, known);
          const whole = readAnswers(instrument, scheme, completed(known, chance));
          return isWithin(reading.interval, anyValue(whole, chance));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it.each(schemes.map((scheme) => [scheme.code, scheme] as const))(
    "of %s never widens when more is known, whole or part",
    (_, scheme) => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const chance = chanceOf(seed);
          const more = randomAnswers(instrument, chance);
          const before = readAnswers(instrument, scheme, forgetting(more, chance));
          const after = readAnswers(instrument, scheme, more);
          const parts = (reading: SchemeReading) => [
            reading.interval,
            ...reading.dimensions.flatMap(({ interval, subdomains }) => [
              interval,
              ...subdomains.flatMap((each) => [each.interval, ...each.aspects.map((one) => one.interval)]),
            ]),
          ];
          const earlier = parts(before);
          return parts(after).every((interval, at) => isInside(interval, earlier[at] ?? before.interval));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it("rests on shares that add up to the whole, and on no share without a trace", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = chanceOf(seed);
        const answers = randomAnswers(instrument, chance);
        for (const scheme of schemes) {
          const reading = readAnswers(instrument, scheme, answers);
          const total = weightedMean(
            GROUNDS.map((ground) => ({ weight: 1, value: reading.coverage[ground] })),
          );
          expect(compare(total, { numerator: 1n, denominator: BigInt(GROUNDS.length) })).toBe(0);
          for (const aspect of reading.dimensions.flatMap(({ subdomains }) =>
            subdomains.flatMap((each) => each.aspects),
          )) {
            const bounded =
              compare(aspect.interval.low, aspect.interval.high) !== 0 &&
              compare(aspect.interval.low, { numerator: 0n, denominator: 1n }) === 0 &&
              compare(aspect.interval.high, ONE) === 0;
            const speaks = aspect.traces.some(
              ({ link, reached }) => link.kind !== "related" && reached.state === "answered",
            );
            if (!speaks) expect(bounded).toBe(true);
          }
        }
      }),
      { numRuns: runs(50, 300) },
    );
  });
});
