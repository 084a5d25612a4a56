import { formatPoints, sumPoints } from "../points";
import type { Problem } from "../problem";
import type { Item, Measure, Pair, Quantity } from "./instrument";

/** What is wrong within one item: letters, points, the exclusive option and the numbers asked beside it. */
export const checkItem = (item: Item, field: string): readonly Problem[] => [
  ...checkLetters(item, field),
  ...checkExclusive(item, field),
  ...(item.kind === "single" ? checkSingle(item, field) : checkMultiple(item, field)),
  ...(item.measure ? checkMeasure(item, item.measure, `${field}.measure`) : []),
];

const checkLetters = ({ options }: Item, field: string): readonly Problem[] =>
  options.flatMap(({ letter }, index) =>
    options.findIndex((other) => other.letter === letter) === index
      ? []
      : [{ code: "instrument.duplicateCode", field: `${field}.options.${index}`, values: { code: letter } }],
  );

const checkExclusive = ({ code, kind, options }: Item, field: string): readonly Problem[] => {
  const exclusive = options.filter((option) => option.exclusive);
  const right =
    kind === "single" ? exclusive.length === 0 : exclusive.length === 1 && exclusive[0]?.points === 0;
  return right
    ? []
    : [{ code: "instrument.exclusiveWrong", field: `${field}.options`, values: { item: code } }];
};

const checkSingle = (item: Item, field: string): readonly Problem[] => {
  const rises = item.options.every(({ points }, at) => points > (item.options[at - 1]?.points ?? -1));
  const first = item.options[0]?.points;
  const last = item.options.at(-1)?.points;
  const order =
    rises && first === 0
      ? []
      : [{ code: "instrument.optionOrder", field: `${field}.options`, values: { item: item.code } }];
  return last === item.points || last === undefined ? order : [...order, pointsOff(item, field, last)];
};

const checkMultiple = (item: Item, field: string): readonly Problem[] => {
  const sum = sumPoints(item.options.map(({ points }) => points));
  return sum === item.points ? [] : [pointsOff(item, field, sum)];
};

const pointsOff = (item: Item, field: string, sum: Item["points"]): Problem => ({
  code: "instrument.optionPointsOff",
  field: `${field}.options`,
  values: { item: item.code, points: formatPoints(item.points), sum: formatPoints(sum) },
});

const checkMeasure = (item: Item, measure: Measure, field: string): readonly Problem[] => {
  const letters = new Set(item.options.map(({ letter }) => letter));
  const inputs = measure.inputs.map(({ code }) => code);
  const used = inputsUsed(measure);
  const unknown = (code: string): Problem => ({
    code: "instrument.unknownReference",
    field,
    values: { code },
  });
  return [
    ...lettersNamed(measure)
      .filter((letter) => !letters.has(letter))
      .map(unknown),
    ...used.filter((code) => !inputs.includes(code)).map(unknown),
    ...inputs
      .filter((code) => !used.includes(code))
      .map((code) => ({ code: "instrument.unused", field, values: { code } })),
    ...inputs
      .filter((code, at) => inputs.indexOf(code) !== at)
      .map((code) => ({ code: "instrument.duplicateCode", field, values: { code } })),
    ...checkBrackets(item, measure, field),
    ...(item.kind === "single"
      ? []
      : [{ code: "instrument.exclusiveWrong", field, values: { item: item.code } }]),
  ];
};

const lettersNamed = (measure: Measure): readonly string[] =>
  measure.kind === "change"
    ? [measure.lower, measure.same, measure.higher]
    : measure.brackets.map(({ letter }) => letter);

const inputsUsed = (measure: Measure): readonly string[] => {
  const parts: readonly (Pair | Quantity)[] =
    measure.kind === "change"
      ? [measure.before, measure.after]
      : measure.kind === "share"
        ? [measure.pair]
        : measure.pairs;
  return parts.flatMap((part) => ("value" in part ? [part.value] : [part.numerator, part.denominator]));
};

const checkBrackets = (item: Item, measure: Measure, field: string): readonly Problem[] => {
  if (measure.kind === "change") return [];
  const bounds = measure.brackets.map(({ upTo }) => upTo);
  const rises = bounds.every((bound, at) => bound > (bounds[at - 1] ?? -1));
  return rises && bounds.at(-1) === 100
    ? []
    : [{ code: "instrument.bracketOrder", field, values: { item: item.code } }];
};
