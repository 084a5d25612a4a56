import { type Incumbent, incumbentOf } from "./incumbent";
import { highs, modelDataOf } from "./relaxation";
import type { System } from "./system";

export type FoundPlan = { readonly incumbent: Incumbent | null; readonly judged: boolean };

/**
 * A good plan by HiGHS' own branch and cut, checked in whole numbers; null where it finds none in time. Its word on
 * bounds is only passed on: `judged`, where it says that none is better.
 */
export const findPlan = (system: System, start: Incumbent | null, seconds: number): FoundPlan => {
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
      mip_abs_gap: system.step / 2,
      time_limit: Math.max(0.01, seconds),
    });
    if (start) model.setSolution({ colValue: [...start.values] });
    const judged = model.run().modelStatus === modelStatus.optimal;
    if (Number(model.info.get("primal_solution_status")) !== solutionStatus.feasible)
      return { incumbent: start, judged: false };
    const found = incumbentOf(system, model.getSolution().colValue);
    const better = found && (!start || found.cost < start.cost);
    return { incumbent: better ? found : start, judged: judged && found !== null };
  } finally {
    model.dispose();
  }
};
