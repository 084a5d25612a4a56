import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShown } from "~/domain/catalogue/shown";
import { type Answers, NO_ANSWERS } from "~/domain/instrument/answers";
import type { Level } from "~/domain/instrument/instrument";
import { matchSolutions } from "~/domain/matching/match-solutions";
import type { FirmProfile } from "~/domain/organisation";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { anyAnswers } from "../../factories/answers";
import { runs } from "../../setup/runs";
import { catalogue, cityMatch, instrument, references } from "./city-catalogue";

const SIZES = ["large", "medium", "small", "micro"] as const;

const anyFirm: fc.Arbitrary<Partial<FirmProfile>> = fc.record({
  sector: fc.constantFrom(...references.sectors.sectors.map(({ code }) => code)),
  chains: fc.subarray(
    references.chains.chains.map(({ code }) => code),
    { maxLength: 2 },
  ),
  size: fc.constantFrom(...SIZES),
});
const target = fc.constantFrom(1, 2, 3, 4);
const anyInput = fc
  .tuple(anyAnswers, anyFirm, target)
  .map(([answers, firm, level]) => cityMatch(answers, firm, { target: level }));

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe("matching, for any firm and answers", () => {
  it("either ranks or rejects every entry, each with reasons", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { matches, rejections } = matchSolutions(input);
        const judged = [...matches, ...rejections].map(({ solution }) => solution).toSorted();
        expect(judged).toEqual(catalogue.solutions.map(({ code }) => code).toSorted());
        expect([...matches, ...rejections].filter(({ reasons }) => reasons.length === 0)).toEqual([]);
      }),
      { numRuns: runs(40, 200) },
    );
  });

  it("gives the same ranks whatever the order of entries and providers, and whoever provides", () => {
    fc.assert(
      fc.property(
        anyInput,
        shuffled(catalogue.solutions),
        shuffled(catalogue.providers),
        (input, solutions, providers) => {
          const names = providers.map(({ code }) => code);
          const renamed = solutions.map((solution, index) => ({
            ...solution,
            provider: names[index % names.length] ?? solution.provider,
          }));
          const other = { ...input, catalogue: { ...catalogue, providers, solutions: renamed } };
          expect(matchSolutions(other)).toEqual(matchSolutions(input));
        },
      ),
      { numRuns: runs(30, 150) },
    );
  });

  it("ranks by whole numbers from 0 to 1000, best first, equal ones by code", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { matches } = matchSolutions(input);
        for (const { rank } of matches)
          for (const part of Object.values(rank)) {
            expect(Number.isInteger(part)).toBe(true);
            expect(part >= 0 && part <= 1000).toBe(true);
          }
        const sorted = matches.toSorted(
          (a, b) => b.rank.total - a.rank.total || (a.solution < b.solution ? -1 : 1),
        );
        expect(matches).toEqual(sorted);
      }),
      { numRuns: runs(40, 200) },
    );
  });

  it("offers nothing that the public catalogue may not show that day", () => {
    const byCode = new Map(catalogue.solutions.map((solution) => [solution.code, solution]));
    const day = fc.date({ min: new Date("2023-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(anyInput, day, (input, date) => {
        const today = date.toISOString().slice(0, 10);
        const months = input.parameters.catalogue?.reviewValidMonths ?? null;
        for (const { solution: code } of matchSolutions({ ...input, today }).matches) {
          const solution = byCode.get(code);
          expect(solution && isShown(solution, today, months)).toBe(true);
        }
      }),
      { numRuns: runs(40, 200) },
    );
  });

  it("never offers artificial intelligence before its scene has the level it needs", () => {
    const byCode = new Map(catalogue.solutions.map((solution) => [solution.code, solution]));
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { solution } of matchSolutions(input).matches) {
          const ai = byCode.get(solution)?.ai;
          const level = input.score.scenes.find(({ code }) => code === ai?.scene)?.level ?? 0;
          if (ai) expect(level).toBeGreaterThanOrEqual(ai.needsLevel);
        }
      }),
      { numRuns: runs(40, 200) },
    );
  });
});

/** The answers after everything offered today has been bought and is in use. */
const afterBuying = (answers: Answers, firm: Partial<FirmProfile>): Answers => {
  const items: Record<string, string[]> = {};
  const scenes: Record<string, Level> = {};
  for (const [code, { options }] of Object.entries(answers.items)) items[code] = [...options];
  for (const [code, { level }] of Object.entries(answers.scenes)) scenes[code] = level ?? 0;
  for (const { steps, lifts } of matchSolutions(cityMatch(answers, firm)).matches) {
    for (const { scene, to } of steps) if (to > (scenes[scene] ?? 0)) scenes[scene] = to;
    for (const { item, letter } of lifts) {
      const single = instrument.items.find(({ code }) => code === item)?.kind === "single";
      const had = items[item] ?? [];
      items[item] = single ? [[...had, letter].toSorted().at(-1) ?? letter] : [...new Set([...had, letter])];
    }
  }
  return {
    items: Object.fromEntries(Object.entries(items).map(([code, options]) => [code, { options }])),
    scenes: Object.fromEntries(Object.entries(scenes).map(([code, level]) => [code, { level }])),
  };
};

describe("a firm that starts from nothing", () => {
  it.each(SIZES)("can reach level 4 in every scene and the points of 三级 by purchases (%s)", (size) => {
    const firm = { size, sector: "C4190", chains: [] };
    let answers: Answers = NO_ANSWERS;
    for (let round = 0; round < 12; round += 1) answers = afterBuying(answers, firm);
    const score = scoreAnswers(instrument, answers);
    expect(score.scenes.filter(({ level }) => level < 4)).toEqual([]);
    expect(score.points).toBeGreaterThanOrEqual(60_000);
    expect(score.level).toBe(3);
  });
});
