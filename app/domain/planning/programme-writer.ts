import type { Constraint, Objective, Programme, Terms, Variable } from "./programme";

/** Terms of the same variable added up, those that cancel left out. */
export const merged = (terms: Terms): Terms => {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
};

/** Collects an integer programme; variables are named by their index. */
export type ProgrammeWriter = {
  readonly binary: (name: string) => number;
  readonly whole: (name: string, high: number) => number;
  readonly require: (name: string, terms: Terms, sense: Constraint["sense"], rhs: number) => void;
  readonly finish: (objectives: readonly Objective[]) => Programme;
};

export const createProgrammeWriter = (): ProgrammeWriter => {
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  const whole = (name: string, high: number) => variables.push({ name, low: 0, high }) - 1;
  return {
    whole,
    binary: (name) => whole(name, 1),
    require: (name, terms, sense, rhs) => {
      constraints.push({ name, terms: merged(terms), sense, rhs });
    },
    finish: (objectives) => ({
      variables,
      constraints,
      objectives: objectives.map((objective) => ({ ...objective, terms: merged(objective.terms) })),
    }),
  };
};

/** Terms with one coefficient for all. */
export const each = (indices: readonly number[], coefficient: number): Terms =>
  indices.map((index) => [index, coefficient] as const);

export const times = (terms: Terms, factor: number): Terms =>
  terms.map(([variable, coefficient]) => [variable, factor * coefficient] as const);
