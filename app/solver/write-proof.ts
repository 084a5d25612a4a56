import { type ProofText, writeWhole } from "~/domain/planning/certificate/certificate";
import type { Combination } from "./combination";
import type { System } from "./system";
import { type Node, preorder } from "./tree";

/** The derived rows that are used, and those they come from, in order. */
const usedRows = (system: System, combinations: Iterable<Combination>): readonly number[] => {
  const used = new Set<number>();
  const open = [...combinations].flatMap(({ taken }) => taken.map(([row]) => row));
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (row < system.given || used.has(row)) continue;
    used.add(row);
    open.push(...(system.derived[row - system.given]?.rows ?? []).map(([from]) => from));
  }
  return [...used].toSorted((one, other) => one - other);
};

/** A row's number in the proof: the cutoff, if there is one, stands after the given rows, then come the used ones. */
const numbering = (system: System, used: readonly number[], withCutoff: boolean) => {
  const places = new Map(used.map((row, place) => [row, place]));
  const first = system.given + (withCutoff ? 1 : 0);
  return (row: number): number => (row < system.given ? row : first + (places.get(row) ?? 0));
};

/** The proof of a search's tree in the certificate's format. */
export const writeProof = (system: System, root: Node, withCutoff: boolean): ProofText => {
  const places = new Map<Combination, number>();
  const tree: (number | readonly [number, number])[] = [];
  for (const { branch, combination } of preorder(root)) {
    if (combination && !places.has(combination)) places.set(combination, places.size);
    if (branch) tree.push([branch.variable, branch.value]);
    else if (combination) tree.push(places.get(combination) ?? 0);
  }
  const used = usedRows(system, places.keys());
  const numberOf = numbering(system, used, withCutoff);
  const multipliers = [...places.keys()].map(({ taken, weight }) => [
    ...taken.flatMap(([row, multiplier]) => [numberOf(row), multiplier]),
    ...(withCutoff && weight > 0 ? [system.given, weight] : []),
  ]);
  const derived = used.flatMap((row) => {
    const from = system.derived[row - system.given];
    if (!from) return [];
    const rows = from.rows.flatMap(([each, multiplier]) => [numberOf(each), writeWhole(multiplier)]);
    return [{ rows, divide: writeWhole(from.divide), upper: from.upper, shrink: writeWhole(from.shrink) }];
  });
  const dominated = system.dominated.map(({ worse, better, row }) => [worse, better, row] as const);
  return { dominated, derived, multipliers, tree };
};
