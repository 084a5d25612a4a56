import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readReadiness } from "~/domain/readiness/read-bases";
import { readScenarios } from "~/domain/readiness/read-scenarios";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { answersOf, instrument } from "../../factories/answers";
import { readCases } from "../../factories/cases";
import { readinessPack } from "../../factories/readiness";

const range = z.tuple([z.number(), z.number()]);
const { cases } = z
  .object({
    cases: z.array(
      z.strictObject({
        name: z.string(),
        items: z.record(z.string(), z.string()),
        scenes: z.record(z.string(), z.number()),
        further: z.record(z.string(), z.string()),
        grade: range,
        mean: range,
        bases: z.record(z.string(), range),
        scenarios: z.record(z.string(), z.string()),
      }),
    ),
  })
  .parse(readCases("ai-readiness.yaml"));

const percent = ({ low, high }: { readonly low: number; readonly high: number }) => [low / 10, high / 10];

describe("AI readiness", () => {
  it.each(cases.map((each) => [each.name, each] as const))(
    "%s",
    (_, { items, scenes, further, ...expected }) => {
      const letters = Object.fromEntries(Object.entries(items).map(([code, text]) => [code, [...text]]));
      const answers = answersOf({ items: letters, scenes });
      const input = {
        pack: readinessPack,
        instrument,
        answers,
        score: scoreAnswers(instrument, answers),
        further,
      };
      const reading = readReadiness(input);
      expect(Object.fromEntries(reading.bases.map(({ code, value }) => [code, percent(value)]))).toEqual(
        expected.bases,
      );
      expect(percent(reading.mean)).toEqual(expected.mean);
      expect([reading.grade.low, reading.grade.high]).toEqual(expected.grade);
      const states = readScenarios(input).map((each) => [
        each.scenario.scene,
        each.state === "missing" ? `missing ${each.missing[0].base}` : each.state,
      ]);
      expect(Object.fromEntries(states)).toMatchObject(expected.scenarios);
    },
  );
});
