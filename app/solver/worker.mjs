import loadHighs from "highs";

/**
 * Solves one programme in arrays, objective after objective (each is held at its best for the next), and yields what
 * HiGHS found at each stage, unrounded. Nothing here is trusted: the caller checks values in whole numbers.
 * Plain JavaScript, so that the thread starts without a loader.
 */

const highs = await loadHighs();
const { modelStatus, objectiveSense, variableType } = highs.constants;

const OPTIONS = { output_flag: false, random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 0.5 };

const matrixOf = (programme) => {
  const starts = [0];
  const indices = [];
  const values = [];
  for (const { terms } of programme.constraints) {
    for (const [variable, coefficient] of terms) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return {
    format: "csr",
    numRows: programme.constraints.length,
    numCols: programme.variables.length,
    starts,
    indices,
    values,
  };
};

const modelOf = (programme) => ({
  numCols: programme.variables.length,
  numRows: programme.constraints.length,
  colCost: programme.variables.map(() => 0),
  colLower: programme.variables.map((variable) => variable.low),
  colUpper: programme.variables.map((variable) => variable.high),
  rowLower: programme.constraints.map(({ sense, rhs }) => (sense === "<=" ? -highs.infinity : rhs)),
  rowUpper: programme.constraints.map(({ sense, rhs }) => (sense === ">=" ? highs.infinity : rhs)),
  matrix: matrixOf(programme),
  integrality: programme.variables.map(() => variableType.integer),
});

const costsOf = (programme, objective) => {
  const costs = new Array(programme.variables.length).fill(0);
  for (const [variable, coefficient] of objective.terms) costs[variable] += coefficient;
  return costs;
};

const holdAt = (model, objective, value) => {
  const entries = {
    indices: objective.terms.map(([variable]) => variable),
    values: objective.terms.map(([, coefficient]) => coefficient),
  };
  const limit = objective.sense === "max" ? [value, highs.infinity] : [-highs.infinity, value];
  model.addRow(...limit, entries);
};

const rounded = (objective, values) =>
  objective.terms.reduce(
    (sum, [variable, coefficient]) => sum + coefficient * Math.round(values[variable]),
    0,
  );

const runStage = (model, programme, objective, seconds) => {
  model.changeColsCost(
    { kind: "range", from: 0, to: programme.variables.length - 1 },
    costsOf(programme, objective),
  );
  model.changeObjectiveSense(objective.sense === "max" ? objectiveSense.maximize : objectiveSense.minimize);
  model.zeroAllClocks();
  model.options.set("time_limit", seconds);
  const status = model.run().modelStatus;
  const found = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
  return {
    proved: status === modelStatus.optimal,
    infeasible: status === modelStatus.infeasible,
    bound: model.info.get("mip_dual_bound"),
    values: found ? Array.from(model.getSolution().colValue) : null,
  };
};

/** @returns one entry per objective solved; the last one not proved ends the list. */
export default ({ programme, seconds }) => {
  const end = performance.now() + seconds * 1000;
  const model = highs.createModel(modelOf(programme));
  try {
    model.options.set(OPTIONS);
    const stages = [];
    for (const objective of programme.objectives) {
      const left = Math.max(0.01, (end - performance.now()) / 1000);
      const stage = runStage(model, programme, objective, left);
      stages.push(stage);
      if (!stage.proved || !stage.values) break;
      holdAt(model, objective, rounded(objective, stage.values));
      model.setSolution({ colValue: stage.values.map(Math.round) });
    }
    return { stages, solver: `HiGHS ${highs.version.string}` };
  } finally {
    model.dispose();
  }
};
