import type { Candidate } from "./candidates";
import { type Claim, claimsOf, recognisedIn } from "./claims";
import { commonUnit } from "./costs";
import { type Period, periodsOf } from "./periods";
import { type Placements, spendOf, staffOf } from "./placements";
import type { PlanningInput } from "./planning-input";
import type { Terms } from "./programme";
import { each, type ProgrammeWriter } from "./programme-writer";
import { ALL_QUARTERS, QUARTERS } from "./quarters";

/** A claim that the plan may make: `amount` counts yuan, `made` is 1 when it does (null: no condition). */
export type ClaimVariables = {
  readonly claim: Claim;
  readonly amount: number;
  readonly made: number | null;
};

/**
 * Money of a plan. Amounts are divided by a unit common to all prices, which is exact; a budget is rounded down to it,
 * which loses nothing. Where a subsidy comes in, which no unit divides, the row is written in yuan.
 */
export type Money = {
  readonly unit: number;
  /** All that is paid in three years. */
  readonly all: Terms;
  readonly periods: readonly { readonly period: Period; readonly paid: Terms }[];
  readonly claims: readonly ClaimVariables[];
};

export const scaled = (terms: Terms, unit: number): Terms =>
  terms.map(([variable, coefficient]) => [variable, coefficient / unit] as const);

/** At most the rule's share of what is recognised by then, in whole numbers without a common divisor. */
const requireShare = (
  writer: ProgrammeWriter,
  placements: Placements,
  claim: Claim,
  amount: number,
): void => {
  const recognised = placements.all
    .map(
      ({ variable, candidate, start }) =>
        [variable, -claim.percent * recognisedIn(claim, start, candidate.solution.price)] as const,
    )
    .filter(([, yuan]) => yuan !== 0);
  const terms: Terms = [[amount, 10_000], ...recognised];
  const divisor = commonUnit(terms.map(([, coefficient]) => Math.abs(coefficient)));
  writer.require(`subsidy:share:year${claim.year}`, scaled(terms, divisor), "<=", 0);
};

const writeClaim = (
  writer: ProgrammeWriter,
  placements: Placements,
  claim: Claim,
  reached: readonly number[],
): ClaimVariables => {
  const amount = writer.whole(`subsidy:year${claim.year}`, claim.cap);
  requireShare(writer, placements, claim, amount);
  if (!claim.once) return { claim, amount, made: null };
  const made = writer.binary(`subsidy:made:year${claim.year}`);
  writer.require(
    `subsidy:cap:year${claim.year}`,
    [
      [amount, 1],
      [made, -claim.cap],
    ],
    "<=",
    0,
  );
  const then = reached[claim.year - 1];
  if (claim.needsTarget)
    writer.require(
      `subsidy:target:year${claim.year}`,
      then === undefined
        ? [[made, 1]]
        : [
            [made, 1],
            [then, -1],
          ],
      "<=",
      0,
    );
  return { claim, amount, made };
};

/** Claims of the rule that is counted, of which one at most is made unless the rule pays every year. */
const writeClaims = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  placements: Placements,
  reached: readonly number[],
): readonly ClaimVariables[] => {
  const claims = claimsOf(input).map((claim) => writeClaim(writer, placements, claim, reached));
  const made = claims.flatMap((claim) => (claim.made === null ? [] : [claim.made]));
  if (made.length > 1) writer.require("subsidy:once", each(made, 1), "<=", 1);
  return claims;
};

/** `reached`: variables of the target level by year, empty where none is asked for. */
export const writeMoney = (
  writer: ProgrammeWriter,
  input: PlanningInput,
  candidates: readonly Candidate[],
  placements: Placements,
  reached: readonly number[],
): Money => {
  const unit = commonUnit(candidates.flatMap((candidate) => [candidate.once, candidate.yearly]));
  const claims = writeClaims(writer, input, placements, reached);
  return {
    unit,
    claims,
    all: scaled(spendOf(placements, { first: 1, last: QUARTERS }), unit),
    periods: periodsOf(input.request).map((period) => ({
      period,
      paid: scaled(spendOf(placements, period), unit),
    })),
  };
};

/** A stretch's budget as a row: what is paid less what a subsidy brings then, at most the budget. */
const rowOf = ({ claims, unit }: Money, { period, paid }: Money["periods"][number]) => {
  const own = claims.filter(({ claim }) => claim.quarter >= period.first && claim.quarter <= period.last);
  return own.length === 0
    ? { terms: paid, of: 1, budget: Math.floor(period.budget / unit) }
    : {
        terms: [
          ...paid.map(([variable, amount]) => [variable, amount * unit] as const),
          ...own.map(({ amount }) => [amount, -1] as const),
        ],
        of: unit,
        budget: period.budget,
      };
};

export const requireBudgets = (writer: ProgrammeWriter, money: Money): void => {
  for (const one of money.periods) {
    const { terms, budget } = rowOf(money, one);
    if (one.paid.length > 0)
      writer.require(`budget:${one.period.kind}${one.period.number}`, terms, "<=", budget);
  }
};

/** What each stretch's spending exceeds its budget by: found where budgets only guide. */
export const writeOver = (writer: ProgrammeWriter, money: Money): Terms =>
  each(
    money.periods.map((one) => {
      const name = `over:${one.period.kind}${one.period.number}`;
      const { terms, of, budget } = rowOf(money, one);
      const all = one.paid.reduce((sum, [, amount]) => sum + amount, 0);
      const over = writer.whole(name, all);
      writer.require(name, [...terms, [over, -of] as const], "<=", budget);
      return over;
    }),
    1,
  );

/** The most by which any stretch's spending exceeds its budget; `over` as `writeOver` yields it. */
export const writePeak = (writer: ProgrammeWriter, money: Money, over: Terms): Terms => {
  const most = money.periods.map(({ paid }) => paid.reduce((sum, [, amount]) => sum + amount, 0));
  const peak = writer.whole("over:most", Math.max(0, ...most));
  for (const [variable] of over)
    writer.require(
      `over:most:${variable}`,
      [
        [variable, 1],
        [peak, -1],
      ],
      "<=",
      0,
    );
  return [[peak, 1]];
};

/** Days of own staff within the limit in every quarter, where there is one. */
export const requireStaff = (
  writer: ProgrammeWriter,
  { request }: PlanningInput,
  placements: Placements,
): void => {
  const { staffDays } = request;
  if (staffDays === undefined) return;
  for (const quarter of ALL_QUARTERS) {
    const terms = staffOf(placements, quarter);
    const all = terms.reduce((sum, [, days]) => sum + days, 0);
    if (all > staffDays) writer.require(`staff:quarter${quarter}`, terms, "<=", staffDays);
  }
};
