import {
  type Certificate,
  FORMAT,
  type ProofText,
  type Stated,
  type Whole,
  writeWhole,
} from "~/domain/planning/certificate/certificate";
import { sumOf } from "~/domain/planning/certificate/rows";
import { trivialBound } from "~/domain/planning/check-values";
import type { Objective, Programme } from "~/domain/planning/programme";

/** One objective as far as it was looked at. */
export type Stage = {
  readonly proof: ProofText;
  /** No plan as good in all earlier objectives is better in this one. */
  readonly bound: bigint;
  /** Of the plan that was the best by then. */
  readonly value: bigint;
  /** HiGHS says that nothing is better, or it was proved. */
  readonly judged: boolean;
};

/** The best plan, and the stages by objective; those that nothing was looked at of are left out. */
export type Known = { readonly values: readonly number[]; readonly stages: readonly Stage[] };

const valueIn = ({ terms }: Objective, values: readonly number[]): bigint => sumOf(terms, values);

/** Whether one plan is better than another in the first objective in which they differ. */
export const isBetter = (
  { objectives }: Programme,
  one: readonly number[],
  other: readonly number[],
): boolean => {
  if (one.every((value, at) => value === other[at])) return false;
  for (const objective of objectives) {
    const gain = valueIn(objective, one) - valueIn(objective, other);
    if (gain !== 0n) return objective.sense === "max" ? gain > 0n : gain < 0n;
  }
  return false;
};

/** The bound that the variables' ranges alone prove: the cutoff row itself excludes the whole box. */
export const stageByBox = (programme: Programme, at: number, values: readonly number[]): Stage | null => {
  const objective = programme.objectives[at];
  if (!objective) return null;
  const cutoff = programme.constraints.length + at;
  return {
    proof: { dominated: [], derived: [], multipliers: [[cutoff, 1]], tree: [0] },
    bound: BigInt(trivialBound(programme, objective)),
    value: valueIn(objective, values),
    judged: false,
  };
};

/** The stages that hold for a plan. A bound rests on the values of the objectives before it, not on that of its own. */
const standing = (programme: Programme, { values, stages }: Known): readonly Stage[] => {
  const changed = stages.findIndex(
    ({ value }, at) => programme.objectives[at] && value !== valueIn(programme.objectives[at], values),
  );
  const kept = changed === -1 ? stages : stages.slice(0, changed + 1);
  return programme.objectives.flatMap((_, at) => kept[at] ?? stageByBox(programme, at, values) ?? []);
};

const stated = (objective: Objective, value: bigint, bound: bigint): Stated<Whole> => {
  const gap = objective.sense === "max" ? bound - value : value - bound;
  return { name: objective.name, value: writeWhole(value), bound: writeWhole(bound), gap: writeWhole(gap) };
};

/** The certificate of a plan, with the bounds that are known. */
export const certificateOf = (programme: Programme, known: Known): Certificate => {
  const { values } = known;
  const stages = standing(programme, known);
  const objectives = programme.objectives.map((each, at) =>
    stated(each, valueIn(each, values), stages[at]?.bound ?? 0n),
  );
  return {
    format: FORMAT,
    status: objectives.every(({ gap }) => BigInt(gap) === 0n) ? "optimal" : "feasible",
    model: programme,
    values,
    objectives,
    proofs: stages.map(({ proof }) => proof),
  };
};

/** The certificate that there is no plan. */
export const certificateOfNone = (programme: Programme, proof: ProofText): Certificate => ({
  format: FORMAT,
  status: "infeasible",
  model: programme,
  values: [],
  objectives: [],
  proofs: [proof],
});
