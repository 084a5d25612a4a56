import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "~/domain/instrument/answers";
import { carryAnswers } from "~/domain/instrument/carry-answers";
import { yearOfFigure } from "~/domain/instrument/figure-years";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { anyAnswers, fullAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";

const SPEND = {
  "spend-last-year": "12",
  "revenue-last-year": "100",
  "spend-previous-year": "9",
  "revenue-previous-year": "90",
  "spend-third-year": "8",
  "revenue-third-year": "80",
};
const withSpend: Answers = {
  ...fullAnswers(),
  items: { ...fullAnswers().items, Q11: { options: ["B"], numbers: SPEND } },
};
const from = (year: number, edition: Instrument = instrument) => ({ instrument: edition, year });
/** The same edition, with another text at one option of a question and at one level of a scene. */
const corrected = (item: string, scene: string): Instrument => ({
  ...instrument,
  items: instrument.items.map((each) =>
    each.code === item
      ? {
          ...each,
          options: each.options.map((option, at) =>
            at === 1 ? { ...option, text: { zh: `${option.text.zh}（更正）`, en: option.text.en } } : option,
          ),
        }
      : each,
  ),
  scenes: instrument.scenes.map((each) =>
    each.code === scene
      ? {
          ...each,
          levels: each.levels.map((level, at) =>
            at === 0 ? { ...level, text: { zh: "更正后的描述", en: "Corrected" } } : level,
          ),
        }
      : each,
  ),
});

describe("figures of years", () => {
  it.each([
    [0, SPEND],
    [
      1,
      {
        "spend-previous-year": "12",
        "revenue-previous-year": "100",
        "spend-third-year": "9",
        "revenue-third-year": "90",
      },
    ],
    [2, { "spend-third-year": "12", "revenue-third-year": "100" }],
  ])("stand with their own calendar year after %i years, the latest empty", (years, numbers) => {
    const { answers, shifted } = carryAnswers(withSpend, from(2026), from(2026 + years));
    expect(answers.items.Q11?.numbers).toEqual(numbers);
    expect(answers.items.Q11?.options).toEqual(years === 0 ? ["B"] : []);
    expect(shifted).toEqual(years === 0 ? [] : ["items.Q11"]);
  });

  it("are gone after three years, and never move back", () => {
    expect(carryAnswers(withSpend, from(2023), from(2026)).answers.items.Q11).toBeUndefined();
    expect(carryAnswers(withSpend, from(2027), from(2026)).answers).toEqual(withSpend);
  });

  it("are not taken for an answer while the latest is missing, also sent as they stand", () => {
    const { answers } = carryAnswers(withSpend, from(2025), from(2026));
    const sent = parseAnswers(instrument, { items: { Q11: answers.items.Q11 } });
    expect(sent.ok && sent.value.items.Q11?.options).toEqual([]);
  });

  it("have a year where the question asks year by year, and none elsewhere", () => {
    const years = Object.keys(SPEND).map((code) => yearOfFigure(code, 2026));
    expect(years).toEqual([2025, 2025, 2024, 2024, 2023, 2023]);
    expect(yearOfFigure("energy-before", 2026)).toBeNull();
    expect(yearOfFigure("equipment-total", 2026)).toBeNull();
  });

  it("agree with what the pack says in words: its code ends as its title begins", () => {
    const words = { 1: /^上年/, 2: /^前年/, 3: /^近三年首年/ };
    for (const { code, title } of instrument.items.flatMap(({ measure }) => measure?.inputs ?? [])) {
      const year = yearOfFigure(code, 4);
      const said = Object.entries(words).find(([, word]) => word.test(title.zh))?.[0];
      expect([code, year === null ? undefined : String(4 - year)]).toEqual([code, said]);
    }
  });

  it("move in every question that asks for them, so that the same figure stays the same in all", () => {
    const figures = { Q14: ["staff", "revenue"], Q15: ["cost", "revenue"] } as const;
    const items = Object.fromEntries(
      Object.entries(figures).map(([code, names]) => [
        code,
        {
          options: ["B"],
          numbers: Object.fromEntries(
            names.flatMap((name, at) => [
              [`${name}-last-year`, `${at}10`],
              [`${name}-previous-year`, `${at}20`],
            ]),
          ),
        },
      ]),
    );
    const { answers, shifted } = carryAnswers({ items, scenes: {} }, from(2025), from(2026));
    expect(shifted).toEqual(["items.Q14", "items.Q15"]);
    expect(answers.items.Q15).toEqual({
      options: [],
      numbers: { "cost-previous-year": "010", "revenue-previous-year": "110" },
    });
  });

  it("leave figures of before and after a renovation where they are", () => {
    const Q13 = { options: ["C"], numbers: { "pass-rate-before": "97", "pass-rate-after": "98" } };
    expect(carryAnswers({ items: { Q13 }, scenes: {} }, from(2025), from(2026)).answers.items).toEqual({
      Q13,
    });
  });
});

describe("a corrected edition", () => {
  it("takes over what is the same by code and options, and names what is not", () => {
    const { answers, dropped } = carryAnswers(
      withSpend,
      from(2026),
      from(2026, corrected("Q1", "product-design")),
    );
    expect(dropped).toEqual(["items.Q1", "scenes.product-design"]);
    const { Q1: _, ...items } = withSpend.items;
    const { "product-design": __, ...scenes } = withSpend.scenes;
    expect(answers).toEqual({ items, scenes });
  });

  it("loses nothing without naming it, whatever was answered and corrected", () => {
    const items = fc.constantFrom(...instrument.items.map(({ code }) => code));
    const scenes = fc.constantFrom(...instrument.scenes.map(({ code }) => code));
    fc.assert(
      fc.property(anyAnswers, items, scenes, (given, item, scene) => {
        const { answers, dropped } = carryAnswers(given, from(2026), from(2026, corrected(item, scene)));
        const kept = [
          ...Object.keys(answers.items).map((code) => `items.${code}`),
          ...Object.keys(answers.scenes).map((code) => `scenes.${code}`),
        ];
        const before = [
          ...Object.entries(given.items).flatMap(([code, { options, notApplicable, numbers }]) =>
            options.length > 0 || notApplicable || numbers ? [`items.${code}`] : [],
          ),
          ...Object.keys(given.scenes).map((code) => `scenes.${code}`),
        ];
        const lost = before.filter((field) => !kept.includes(field) && !dropped.includes(field));
        expect(lost.filter((field) => ![`items.${item}`, `scenes.${scene}`].includes(field))).toEqual([]);
      }),
      { numRuns: runs(50, 300) },
    );
  });
});
