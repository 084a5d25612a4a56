import { cutText } from "../characters";
import { failure, type Outcome, type Problem, success } from "../problem";
import { plainFigure, plainWan } from "../typed-figure";
import type { ItemAnswer } from "./answers";
import { measuredLetter, type Numbers } from "./bracket";
import { compare, isDecimal, ratioOf } from "./decimal";
import type { Item, MeasureInput } from "./instrument";
import { parseNotApplicable } from "./parse-not-applicable";
import { isRecord } from "./record";

const FIELDS = new Set(["options", "numbers", "notApplicable"]);

/**
 * Reads one answer to an item: `{ options, numbers, notApplicable }`, each optional; options a letter or a list of them.
 * Where no option is chosen but the numbers yield one, that one is taken, so a form works without script. Numbers that
 * contradict the chosen option are kept: `checkAnswers` says so before submission.
 */
export const parseItemAnswer = (item: Item, input: unknown): Outcome<ItemAnswer> => {
  if (!isRecord(input)) return failure({ code: "answer.malformed" });
  const stranger = Object.keys(input).find((name) => !FIELDS.has(name));
  if (stranger !== undefined)
    return failure({ code: "answer.unknownField", field: stranger, values: { name: stranger } });
  const options = parseOptions(item, input.options);
  const numbers = parseNumbers(item, input.numbers);
  const notApplicable = parseNotApplicable(input.notApplicable);
  if (!options.ok || !numbers.ok || !notApplicable.ok)
    return failure(...[options, numbers, notApplicable].flatMap((part) => (part.ok ? [] : part.problems)));
  if (notApplicable.value && options.value.length > 0)
    return failure({ code: "answer.answeredAndNotApplicable", field: "options" });
  if (notApplicable.value) return success({ options: [], notApplicable: notApplicable.value });
  return success(withNumbers(item, options.value, numbers.value));
};

const withNumbers = (item: Item, options: readonly string[], numbers: Numbers): ItemAnswer => {
  if (Object.keys(numbers).length === 0) return { options };
  if (options.length > 0) return { options, numbers };
  const measured = measuredLetter(item, numbers);
  return { options: measured.ok && measured.value !== null ? [measured.value] : [], numbers };
};

/** The letters chosen, in the order of the questionnaire. */
export const parseOptions = (item: Item, input: unknown): Outcome<readonly string[]> => {
  const letters = lettersOf(input);
  if (!letters) return failure({ code: "answer.optionsMalformed", field: "options" });
  const problem = optionProblem(item, letters);
  if (problem) return failure({ ...problem, field: "options" });
  return success(item.options.filter(({ letter }) => letters.includes(letter)).map(({ letter }) => letter));
};

const lettersOf = (input: unknown): readonly string[] | null => {
  if (input === undefined || input === "") return [];
  const list: readonly unknown[] = Array.isArray(input) ? input : [input];
  return list.every((letter) => typeof letter === "string") ? list : null;
};

const optionProblem = (item: Item, letters: readonly string[]): Problem | null => {
  for (const [index, letter] of letters.entries()) {
    if (!item.options.some((option) => option.letter === letter))
      return { code: "answer.unknownOption", values: { letter: cutText(letter, 20) } };
    if (letters.indexOf(letter) !== index) return { code: "answer.repeatedOption", values: { letter } };
  }
  if (letters.length < 2) return null;
  if (item.kind === "single") return { code: "answer.severalOptions" };
  const exclusive = item.options.find((option) => option.exclusive && letters.includes(option.letter));
  return exclusive ? { code: "answer.exclusiveWithOthers", values: { letter: exclusive.letter } } : null;
};

const parseNumbers = (item: Item, input: unknown): Outcome<Numbers> => {
  if (input === undefined) return success({});
  if (!isRecord(input)) return failure({ code: "answer.malformed", field: "numbers" });
  const problems: Problem[] = [];
  const numbers: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    const asked = item.measure?.inputs.find(({ code }) => code === name);
    const field = `numbers.${name}`;
    if (!asked) problems.push({ code: "answer.unknownNumber", field, values: { name: cutText(name, 40) } });
    else if (typeof value !== "string") problems.push(malformed(asked, field));
    else {
      const text = tidy(asked, value);
      const problem = text === "" ? null : numberProblem(asked, text, field);
      if (problem) problems.push(problem);
      else if (text !== "") numbers[name] = text;
    }
  }
  return problems.length > 0 ? failure(...problems) : success(numbers);
};

const MONEY = "万元";

const tidy = ({ unit }: MeasureInput, value: string): string => {
  const typed = cutText(value, 60);
  return unit.zh === MONEY
    ? plainWan(typed)
    : plainFigure(typed, [unit.zh, unit.en, ...unit.zh.split(/[（）]/)]);
};

const malformed = ({ decimals }: MeasureInput, field: string): Problem => ({
  code: decimals === 0 ? "answer.numberNotWhole" : "answer.numberMalformed",
  field,
  values: { decimals },
});

const numberProblem = (asked: MeasureInput, text: string, field: string): Problem | null => {
  if (!isDecimal(text, asked.decimals)) return malformed(asked, field);
  const value = ratioOf(text);
  if (compare(value, ratioOf(asked.min)) < 0)
    return { code: "answer.numberBelow", field, values: { min: asked.min } };
  if (asked.max !== undefined && compare(value, ratioOf(asked.max)) > 0)
    return { code: "answer.numberAbove", field, values: { max: asked.max } };
  return null;
};
