import { gapOf } from "~/domain/planning/proof";
import type { PlanRequest, Proof } from "~/domain/planning/roadmap";
import type { Say } from "./translator";

/** 1/1000 as percent with one decimal at most: 46 → "4.6". */
const percent = (perMille: number): string => String(perMille / 10);

const sayStatus = (proof: Proof, say: Say): { readonly title: string; readonly text: string } => {
  const gap = gapOf(proof);
  if (!gap) {
    const values = { solver: proof.solver, seconds: (proof.milliseconds / 1000).toFixed(1) };
    return { title: say("plan.proof.optimal"), text: say("plan.proof.optimalText", values) };
  }
  const title = say("plan.proof.feasible");
  if (proof.objectives.length === 0) return { title, text: say("plan.proof.unboundText") };
  const values = { percent: percent(gap.perMille), objective: say(`plan.objective.${gap.objective}`) };
  const text = proof.judged ? "plan.proof.judgedText" : "plan.proof.feasibleText";
  return { title, text: say(text, { ...values, solver: proof.solver }) };
};

const sayGreedy = ({ greedyLoss }: Proof, goal: PlanRequest["goal"], say: Say): string => {
  if (greedyLoss === null) return say("plan.proof.greedyNone");
  if (greedyLoss === 0) return say("plan.proof.greedySame");
  const kind = goal === "cheapest" ? "greedyOverspend" : "greedyLoss";
  return say(`plan.proof.${kind}`, { percent: percent(greedyLoss) });
};

/** How sure a plan is, what it was optimised for in which order, and what an item-by-item choice would have lost. */
export const sayProof = (proof: Proof, goal: PlanRequest["goal"], say: Say) => ({
  ...sayStatus(proof, say),
  greedy: sayGreedy(proof, goal, say),
  order: say("plan.objectiveOrder", {
    objectives: proof.objectives.map(({ name }) => say(`plan.objective.${name}`)).join(" → "),
  }),
});

/** What a plan's proof file is called by what it proves: a certificate of optimality, or a proof with the gap it leaves. */
export const sayCertificate = (proof: Pick<Proof, "status" | "objectives">, say: Say): string => {
  const gap = gapOf(proof);
  if (!gap) return say("certificate.name.optimal");
  return say("certificate.name.feasible", {
    percent: percent(gap.perMille),
    objective: say(`plan.objective.${gap.objective}`),
  });
};
