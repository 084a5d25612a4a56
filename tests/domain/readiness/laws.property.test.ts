import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { LEVELS } from "~/domain/instrument/instrument";
import { aiGaps } from "~/domain/readiness/ai-base";
import { nextGrade } from "~/domain/readiness/next-grade";
import { type ReadinessReading, readReadiness } from "~/domain/readiness/read-bases";
import { readScenarios } from "~/domain/readiness/read-scenarios";
import type { ReadinessAnswers } from "~/domain/readiness/readiness";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { anyAnswers, instrument } from "../../factories/answers";
import { readinessPack as pack } from "../../factories/readiness";
import { runs } from "../../setup/runs";

const inputOf = (answers: Answers, further: ReadinessAnswers) => ({
  ...{ pack, instrument, answers, further },
  score: scoreAnswers(instrument, answers),
});

const anyFurther: fc.Arbitrary<ReadinessAnswers> = fc
  .tuple(
    ...pack.questions.map(({ code, options }) =>
      fc.option(
        fc.constantFrom(...options.map(({ letter }) => letter)).map((letter) => [code, letter] as const),
        { nil: null },
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));

/** One answer made better: an item's option with more points, a scene a level higher, a further answer a step up. */
const anyBetter = (
  answers: Answers,
  further: ReadinessAnswers,
): fc.Arbitrary<[Answers, ReadinessAnswers]> => {
  const item = fc.constantFrom(...instrument.items).chain(({ code, kind, options }) => {
    const chosen = answers.items[code]?.options ?? [];
    const worth = (letter: string) => options.find((option) => option.letter === letter)?.points ?? 0;
    const now = Math.max(0, ...chosen.map(worth));
    const better = options.filter(
      ({ letter, points }) => points > 0 && (kind === "single" ? points > now : !chosen.includes(letter)),
    );
    if (better.length === 0) return fc.constant(answers);
    return fc.constantFrom(...better).map(({ letter }): Answers => {
      const kept = kind === "single" ? [] : chosen.filter((each) => worth(each) > 0);
      return { ...answers, items: { ...answers.items, [code]: { options: [...kept, letter].toSorted() } } };
    });
  });
  const scene = fc.constantFrom(...instrument.scenes).map(({ code }): Answers => {
    const now = answers.scenes[code]?.level ?? 0;
    const level = LEVELS[Math.min(4, now + 1)] ?? 4;
    return { ...answers, scenes: { ...answers.scenes, [code]: { level } } };
  });
  const question = fc.constantFrom(...pack.questions).map(({ code, options }): ReadinessAnswers => {
    const at = options.findIndex(({ letter }) => letter === further[code]);
    const letter = options[Math.min(options.length - 1, at + 1)]?.letter;
    return at === -1 || letter === undefined ? further : { ...further, [code]: letter };
  });
  return fc.oneof(
    item.map((better): [Answers, ReadinessAnswers] => [better, further]),
    scene.map((better): [Answers, ReadinessAnswers] => [better, further]),
    question.map((better): [Answers, ReadinessAnswers] => [answers, better]),
  );
};

const values = ({ bases, mean, grade }: ReadinessReading): readonly number[] => [
  ...bases.flatMap(({ value, grade: own }) => [value.low, value.high, own.low, own.high]),
  ...[mean.low, mean.high, grade.low, grade.high],
];

const RANK = { "not-applicable": 0, missing: 1, open: 2, ready: 3, "in-use": 4 } as const;

describe("laws of AI readiness", () => {
  it("a better answer lowers no value, no grade and no scenario, and opens no gap", () => {
    const pairs = fc
      .tuple(anyAnswers, anyFurther)
      .chain(([answers, further]) =>
        anyBetter(answers, further).map((better) => ({ before: [answers, further] as const, after: better })),
      );
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const [was, is] = [inputOf(...before), inputOf(...after)];
        const earlier = values(readReadiness(was));
        values(readReadiness(is)).forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(earlier[at] ?? 0);
        });
        const states = readScenarios(was);
        readScenarios(is).forEach(({ state }, at) => {
          expect(RANK[state]).toBeGreaterThanOrEqual(RANK[states[at]?.state ?? "not-applicable"]);
        });
        const gaps = aiGaps(was, was).map((gap) => JSON.stringify(gap));
        for (const gap of aiGaps(is, is)) expect(gaps).toContain(JSON.stringify(gap));
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("answering open questions any way stays between the bounds", () => {
    fc.assert(
      fc.property(anyAnswers, anyFurther, anyFurther, (answers, further, others) => {
        const before = readReadiness(inputOf(answers, further));
        const after = readReadiness(inputOf(answers, { ...others, ...further }));
        before.bases.forEach(({ value }, at) => {
          const now = after.bases[at]?.value;
          expect(now?.low).toBeGreaterThanOrEqual(value.low);
          expect(now?.high).toBeLessThanOrEqual(value.high);
        });
        expect(after.mean.low).toBeGreaterThanOrEqual(before.mean.low);
        expect(after.mean.high).toBeLessThanOrEqual(before.mean.high);
        expect(after.grade.low).toBeGreaterThanOrEqual(before.grade.low);
        expect(after.grade.high).toBeLessThanOrEqual(before.grade.high);
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("names what the next grade lacks, and nothing at the highest", () => {
    fc.assert(
      fc.property(anyAnswers, anyFurther, (answers, further) => {
        const reading = readReadiness(inputOf(answers, further));
        const next = nextGrade(pack, reading);
        if (reading.grade.low === 5) expect(next).toBeNull();
        else expect((next?.meanShort ?? 0) > 0 || (next?.below.length ?? 0) > 0).toBe(true);
      }),
      { numRuns: runs(150, 1000) },
    );
  });
});
