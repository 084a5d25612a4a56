import { benefitOf, pointsGained } from "./benefit";
import { rejectionsOf } from "./eligibility";
import { type FirmBase, firmBaseOf } from "./firm-base";
import type { Match, MatchResult } from "./match";
import type { MatchInput } from "./match-input";
import { matchReasons } from "./match-reasons";
import { rankOf, rankTermsOf } from "./rank";
import type { Solution } from "./solution";
import { traitsOf } from "./traits";

const byCode = (a: { readonly solution: string }, b: { readonly solution: string }): number =>
  a.solution < b.solution ? -1 : a.solution > b.solution ? 1 : 0;

const matchOf = (solution: Solution, input: MatchInput, base: FirmBase): Match => {
  const { parameters, instrument } = input;
  const benefit = benefitOf(solution, base);
  const traits = traitsOf(solution, parameters.traits);
  const single = (code: string) => instrument.items.find((item) => item.code === code)?.kind === "single";
  const terms = rankTermsOf(solution, benefit, traits, base, input, pointsGained(benefit, single));
  return {
    solution: solution.code,
    ...benefit,
    traits,
    rank: rankOf(terms, parameters),
    terms,
    reasons: matchReasons(solution, benefit, base, input),
  };
};

/**
 * Every solution of the catalogue, either ranked with its reasons or rejected with them. A rank follows from the
 * solution and the firm alone: neither its provider nor the order of the entries has any influence; equal ranks stand
 * in the order of their codes.
 */
export const matchSolutions = (input: MatchInput): MatchResult => {
  const base = firmBaseOf(input);
  const judged = input.catalogue.solutions.map((solution) => ({
    solution,
    reasons: rejectionsOf(solution, benefitOf(solution, base), base, input),
  }));
  return {
    matches: judged
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ solution }) => matchOf(solution, input, base))
      .toSorted((a, b) => b.rank.total - a.rank.total || byCode(a, b)),
    rejections: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ solution, reasons }) => ({ solution: solution.code, reasons }))
      .toSorted(byCode),
  };
};
