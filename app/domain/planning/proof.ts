import type { PreparedProgramme } from "./build-programme";
import type { SolverAnswer } from "./programme";
import type { Proof } from "./roadmap";

const unitOf = (prepared: PreparedProgramme, objective: string): number => {
  if (["money", "over", "peak"].includes(objective)) return prepared.unit;
  return objective === "benefit" ? prepared.benefitUnit : 1;
};

/** The solver's answer in yuan, year-ends at the target, and hundredths of benefit. */
export const proofOf = (
  prepared: PreparedProgramme,
  answer: SolverAnswer,
  greedyLoss: number | null,
): Proof => ({
  status: answer.status === "optimal" ? "optimal" : "feasible",
  objectives: answer.objectives.map(({ name, value, bound }) => {
    const unit = unitOf(prepared, name);
    return { name, value: value * unit, bound: bound * unit };
  }),
  solver: answer.solver,
  judged: answer.judged,
  milliseconds: answer.milliseconds,
  greedyLoss,
});

/**
 * What is still open when a plan is not proved best: the first objective in order whose bound is not reached, and its
 * gap in 1/1000 of the bound or value, whichever is larger. Null when it is proved.
 */
export const gapOf = ({ status, objectives }: Pick<Proof, "status" | "objectives">) => {
  if (status === "optimal") return null;
  const open = objectives.find(({ value, bound }) => value !== bound);
  if (!open) return { objective: objectives.at(-1)?.name ?? "", perMille: 0 };
  const whole = Math.max(Math.abs(open.value), Math.abs(open.bound), 1);
  return { objective: open.name, perMille: Math.ceil((Math.abs(open.bound - open.value) * 1000) / whole) };
};
