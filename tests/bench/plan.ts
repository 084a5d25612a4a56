// Plans with the city's own catalogue: firms with weak, medium and strong answers, targets 二级 and 三级, both goals
// and three budgets; the time to the checked roadmap and its proof, what a greedy choice would lose, and beside it HiGHS'
// own branch and cut on the same programme, objective after objective: its word in floats, without a proof to check.
import { performance } from "node:perf_hooks";
import { buildProgramme, questionOf } from "~/domain/planning/build-programme";
import { constraintRow, heldRow, sumOf } from "~/domain/planning/certificate/rows";
import { planFor } from "~/domain/planning/plan-for";
import type { Programme } from "~/domain/planning/programme";
import { createSolver } from "~/solver/create-solver";
import { findPlan } from "~/solver/find-plan";
import { incumbentOf } from "~/solver/incumbent";
import { createSystem } from "~/solver/system";
import { catalogue, cityPlan, wan } from "../domain/planning/city-plan";

const STRENGTHS = ["weak", "medium", "strong"] as const;
const TARGETS = [2, 3] as const;
const GOALS = ["benefit", "cheapest"] as const;
const BUDGETS = [20, 60, 150] as const;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const asked = STRENGTHS.flatMap((strength) =>
  TARGETS.flatMap((target) =>
    GOALS.flatMap((goal) => BUDGETS.map((budget) => ({ strength, target, goal, budget }))),
  ),
);

const SECONDS = 10;

/** Milliseconds that HiGHS takes for all objectives of a programme, and whether it says that none can be better. */
const highsAlone = (programme: Programme): { readonly time: number; readonly judged: boolean } => {
  const from = performance.now();
  const secondsLeft = () => SECONDS - (performance.now() - from) / 1000;
  const rows = programme.constraints.map(constraintRow);
  let values: readonly number[] | null = null;
  let judged = true;
  for (const objective of programme.objectives) {
    const system = createSystem(programme, rows, heldRow(objective, 0n).terms);
    const found = findPlan(system, values && incumbentOf(system, values), { seconds: secondsLeft() });
    judged &&= found.judged;
    if (!found.incumbent) break;
    values = found.incumbent.values;
    rows.push(heldRow(objective, sumOf(objective.terms, values)));
  }
  return { time: performance.now() - from, judged };
};

export const benchPlan = async () => {
  const { solve, close } = createSolver();
  const times: number[] = [];
  const bySize = new Map<number, number[]>();
  const alones: number[] = [];
  console.log(`${catalogue.solutions.length} solutions, twelve quarters; budgets in 万元 a year`);
  await planFor(solve, cityPlan("medium"));
  for (const { strength, target, goal, budget } of asked) {
    const input = cityPlan(strength, { target, goal, budgets: wan(budget, budget, budget) });
    const { programme, candidates } = buildProgramme(input, questionOf(input.request));
    const from = performance.now();
    const outcome = await planFor(solve, input);
    const time = performance.now() - from;
    times.push(time);
    bySize.set(candidates.length, [...(bySize.get(candidates.length) ?? []), time]);
    const title = `${strength} → ${target}, ${goal}, ${budget} a year`.padEnd(36);
    const size = `${candidates.length} candidates, ${programme.variables.length}×${programme.constraints.length}`;
    const result =
      outcome.kind === "planned"
        ? `${outcome.roadmap.proof.status}, ${outcome.roadmap.items.length} items, ${outcome.roadmap.total / 10_000} 万元, greedy loses ${outcome.roadmap.proof.greedyLoss ?? "no plan"} ‰`
        : `impossible: ${outcome.impossible.reasons.map(({ code }) => code).join(" ")}, least ${outcome.impossible.smallestBudget?.map((each) => each / 10_000).join("/") ?? "-"}, reaches ${outcome.impossible.reachable}`;
    const alone = highsAlone(programme);
    alones.push(alone.time);
    const peer = `HiGHS alone ${alone.time.toFixed(0)} ms${alone.judged ? "" : ", open"}`;
    console.log(`  ${title} ${time.toFixed(0).padStart(6)} ms  ${size}  ${result}; ${peer}`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `  median ${percentile(sorted, 0.5).toFixed(0)} ms, p95 ${percentile(sorted, 0.95).toFixed(0)} ms, slowest ${percentile(sorted, 1).toFixed(0)} ms of ${times.length} plans`,
  );
  for (const [size, own] of bySize) {
    const [half, most] = [0.5, 0.95].map((share) =>
      percentile(
        own.toSorted((a, b) => a - b),
        share,
      ).toFixed(0),
    );
    console.log(`  of ${size} candidates: median ${half} ms, p95 ${most} ms of ${own.length} plans`);
  }
  const alone = alones.toSorted((a, b) => a - b);
  console.log(
    `  HiGHS alone, no proof: median ${percentile(alone, 0.5).toFixed(0)} ms, p95 ${percentile(alone, 0.95).toFixed(0)} ms`,
  );
  await close();
};
