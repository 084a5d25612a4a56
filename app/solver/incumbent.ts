import { firstBroken, termsValue } from "~/domain/planning/check-values";
import type { System } from "./system";

/** The best plan known, by its cost in the system. */
export type Incumbent = { readonly values: readonly number[]; readonly cost: number };

export const better = (one: Incumbent | null, other: Incumbent | null): Incumbent | null =>
  one && (!other || one.cost < other.cost) ? one : other;

export const costOf = ({ cost }: System, values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < cost.variables.length; at += 1)
    sum += (cost.coefficients[at] as number) * (values[cost.variables[at] as number] as number);
  return sum;
};

/** The cost of whole values that keep every constraint and every row; null where they do not. */
export const incumbentOf = (system: System, values: ArrayLike<number>): Incumbent | null => {
  const whole = Array.from(values, (value) => Math.round(value) + 0);
  if (firstBroken(system.programme, whole) !== null) return null;
  const sum = ({ variables, coefficients }: System["cost"]) =>
    termsValue(
      Array.from(variables, (variable, at) => [variable, coefficients[at] ?? 0] as const),
      whole,
    );
  const kept = system.rows.every((row) => (row.equal ? sum(row) === row.rhs : sum(row) <= row.rhs));
  if (!kept) return null;
  system.work.found(whole);
  return { values: whole, cost: sum(system.cost) };
};
