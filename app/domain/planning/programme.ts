/** An integer programme as data: whole numbers only, so a certificate can be checked in exact arithmetic. */
export type Programme = {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  /** Ordered: a later objective only decides among the best of all earlier ones. */
  readonly objectives: readonly Objective[];
};

export type Variable = { readonly name: string; readonly low: number; readonly high: number };
/** `terms`: [index of the variable, whole coefficient]. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[];
export type Constraint = {
  readonly name: string;
  readonly terms: Terms;
  readonly sense: "<=" | ">=" | "=";
  readonly rhs: number;
};
export type Objective = { readonly name: string; readonly sense: "max" | "min"; readonly terms: Terms };
