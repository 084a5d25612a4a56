import { z } from "zod";
import { failure, type Outcome, type Problem, success } from "../../problem";
import type { Programme, Terms } from "../programme";
import { readShape, shortList } from "./shape-problems";

const MOST_NAME = 200;
const MOST_ENTRIES = 100_000;
const MOST_TERMS = 2_000_000;

const whole = z
  .number("model.whole")
  .refine(Number.isSafeInteger, "model.whole")
  .transform((value) => value + 0);
/** Counted in code points, as other languages count. */
const name = z
  .string("model.name")
  .refine(
    (text) => text !== "" && text.length <= 2 * MOST_NAME && [...text].length <= MOST_NAME,
    "model.name",
  );
const list = <T extends z.ZodType>(entry: T) =>
  shortList(MOST_ENTRIES, "model.tooMany").pipe(z.array(entry, "model.list"));
const variable = z.union(
  [z.int("model.reference").min(0, "model.reference"), z.string("model.reference")],
  "model.reference",
);
const terms = list(z.tuple([variable, whole], "model.term"));

const schema = z.strictObject(
  {
    variables: list(z.strictObject({ name, low: whole, high: whole }, "model.object")),
    constraints: list(
      z.strictObject(
        { name, terms, sense: z.enum(["<=", ">=", "="], "model.sense"), rhs: whole },
        "model.object",
      ),
    ),
    objectives: list(
      z.strictObject({ name, sense: z.enum(["max", "min"], "model.direction"), terms }, "model.object"),
    ),
  },
  "model.object",
);

type Shape = z.infer<typeof schema>;
type Part = "constraints" | "objectives";

const indexByName = (variables: Shape["variables"]): ReadonlyMap<string, number> =>
  new Map(variables.map((each, index) => [each.name, index]));

/** Terms by index; a variable named several times has the sum of its coefficients. */
const createResolver = (shape: Shape, problems: Problem[]) => {
  const names = indexByName(shape.variables);
  const indexOf = (given: number | string, field: string): number => {
    const index = typeof given === "number" ? given : names.get(given);
    if (index !== undefined && index < shape.variables.length) return index;
    problems.push({ code: "model.unknownVariable", field, values: { name: given } });
    return -1;
  };
  return (given: Shape[Part][number]["terms"], path: string): Terms => {
    const sums = new Map<number, { sum: bigint; last: number }>();
    for (const [at, [variable, coefficient]] of given.entries()) {
      const index = indexOf(variable, `${path}.${at}.0`);
      sums.set(index, { sum: (sums.get(index)?.sum ?? 0n) + BigInt(coefficient), last: at });
    }
    return [...sums].flatMap(([index, { sum, last }]) => {
      const coefficient = Number(sum);
      if (!Number.isSafeInteger(coefficient))
        problems.push({ code: "model.whole", field: `${path}.${last}.1` });
      return coefficient === 0 ? [] : [[index, coefficient] as const];
    });
  };
};

const duplicateNames = ({ variables }: Shape): readonly Problem[] => {
  const seen = new Set<string>();
  return variables.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: "model.duplicateName", field: `variables.${index}.name`, values: { name } }];
  });
};

const boundProblems = ({ variables }: Shape): readonly Problem[] =>
  variables.flatMap(({ low, high }, index) =>
    low > high ? [{ code: "model.bounds", field: `variables.${index}`, values: { low, high } }] : [],
  );

const tooManyTerms = (shape: Shape): boolean =>
  [...shape.constraints, ...shape.objectives].reduce((sum, each) => sum + each.terms.length, 0) > MOST_TERMS;

/**
 * A model as its documented JSON says it, with variables by index and every variable once per sum. Problems are of the
 * codes `model.*` with the dotted path of the field.
 */
export const parseModel = (input: unknown): Outcome<Programme> => {
  const parsed = readShape("model", schema, input);
  if (!parsed.ok) return parsed;
  const shape = parsed.value;
  if (tooManyTerms(shape)) return failure({ code: "model.tooMany", field: "constraints" });
  const problems: Problem[] = [...duplicateNames(shape), ...boundProblems(shape)];
  const termsAt = createResolver(shape, problems);
  const programme = {
    variables: shape.variables,
    constraints: shape.constraints.map((each, at) => ({
      ...each,
      terms: termsAt(each.terms, `constraints.${at}.terms`),
    })),
    objectives: shape.objectives.map((each, at) => ({
      ...each,
      terms: termsAt(each.terms, `objectives.${at}.terms`),
    })),
  };
  return problems.length > 0 ? failure(...problems) : success(programme);
};

const largest = ({ variables }: Programme, terms: Terms): number =>
  terms.reduce((sum, [index, coefficient]) => {
    const { low = 0, high = 0 } = variables[index] ?? {};
    return sum + Math.abs(coefficient) * Math.max(Math.abs(low), Math.abs(high));
  }, 0);

const inOrder = (terms: Terms): Terms => terms.toSorted(([one], [other]) => one - other);

/** The same model, in whatever order the terms of a sum stand. */
export const isSameModel = (one: Programme, other: Programme): boolean => {
  const ordered = ({ variables, constraints, objectives }: Programme) =>
    JSON.stringify({
      variables,
      constraints: constraints.map((each) => ({ ...each, terms: inOrder(each.terms) })),
      objectives: objectives.map((each) => ({ ...each, terms: inOrder(each.terms) })),
    });
  return ordered(one) === ordered(other);
};

/**
 * Sums that could leave the whole numbers a binary float holds exactly (beyond 2^53): such a model cannot be planned
 * (its certificates could still be checked). Empty where there is none.
 */
export const oversizedSums = (programme: Programme): readonly Problem[] => [
  ...programme.constraints.flatMap(({ terms, rhs }, at) =>
    largest(programme, terms) + Math.abs(rhs) > Number.MAX_SAFE_INTEGER
      ? [{ code: "model.oversized", field: `constraints.${at}` }]
      : [],
  ),
  ...programme.objectives.flatMap(({ terms }, at) =>
    largest(programme, terms) > Number.MAX_SAFE_INTEGER
      ? [{ code: "model.oversized", field: `objectives.${at}` }]
      : [],
  ),
];
