import type { Level } from "../instrument/instrument";
import { type Yuan, yuan } from "../money";
import type { SubsidyRule } from "../parameters";
import { eligibleOf, ofKinds } from "./costs";
import type { PlanningInput } from "./planning-input";
import type { Roadmap, Subsidy } from "./roadmap";

type Settled = { readonly level: Level; readonly before: Level; readonly eligible: number };

type SettledRule = Exclude<SubsidyRule, { kind: "voucher" }>;
type Voucher = Extract<SubsidyRule, { kind: "voucher" }>;

const amountOf = (rule: SettledRule, { level, before, eligible }: Settled): number => {
  if (rule.kind === "by-rate")
    return level < rule.minimumLevel
      ? 0
      : Math.min(rule.cap, Math.floor((eligible * Math.round(rule.percent * 100)) / 10_000));
  const reached = rule.amounts.filter((each) => each.level > before && each.level <= level);
  return Math.min(eligible, Math.max(0, ...reached.map((each) => each.upTo)));
};

type Paid = { readonly eligible: Yuan; readonly amount: Yuan; readonly year: Subsidy["year"] };

/** Vouchers need no level: they are a share of each year's spending of their kinds, capped by year. */
const voucher = (rule: Voucher, years: Roadmap["years"]): Paid => {
  const spent = years.map(({ year, spend }) => ({ year, spend: ofKinds(spend, rule.kinds) }));
  const paid = spent.map(({ year, spend }) => ({
    year,
    amount: Math.min(rule.capPerYear, Math.floor((spend * Math.round(rule.percent * 100)) / 10_000)),
  }));
  return {
    eligible: yuan(spent.reduce((sum, { spend }) => sum + spend, 0)),
    amount: yuan(paid.reduce((sum, { amount }) => sum + amount, 0)),
    year: paid.find(({ amount }) => amount > 0)?.year ?? null,
  };
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
  const settle = (rule: SettledRule): Paid => {
    const amount = amountOf(rule, { level, before: input.score.level, eligible });
    return { eligible: yuan(eligible), amount: yuan(amount), year: amount > 0 ? settled.year : null };
  };
  return input.parameters.subsidies.map((rule) => ({
    rule: rule.code,
    kind: rule.kind,
    ...(rule.kind === "voucher" ? voucher(rule, years) : settle(rule)),
    ...(rule.paidAfterQuarters !== undefined && { paidAfterQuarters: rule.paidAfterQuarters }),
  }));
};
