import type { Row } from "~/domain/planning/certificate/rows";
import type { Programme } from "~/domain/planning/programme";

/** A row `coefficients` · x ≤ `rhs` (= where `equal`) in binary floats; `size` is the largest amount its sum can reach. */
export type FloatRow = {
  readonly variables: Int32Array;
  readonly coefficients: Float64Array;
  readonly rhs: number;
  readonly equal: boolean;
  readonly size: number;
};

/** Null where the row is too large for exact floats. What always stays 0 adds nothing, however large its coefficient. */
export const floatRow = (row: Row, programme: Programme): FloatRow | null => {
  const variables = Int32Array.from(row.terms.keys());
  const coefficients = Float64Array.from(row.terms.values(), Number);
  const size = [...row.terms].reduce(
    (sum, [variable, coefficient]) => {
      const { low = 0, high = 0 } = programme.variables[variable] ?? {};
      return sum + Math.abs(Number(coefficient)) * Math.max(Math.abs(low), Math.abs(high));
    },
    Math.abs(Number(row.rhs)),
  );
  if (!Number.isSafeInteger(size)) return null;
  return { variables, coefficients, rhs: Number(row.rhs), equal: row.equal, size };
};
