import { benefitOf } from "../../matching/benefit";
import { rejectionsOf, suits } from "../../matching/eligibility";
import { firmBaseOf } from "../../matching/firm-base";
import type { Reason } from "../../matching/match";
import { type Candidate, candidatesBefore, selectCandidates } from "../candidates";
import { dominatorOf } from "../dominance";
import { planFor } from "../plan-for";
import type { PlanningInput } from "../planning-input";
import type { Solve } from "../programme";
import type { PlanOutcome, Roadmap } from "../roadmap";

/** Why a solution is in a plan, or why not. */
export type Why = {
  readonly solution: string;
  readonly planned: boolean;
  readonly reasons: readonly Reason[];
};

type Objectives = Roadmap["proof"]["objectives"];

/** The first objective in which another plan does worse, as a reason; null where it does as well in all. */
const worseBy = (best: Objectives, other: Objectives): Reason | null => {
  for (const [index, { name, value }] of best.entries()) {
    const less = other[index]?.value ?? value;
    if (less === value) continue;
    if (name === "money") return { code: "plan.why.worse.money", values: { amount: less - value } };
    if (name === "earliest") return { code: "plan.why.worse.earliest", values: { years: value - less } };
    const share = Math.ceil((Math.abs(value - less) * 1000) / Math.max(1, Math.abs(value)));
    return { code: `plan.why.worse.${name}`, values: { percent: share / 10 } };
  }
  return null;
};

/** What the plan loses by a change of the request: a limit that breaks, or the first objective that gets worse. */
const priceOf = (code: string, best: Roadmap, outcome: PlanOutcome): readonly Reason[] => {
  if (outcome.kind === "impossible")
    return [
      { code: `plan.why.${code}.impossible` },
      ...outcome.impossible.reasons.filter(({ code }) => !/^plan\.limit\.(pinned|excluded)$/.test(code)),
    ];
  const { roadmap } = outcome;
  const open = [best, roadmap].some(({ proof }) => proof.status !== "optimal");
  const worse = worseBy(best.proof.objectives, roadmap.proof.objectives);
  return [
    ...(worse ? [{ code: `plan.why.${code}.worse` }, worse] : [{ code: `plan.why.${code}.equal` }]),
    ...(open ? [{ code: "plan.why.open" }] : []),
  ];
};

/** Never a candidate: not valid or not made for this firm, no gain, or builds on what cannot be had. */
const neverCandidate = (input: PlanningInput, code: string): readonly Reason[] => {
  const solution = input.catalogue.solutions.find((each) => each.code === code);
  if (!solution) return [{ code: "plan.why.unknown" }];
  if (input.request.excluded.includes(code)) return [{ code: "plan.why.excluded" }];
  const base = firmBaseOf({ ...input, target: input.request.target });
  const rejected = rejectionsOf(solution, benefitOf(solution, base), base, input);
  if (!suits(solution, input)) return rejected;
  return [
    { code: "plan.why.noGain" },
    ...rejected.filter(({ code: each }) => /^reject\.(already|notApplicable|nothingGained)$/.test(each)),
    ...rejected.filter(({ code: each }) => each === "reject.prerequisite.solution"),
  ];
};

/** Something in the plan that does the same step of a scene. */
const sameStep = ({ steps }: Candidate, { items }: Roadmap): readonly Reason[] =>
  steps.flatMap(({ scene, to }) =>
    items
      .filter((item) => item.steps.some((step) => step.scene === scene && step.to === to))
      .map(({ solution }) => ({ code: "plan.why.sameStep", values: { scene, solution } })),
  );

const whyOut = async (
  solve: Solve,
  input: PlanningInput,
  roadmap: Roadmap,
  code: string,
): Promise<readonly Reason[]> => {
  const all = candidatesBefore(input);
  const candidate = all.find(({ solution }) => solution.code === code);
  if (!candidate) return neverCandidate(input, code);
  const { request } = input;
  const pinned = { ...input, request: { ...request, pinned: [...request.pinned, code] } };
  const priced = priceOf("out", roadmap, await planFor(solve, pinned));
  const inPlay = selectCandidates(input).some(({ solution }) => solution.code === code);
  const better = inPlay ? undefined : dominatorOf(candidate, all, input);
  return [
    ...(better ? [{ code: "plan.why.dominated", values: { solution: better.solution.code } }] : []),
    ...sameStep(candidate, roadmap),
    ...priced,
  ];
};

const whyIn = async (
  solve: Solve,
  input: PlanningInput,
  roadmap: Roadmap,
  code: string,
): Promise<readonly Reason[]> => {
  const item = roadmap.items.find(({ solution }) => solution === code);
  const { request } = input;
  const without = {
    ...input,
    request: {
      ...request,
      pinned: request.pinned.filter((each) => each !== code),
      startsIn: (request.startsIn ?? []).filter(({ solution }) => solution !== code),
      excluded: [...request.excluded, code],
    },
  };
  return [...(item?.reasons ?? []), ...priceOf("in", roadmap, await planFor(solve, without))];
};

/**
 * Why a solution stands in a plan, or does not: its own reasons, what does the same instead, and what the plan would
 * lose were it the other way, found by planning so. `input` is what the roadmap was planned from.
 */
export const whyOf = async (
  solve: Solve,
  input: PlanningInput,
  roadmap: Roadmap,
  solution: string,
): Promise<Why> => {
  const planned = roadmap.items.some((item) => item.solution === solution);
  const reasons = await (planned ? whyIn : whyOut)(solve, input, roadmap, solution);
  return { solution, planned, reasons };
};
