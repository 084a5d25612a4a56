import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkAnswers, checkNumbers } from "~/domain/instrument/check-answers";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { fullAnswers, instrument } from "../../factories/answers";
import { readCases } from "../../factories/cases";

const { cases } = z
  .strictObject({
    cases: z.array(
      z.strictObject({
        item: z.string(),
        numbers: z.record(z.string(), z.string()),
        option: z.string().nullable().optional(),
        problem: z.string().optional(),
      }),
    ),
  })
  .parse(readCases("miit-2024-brackets.yaml"));

const itemOf = (code: string) => {
  const item = instrument.items.find((each) => each.code === code);
  if (!item) throw new Error(code);
  return item;
};

const answer = (item: string, input: unknown) => {
  const outcome = parseAnswers(instrument, { items: { [item]: input } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const parsed = outcome.value.items[item];
  if (!parsed) throw new Error(item);
  return parsed;
};

describe("numbers beside the options", () => {
  it.each(cases.map((each) => [each.item, JSON.stringify(each.numbers), each] as const))(
    "%s %s",
    (_, __, { item, numbers, option, problem }) => {
      const parsed = answer(item, { numbers });
      expect(parsed.options).toEqual(option ? [option] : []);
      const problems = checkNumbers(itemOf(item), parsed);
      expect(problems.map(({ code }) => code)).toEqual(problem === undefined ? [] : [problem]);
    },
  );

  it("cover every item that asks for numbers, and each of its options", () => {
    const covered = new Set(cases.map(({ item, option }) => `${item} ${option ?? ""}`));
    const asked = instrument.items.filter(({ measure }) => measure);
    expect(asked.map(({ code }) => code)).toEqual(["Q2", "Q3", "Q11", "Q12", "Q13", "Q14", "Q15"]);
    for (const { code, options } of asked)
      for (const { letter } of options) expect(covered).toContain(`${code} ${letter}`);
  });

  it("read full-width digits and separators as people paste them", () => {
    const parsed = answer("Q2", {
      numbers: { "equipment-total": " １,０００ ", "equipment-digital": "100" },
    });
    expect(parsed).toEqual({
      options: ["A"],
      numbers: { "equipment-total": "1000", "equipment-digital": "100" },
    });
  });
});

describe("a letter that contradicts the numbers", () => {
  const numbers = { "equipment-total": "40", "equipment-digital": "18" };

  it("is kept as chosen and said before submission", () => {
    const parsed = answer("Q2", { options: ["E"], numbers });
    expect(parsed.options).toEqual(["E"]);
    expect(checkNumbers(itemOf("Q2"), parsed)).toEqual([
      {
        code: "answer.numberContradicts",
        field: "items.Q2",
        values: {
          computed: "D",
          chosen: "E",
          figuresZh: "生产设备总数 40、其中数字化生产设备 18",
          figuresEn: "Production equipment in all 40, of which digital 18",
        },
      },
    ]);
  });

  it("is none where they agree", () => {
    expect(checkNumbers(itemOf("Q2"), answer("Q2", { options: ["D"], numbers }))).toEqual([]);
  });

  it("blocks a complete set of answers", () => {
    const full = fullAnswers();
    expect(checkAnswers(instrument, full)).toEqual([]);
    const items = { ...full.items, Q2: { options: ["E"], numbers } };
    expect(checkAnswers(instrument, { ...full, items })).toMatchObject([
      { code: "answer.numberContradicts" },
    ]);
  });
});

describe("the same figure asked in two items", () => {
  const withTotals = (first: string, second: string) => ({
    ...fullAnswers(),
    items: {
      ...fullAnswers().items,
      Q2: { options: ["E"], numbers: { "equipment-total": first, "equipment-digital": "40" } },
      Q3: { options: ["E"], numbers: { "equipment-total": second, "equipment-networked": "40" } },
    },
  });

  it("has to be the same, by value", () => {
    expect(checkAnswers(instrument, withTotals("40", "40"))).toEqual([]);
    expect(checkAnswers(instrument, withTotals("40", "40.0"))).toEqual([]);
    expect(checkAnswers(instrument, withTotals("40", "50"))).toEqual([
      {
        code: "answer.numberDiffers",
        field: "items.Q3.numbers.equipment-total",
        values: {
          item: "Q2",
          value: "50",
          other: "40",
          titleZh: "生产设备总数",
          titleEn: "Production equipment in all",
        },
      },
    ]);
  });
});
