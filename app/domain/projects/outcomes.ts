import type { Catalogue, Solution } from "../matching/solution";
import { type Yuan, yuan } from "../money";
import type { Parameters } from "../parameters";
import { totalOf } from "../planning/costs";

/**
 * What accepted projects of all firms come to for one solution: sums and counts only, so that means stay exact
 * fractions. Published with a date and never changed.
 */
export type SolutionOutcome = {
  readonly solution: string;
  /** ISO day. */
  readonly asOf: string;
  readonly firms: number;
  readonly projects: number;
  /** Yuan of the contracts, working days from contract to completion. */
  readonly amountSum: number;
  readonly daysSum: number;
  /** Projects with a claim of what was reached, and of those the ones that reached every promised step. */
  readonly measured: number;
  readonly reached: number;
};

export type OutcomeRule = NonNullable<Parameters["outcomes"]>;

/** a / b rounded half up, exact; a ≥ 0, b > 0, both whole. */
const rounded = (a: number, b: number): number => {
  const [over, under] = [BigInt(a), BigInt(b)];
  return Number((2n * over + under) / (2n * under));
};

/** (k·prior + n·mean) / (k + n) with n·mean = sum, rounded half up to a whole number. */
const shrunk = (prior: number, weight: number, sum: number, count: number): number =>
  rounded(weight * prior + sum, weight + count);

/** Figures of a solution with experience: the catalogue's, the mean of accepted projects and what a plan reckons with. */
export type Experience = {
  readonly amount: { readonly catalogue: Yuan; readonly mean: Yuan; readonly used: Yuan };
  readonly days: { readonly catalogue: number; readonly mean: number; readonly used: number };
  /** Share that reached what was promised, in 1/1000; null where too few said what they reached. */
  readonly effect: { readonly mean: number; readonly used: number } | null;
};

/**
 * Expected price, duration and effect of a solution after its accepted projects: the catalogue counts as much as
 * `priorWeight` projects. Null below the least number of firms, where nothing may be changed or shown.
 */
export const experienceOf = (
  solution: Solution,
  outcome: SolutionOutcome | undefined,
  rule: OutcomeRule | undefined,
): Experience | null => {
  if (!outcome || !rule || outcome.firms < rule.minimumFirms || outcome.projects === 0) return null;
  const { projects, amountSum, daysSum, measured, reached } = outcome;
  const amount = totalOf(solution.price.once);
  const days = solution.deployment.fullUseDays;
  return {
    amount: {
      catalogue: amount,
      mean: yuan(rounded(amountSum, projects)),
      used: yuan(shrunk(amount, rule.priorWeight, amountSum, projects)),
    },
    days: {
      catalogue: days,
      mean: rounded(daysSum, projects),
      used: Math.max(1, shrunk(days, rule.priorWeight, daysSum, projects)),
    },
    effect:
      measured < rule.minimumFirms
        ? null
        : {
            mean: rounded(1000 * reached, measured),
            used: shrunk(1000, rule.priorWeight, 1000 * reached, measured),
          },
  };
};

/** Sums over all firms as they stand now, with the largest part that one firm has in the money. */
export type OutcomeSums = Omit<SolutionOutcome, "asOf"> & { readonly largest: number };

type Disclosure = Pick<Parameters["disclosure"], "minimumFirms" | "dominancePercent">;

/**
 * Whether new sums of a solution may be published after the last ones. Enough firms, none of which makes up nearly all
 * of the money; and enough new firms since the last time, as the difference of two publications is a sum as well.
 */
export const mayPublish = (
  next: OutcomeSums,
  last: Pick<SolutionOutcome, "firms"> | undefined,
  { minimumFirms, dominancePercent }: Disclosure,
): boolean =>
  next.firms >= minimumFirms &&
  next.largest * 100 <= next.amountSum * dominancePercent &&
  (last === undefined || next.firms - last.firms >= minimumFirms);

/** Solutions of a catalogue with their experience, by code; those without any are left out. */
export const experienceBySolution = (
  { solutions }: Pick<Catalogue, "solutions">,
  outcomes: readonly SolutionOutcome[],
  rule: OutcomeRule | undefined,
): ReadonlyMap<string, Experience & { readonly outcome: SolutionOutcome }> => {
  const known = new Map(outcomes.map((each) => [each.solution, each]));
  return new Map(
    solutions.flatMap((solution) => {
      const outcome = known.get(solution.code);
      const experience = experienceOf(solution, outcome, rule);
      return outcome && experience ? [[solution.code, { ...experience, outcome }] as const] : [];
    }),
  );
};
