import type { Level } from "../instrument/instrument";
import { COST_KINDS, type CostSplit } from "../matching/solution";
import { type Yuan, yuan } from "../money";
import type { Parameters, SubsidyRule } from "../parameters";
import type { PlanningInput } from "./planning-input";
import type { Roadmap, Subsidy } from "./roadmap";

/** Yuan of a split that the rules recognise. */
export const eligibleOf = (spend: CostSplit, { eligible }: Parameters): Yuan =>
  yuan(
    COST_KINDS.filter((kind) => eligible.kinds.includes(kind)).reduce((sum, kind) => sum + spend[kind], 0),
  );

type Settled = { readonly level: Level; readonly before: Level; readonly eligible: number };

const amountOf = (rule: SubsidyRule, { level, before, eligible }: Settled): number => {
  if (rule.kind === "by-rate")
    return level < rule.minimumLevel
      ? 0
      : Math.min(rule.cap, Math.floor((eligible * Math.round(rule.percent * 100)) / 10_000));
  const reached = rule.amounts.filter((each) => each.level > before && each.level <= level);
  return Math.min(eligible, Math.max(0, ...reached.map((each) => each.upTo)));
};

/**
 * What each rule would pay if it is applied as it stands: settled in the first year that ends with the plan's last
 * level, on the recognised spending until then, at most that spending. A scenario, never counted into a budget.
 * `year` null: nothing is paid.
 */
export const subsidiesOf = (input: PlanningInput, years: Roadmap["years"]): readonly Subsidy[] => {
  const level = years[2].level;
  const settled = years.find((year) => year.level === level) ?? years[2];
  const eligible = years
    .filter((year) => year.year <= settled.year)
    .reduce((sum, year) => sum + eligibleOf(year.spend, input.parameters), 0);
  return input.parameters.subsidies.map((rule) => {
    const amount = amountOf(rule, { level, before: input.score.level, eligible });
    return {
      rule: rule.code,
      eligible: yuan(eligible),
      amount: yuan(amount),
      year: amount > 0 ? settled.year : null,
    };
  });
};
