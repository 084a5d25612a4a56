import type { Problem } from "../problem";
import type { Answers, ItemAnswer } from "./answers";
import { measuredLetter } from "./bracket";
import { compare, ratioOf } from "./decimal";
import type { Instrument, Item } from "./instrument";
import { isItemAnswered, isSceneAnswered } from "./sections";

export { type Section, sectionsOf } from "./sections";

/**
 * What stands in the way of submitting: unanswered questions, numbers half filled or impossible, numbers that yield
 * another option than the chosen one, the same figure given differently in two items, and answers that were copied and
 * not confirmed (`unconfirmed`, by field). Fields are "items.CODE", "items.CODE.numbers.INPUT" or "scenes.CODE". Numbers
 * left out altogether do not block.
 */
export const checkAnswers = (
  instrument: Instrument,
  answers: Answers,
  unconfirmed: readonly string[] = [],
): readonly Problem[] => {
  const problems = answerProblems(instrument, answers);
  const asked = new Set(problems.map(({ field }) => questionOf(field)));
  return [
    ...problems,
    ...unconfirmed
      .filter((field) => !asked.has(field))
      .map((field) => ({ code: "answer.unconfirmed", field })),
  ];
};

/** "items.CODE" of a field below it. */
const questionOf = (field = ""): string => field.split(".").slice(0, 2).join(".");

const answerProblems = (instrument: Instrument, answers: Answers): readonly Problem[] => [
  ...instrument.items.flatMap((item) => checkItemAnswer(item, answers.items[item.code])),
  ...checkSharedNumbers(instrument, answers),
  ...instrument.scenes.flatMap(({ code }) =>
    isSceneAnswered(answers.scenes[code]) ? [] : [unanswered(`scenes.${code}`)],
  ),
];

const unanswered = (field: string): Problem => ({ code: "answer.unanswered", field });

const checkItemAnswer = (item: Item, answer: ItemAnswer | undefined): readonly Problem[] => {
  const field = `items.${item.code}`;
  if (answer === undefined || !isItemAnswered(answer)) {
    const figures = answer?.numbers ? figureProblems(item, answer, field) : [];
    return figures.length > 0 ? figures : [unanswered(field)];
  }
  return answer.notApplicable ? [] : figureProblems(item, answer, field);
};

/** What is said kindly beside the item as soon as its numbers are typed; nothing here blocks saving. */
const figureProblems = (item: Item, answer: ItemAnswer, field: string): readonly Problem[] => {
  const measured = measuredLetter(item, answer.numbers ?? {});
  if (!measured.ok)
    return measured.problems.map((problem) => ({
      ...problem,
      field: problem.field === undefined ? field : `${field}.numbers.${problem.field}`,
      ...(problem.field !== undefined && { values: { ...problem.values, ...titled(item, problem.field) } }),
    }));
  const chosen = answer.options[0];
  if (measured.value === null || chosen === undefined || measured.value === chosen) return [];
  return [
    {
      code: "answer.numberContradicts",
      field,
      values: { computed: measured.value, chosen, ...givenFigures(item, answer) },
    },
  ];
};

/** What an input is called, in both languages: a sentence about it takes the one it is said in. */
const titled = (item: Item, input: string) => {
  const title = item.measure?.inputs.find(({ code }) => code === input)?.title;
  return { titleZh: title?.zh ?? input, titleEn: title?.en ?? input };
};

/** The figures of an answer in words, for a sentence about what follows from them. */
const givenFigures = ({ measure }: Item, { numbers = {} }: ItemAnswer) => {
  const given = (measure?.inputs ?? []).filter(({ code }) => numbers[code] !== undefined);
  const said = (language: "zh" | "en") =>
    given
      .map(({ code, title }) => `${title[language]} ${numbers[code]}`)
      .join(language === "zh" ? "、" : ", ");
  return { figuresZh: said("zh"), figuresEn: said("en") };
};

/** One item's own problems with its numbers, for showing beside the item. */
export const checkNumbers = (item: Item, answer: ItemAnswer): readonly Problem[] =>
  figureProblems(item, answer, `items.${item.code}`);

/** Inputs of the same code in two items ask for the same figure (all equipment, revenue of one year). */
const checkSharedNumbers = (instrument: Instrument, answers: Answers): readonly Problem[] => {
  const first = new Map<string, { readonly item: string; readonly value: string }>();
  const problems: Problem[] = [];
  for (const owner of instrument.items) {
    const item = owner.code;
    for (const { code } of owner.measure?.inputs ?? []) {
      const value = answers.items[item]?.numbers?.[code];
      if (value === undefined) continue;
      const earlier = first.get(code);
      if (!earlier) first.set(code, { item, value });
      else if (compare(ratioOf(earlier.value), ratioOf(value)) !== 0)
        problems.push({
          code: "answer.numberDiffers",
          field: `items.${item}.numbers.${code}`,
          values: { item: earlier.item, value, other: earlier.value, ...titled(owner, code) },
        });
    }
  }
  return problems;
};
