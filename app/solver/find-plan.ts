import { highs, modelDataOf } from "./relaxation";
import { type Incumbent, incumbentOf } from "./search";
import type { System } from "./system";

/**
 * A good plan by HiGHS' own branch and cut, checked in whole numbers; null where it finds none in time. Its word on
 * bounds is not used.
 */
export const findPlan = (system: System, start: Incumbent | null, seconds: number): Incumbent | null => {
  const { variableType, solutionStatus } = highs.constants;
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
    model.run();
    if (Number(model.info.get("primal_solution_status")) !== solutionStatus.feasible) return start;
    const found = incumbentOf(system, model.getSolution().colValue);
    return found && (!start || found.cost < start.cost) ? found : start;
  } finally {
    model.dispose();
  }
};
