import { yuan } from "../money";
import type { PreparedProgramme } from "./build-programme";
import { amountOf, type Claim } from "./claims";
import type { Period } from "./periods";
import type { CountedSubsidy, RoadmapItem } from "./roadmap";

/** Claims that an answer makes. */
export const claimsMade = ({ claims }: PreparedProgramme, values: readonly number[]): readonly Claim[] =>
  claims
    .filter(({ amount, made }) => (made === null || values[made] === 1) && (values[amount] ?? 0) > 0)
    .map(({ claim }) => claim);

/** What the claims made pay, to the yuan, for what the plan then spends. */
export const countedOf = (
  claims: readonly Claim[],
  items: readonly Pick<RoadmapItem, "firstQuarter" | "spend">[],
): readonly CountedSubsidy[] =>
  claims.map((claim) => ({
    rule: claim.rule,
    year: claim.year,
    quarter: claim.quarter,
    amount: yuan(amountOf(claim, items)),
  }));

/** Yuan that counted subsidies bring in a stretch of quarters. */
export const receivedIn = (
  counted: readonly CountedSubsidy[] | undefined,
  { first, last }: Pick<Period, "first" | "last">,
): number =>
  (counted ?? [])
    .filter(({ quarter }) => quarter >= first && quarter <= last)
    .reduce((sum, { amount }) => sum + amount, 0);
