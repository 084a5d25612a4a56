import type { Constraint, Objective, Programme, Terms } from "./programme";

/** The exact value of terms; throws RangeError where it would leave the safe whole numbers. */
export const termsValue = (terms: Terms, values: readonly number[]): number => {
  let sum = 0;
  for (const [variable, coefficient] of terms) sum += coefficient * (values[variable] ?? 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError("not a safe whole number");
  return sum;
};

const holds = ({ sense, rhs }: Constraint, value: number): boolean =>
  sense === "<=" ? value <= rhs : sense === ">=" ? value >= rhs : value === rhs;

/** The name of the first variable or constraint that whole values break; null when they satisfy all. */
export const firstBroken = (programme: Programme, values: readonly number[]): string | null => {
  if (values.length !== programme.variables.length) return "values";
  const variable = programme.variables.find(({ low, high }, index) => {
    const value = values[index] ?? Number.NaN;
    return !(Number.isSafeInteger(value) && value >= low && value <= high);
  });
  if (variable) return variable.name;
  return programme.constraints.find((each) => !holds(each, termsValue(each.terms, values)))?.name ?? null;
};

export const objectiveValues = (programme: Programme, values: readonly number[]): readonly number[] =>
  programme.objectives.map((objective) => termsValue(objective.terms, values));

/** The best value the variables' bounds alone would allow: always a true bound. */
export const trivialBound = (programme: Programme, objective: Objective): number => {
  const wantHigh = objective.sense === "max";
  return objective.terms.reduce((sum, [index, coefficient]) => {
    const { low = 0, high = 0 } = programme.variables[index] ?? {};
    return sum + coefficient * (coefficient > 0 === wantHigh ? high : low);
  }, 0);
};
