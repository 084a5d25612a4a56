import { yuan } from "../money";
import { buildProgramme, type PreparedProgramme, questionOf } from "./build-programme";
import { selectCandidates, unavailablePins } from "./candidates";
import { checkRoadmap } from "./check-roadmap";
import type { Claim } from "./claims";
import { claimsMade, countedOf } from "./counted";
import { type Chosen, chosenBy, roadmapItems } from "./decode";
import { explainImpossible, explainOpen, impossible } from "./explain-impossible";
import { greedyLossOf, greedyPlan } from "./greedy";
import { pacedStarts } from "./paced-starts";
import type { PlanningInput } from "./planning-input";
import type { Solve, SolverAnswer } from "./programme";
import { proofOf } from "./proof";
import type { PlanOutcome, Proof, Roadmap } from "./roadmap";
import { roadmapQuarters, roadmapYears } from "./roadmap-years";
import { subsidiesOf } from "./subsidies";

/** Units of work for the plan itself; what explains an impossible one has its own. */
const WORK = 10;

/** The roadmap of a choice, checked; `claims`: those on the subsidy that the request counts on. */
export const roadmapOf = (
  input: PlanningInput,
  chosen: readonly Chosen[],
  claims: readonly Claim[],
  proof: Proof,
): Roadmap => {
  const items = roadmapItems(input, pacedStarts(input, chosen));
  const years = roadmapYears(input, items);
  const counted = countedOf(claims, items);
  const roadmap = {
    request: input.request,
    items,
    years,
    quarters: roadmapQuarters(input, items),
    total: yuan(years.reduce((sum, { total }) => sum + total, 0)),
    subsidies: subsidiesOf(input, years),
    ...(counted.length > 0 && { counted }),
    proof,
  };
  const wrong = checkRoadmap(input, roadmap);
  if (wrong.length > 0) throw new Error(`the plan breaks its own limits: ${JSON.stringify(wrong)}`);
  return roadmap;
};

const proved = (prepared: PreparedProgramme, answer: SolverAnswer, chosen: readonly Chosen[]): Proof =>
  proofOf(
    prepared,
    answer,
    greedyLossOf(prepared.input, chosen, greedyPlan(prepared.input, prepared.candidates)),
  );

/**
 * Where the search for the best plan met its limit without any, the greedy plan stands in, or else any plan that keeps
 * to the limits, with no bound but the trivial one. Without one that is said, with what can be reached and what would do.
 */
const withoutAnswer = async (
  solve: Solve,
  prepared: PreparedProgramme,
  answer: SolverAnswer,
): Promise<PlanOutcome> => {
  const { input, candidates } = prepared;
  const planned = (chosen: readonly Chosen[], claims: readonly Claim[]): PlanOutcome => ({
    kind: "planned",
    roadmap: roadmapOf(input, chosen, claims, proved(prepared, answer, chosen)),
  });
  const greedy = greedyPlan(input, candidates);
  if (greedy) return planned(greedy, []);
  const any = buildProgramme(input, { ...questionOf(input.request), objectives: [] });
  const found = await solve(any.programme, { work: WORK });
  if (found.status === "infeasible") return explainImpossible(solve, input);
  if (found.status === "unknown") return explainOpen(solve, input);
  return planned(chosenBy(any, found.values), claimsMade(any, found.values));
};

/**
 * The best plan for a request, or why there is none. The order of objectives follows from the goal; every roadmap is
 * checked again without the programme before it is given. Throws when that check fails: it would be our mistake.
 */
export const planFor = async (solve: Solve, input: PlanningInput): Promise<PlanOutcome> => {
  const pins = unavailablePins(input);
  if (pins.length > 0)
    return impossible(
      input,
      pins.map((solution) => ({ code: "plan.pinUnavailable", values: { solution } })),
    );
  const prepared = buildProgramme(input, questionOf(input.request));
  const answer = await solve(prepared.programme, { work: WORK });
  if (answer.status === "infeasible") return explainImpossible(solve, input);
  if (answer.status === "unknown") return withoutAnswer(solve, prepared, answer);
  const chosen = chosenBy(prepared, answer.values);
  const claims = claimsMade(prepared, answer.values);
  return { kind: "planned", roadmap: roadmapOf(input, chosen, claims, proved(prepared, answer, chosen)) };
};

/**
 * The greedy plan as a roadmap, found at once without a solver: a draft to look at while the best one is computed. Its
 * proof claims nothing. Null where greed misses the target or a pin.
 */
export const draftFor = (input: PlanningInput): Roadmap | null => {
  const greedy = unavailablePins(input).length > 0 ? null : greedyPlan(input, selectCandidates(input));
  return greedy && roadmapOf(input, greedy, [], DRAFT);
};

const DRAFT: Proof = { status: "feasible", objectives: [], solver: "", milliseconds: 0, greedyLoss: 0 };
