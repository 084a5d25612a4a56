import { COST_KINDS, type CostKind, type CostSplit } from "../matching/solution";
import { type Yuan, yuan } from "../money";
import type { Parameters } from "../parameters";
import { type PlanYear, YEARS } from "./quarters";

const split = (amount: (kind: CostKind) => number): CostSplit => ({
  software: yuan(amount("software")),
  implementation: yuan(amount("implementation")),
  cloud: yuan(amount("cloud")),
  collection: yuan(amount("collection")),
  other: yuan(amount("other")),
});

export const NO_COST: CostSplit = split(() => 0);

/** Yuan of all kinds together. */
export const totalOf = (cost: CostSplit): Yuan => yuan(COST_KINDS.reduce((sum, kind) => sum + cost[kind], 0));

/** Yuan of a split that is of certain kinds. */
export const ofKinds = (spend: CostSplit, kinds: readonly CostKind[]): Yuan =>
  yuan(COST_KINDS.filter((kind) => kinds.includes(kind)).reduce((sum, kind) => sum + spend[kind], 0));

/** Yuan of a split that the rules recognise. */
export const eligibleOf = (spend: CostSplit, { eligible }: Pick<Parameters, "eligible">): Yuan =>
  ofKinds(spend, eligible.kinds);

export const addCosts = (one: CostSplit, other: CostSplit): CostSplit =>
  split((kind) => one[kind] + other[kind]);

/** What is paid in each year: once in the year of the start, the renewal in every year after it. */
export const spendByYear = <T>(started: PlanYear, once: T, yearly: T, nothing: T): readonly [T, T, T] => {
  const paid = (year: PlanYear): T => (year < started ? nothing : year === started ? once : yearly);
  return [paid(YEARS[0]), paid(YEARS[1]), paid(YEARS[2])];
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The greatest whole amount that divides all; 1 where there is none. */
export const commonUnit = (amounts: readonly number[]): number => amounts.reduce(divisor, 0) || 1;
