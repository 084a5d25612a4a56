import { type Incumbent, incumbentOf } from "./incumbent";
import { highs, modelDataOf, scaleOf } from "./relaxation";
import { entriesOf } from "./relaxation-of";
import type { System } from "./system";

export type FoundPlan = { readonly incumbent: Incumbent | null; readonly judged: boolean };

/** Where it is to stop: after so many nodes, for a result that depends on the programme alone, or seconds, to be measured. */
export type Patience = { readonly nodes: number } | { readonly seconds: number };

/** Steps that an iteration of its relaxations takes by entry of the programme. */
const ITERATION = 6;

/**
 * A good plan by HiGHS' own branch and cut, checked in whole numbers; null where it finds none by its limit. Its word on
 * bounds is only passed on: `judged`, where it says that none is better.
 */
export const findPlan = (system: System, start: Incumbent | null, patience: Patience): FoundPlan => {
  try {
    return askHighs(system, start, patience);
  } catch {
    // HiGHS gives some models up with an error; what was known before stays known.
    return { incumbent: start, judged: false };
  }
};

const askHighs = (system: System, start: Incumbent | null, patience: Patience): FoundPlan => {
  const { variableType, solutionStatus, modelStatus } = highs.constants;
  const model = highs.createModel({
    ...modelDataOf(system),
    integrality: system.low.map(() => variableType.integer),
  });
  try {
    model.options.set({
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: 0,
      mip_abs_gap: system.step / 2 / scaleOf(system.cost),
      ...("nodes" in patience
        ? { mip_max_nodes: patience.nodes }
        : { time_limit: Math.max(0.01, patience.seconds) }),
    });
    if (start) model.setSolution({ colValue: [...start.values] });
    const judged = model.run().modelStatus === modelStatus.optimal;
    const iterations = Math.max(0, Number(model.info.get("simplex_iteration_count")));
    system.work.add(ITERATION * entriesOf(system) * iterations);
    if (Number(model.info.get("primal_solution_status")) !== solutionStatus.feasible)
      return { incumbent: start, judged: false };
    const found = incumbentOf(system, model.getSolution().colValue);
    const better = found && (!start || found.cost < start.cost);
    return { incumbent: better ? found : start, judged: judged && found !== null };
  } finally {
    model.dispose();
  }
};
