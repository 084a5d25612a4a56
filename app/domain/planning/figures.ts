import type { Catalogue, CostSplit, Solution } from "../matching/solution";
import { COST_KINDS } from "../matching/solution";
import { type Yuan, yuan } from "../money";
import { addCosts, NO_COST, totalOf } from "./costs";
import { carriedIn, type PlanFigures } from "./roadmap";

/**
 * A split of the same shape with another total, in whole yuan: each kind its share rounded down, what is left goes to
 * the kinds in their order. Adds up to `total` exactly.
 */
export const splitLike = (split: CostSplit, total: Yuan): CostSplit => {
  const whole = totalOf(split);
  if (whole === 0) return { ...NO_COST, software: total };
  const share = (amount: number) => Number((BigInt(amount) * BigInt(total)) / BigInt(whole));
  const shares = COST_KINDS.map((kind) => [kind, share(split[kind])] as const);
  let left = total - shares.reduce((sum, [, amount]) => sum + amount, 0);
  const filled = shares.map(([kind, amount]) => {
    const more = left > 0 && split[kind] > 0 ? 1 : 0;
    left -= more;
    return [kind, yuan(amount + more)] as const;
  });
  return { ...NO_COST, ...Object.fromEntries(filled) };
};

/** What is carried out already has met its requirements: the firm would not have begun otherwise. */
const WITHOUT_REQUIREMENTS: Solution["requires"] = {
  scenes: [],
  network: false,
  machineInterface: false,
  solutions: [],
};

const figured = (solution: Solution, { once, days, from }: PlanFigures): Solution => {
  const { price, deployment } = solution;
  const changed: Solution = {
    ...solution,
    price: { ...price, once: splitLike(price.once, once) },
    deployment: { ...deployment, firstUseDays: Math.min(deployment.firstUseDays, days), fullUseDays: days },
  };
  if (from.kind === "experience") return changed;
  const renewal = from.renewal === undefined ? NO_COST : splitLike(price.yearly, from.renewal);
  return {
    ...changed,
    price: { ...changed.price, once: addCosts(changed.price.once, renewal) },
    requires: WITHOUT_REQUIREMENTS,
    ai: null,
    sectors: [],
    sizes: ["large", "medium", "small", "micro"],
    listing: { ...solution.listing, from: "0000-01-01", to: "9999-12-31", reviewed: "9000-01-01" },
  };
};

/** Of solutions carried out at once that bring the same step, the first one brings it: the plan knows a step once. */
const eachStepOnce = (solutions: readonly Solution[], carried: ReadonlySet<string>): readonly Solution[] => {
  const brought = new Set<string>();
  return solutions.map((solution) => {
    if (!carried.has(solution.code)) return solution;
    const steps = solution.steps.filter(({ scene, to }) => !brought.has(`${scene}:${to}`));
    for (const { scene, to } of steps) brought.add(`${scene}:${to}`);
    return { ...solution, steps };
  });
};

/**
 * The catalogue with the figures that a plan reckons with: the same catalogue and the same figures always give the same
 * plan. Solutions without figures stay as they are.
 */
export const withFigures = (catalogue: Catalogue, figures: readonly PlanFigures[] | undefined): Catalogue => {
  if (!figures || figures.length === 0) return catalogue;
  const known = new Map(figures.map((each) => [each.solution, each]));
  const carried = carriedIn({ figures });
  const solutions = catalogue.solutions.map((solution) => {
    const own = known.get(solution.code);
    return own ? figured(solution, own) : solution;
  });
  return { ...catalogue, solutions: eachStepOnce(solutions, carried) };
};
