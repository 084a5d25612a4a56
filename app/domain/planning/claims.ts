import type { CostKind } from "../matching/solution";
import type { SubsidyRule } from "../parameters";
import { ofKinds } from "./costs";
import { paidIn } from "./periods";
import type { PlanningInput } from "./planning-input";
import { firstQuarterOf, lastQuarterOf, type PlanYear, QUARTERS, YEARS } from "./quarters";
import type { RoadmapItem } from "./roadmap";

/**
 * A payment that the firm may apply for at a year's end by the rule it counts on: `percent` hundredths of a percent of
 * the spending of these kinds in the quarters `first` to `last`, at most `cap` yuan, paid in `quarter`.
 */
export type Claim = {
  readonly rule: string;
  readonly year: PlanYear;
  readonly quarter: number;
  readonly first: number;
  readonly last: number;
  readonly cap: number;
  readonly percent: number;
  readonly kinds: readonly CostKind[];
  /** Only once the target level is reached by that year's end. */
  readonly needsTarget: boolean;
  /** Only one of the rule's claims is paid in three years. */
  readonly once: boolean;
};

const WHOLE = 10_000;

type Terms = Pick<Claim, "cap" | "percent" | "kinds" | "needsTarget" | "once">;

/** What the rule pays a firm of today's level that reaches the target and no more; null where nothing. */
const termsOf = ({ request, score, parameters }: PlanningInput, rule: SubsidyRule): Terms | null => {
  const { kinds } = parameters.eligible;
  if (rule.kind === "voucher")
    return {
      cap: rule.capPerYear,
      percent: Math.round(rule.percent * 100),
      kinds: rule.kinds,
      needsTarget: false,
      once: false,
    };
  if (rule.kind === "by-rate") {
    if (request.target < rule.minimumLevel) return null;
    const needsTarget = score.level < rule.minimumLevel;
    return { cap: rule.cap, percent: Math.round(rule.percent * 100), kinds, needsTarget, once: true };
  }
  const amounts = rule.amounts.filter(({ level }) => level > score.level && level <= request.target);
  const cap = Math.max(0, ...amounts.map(({ upTo }) => upTo));
  return cap > 0 ? { cap, percent: WHOLE, kinds, needsTarget: true, once: true } : null;
};

/** Claims on the subsidy that the request counts on; those paid after the third year, or no one knows when, bring nothing. */
export const claimsOf = (input: PlanningInput): readonly Claim[] => {
  const { countedSubsidy } = input.request;
  const rule = input.parameters.subsidies.find(({ code }) => code === countedSubsidy);
  const lag = rule?.paidAfterQuarters;
  const terms = rule && termsOf(input, rule);
  if (!terms || lag === undefined) return [];
  return YEARS.map((year) => ({
    ...terms,
    rule: rule.code,
    year,
    quarter: lastQuarterOf(year) + lag,
    first: terms.once ? 1 : firstQuarterOf(year),
    last: lastQuarterOf(year),
  })).filter(({ quarter }) => quarter <= QUARTERS);
};

/** Yuan of the kinds a claim recognises that a start pays by then. */
export const recognisedIn = (
  claim: Pick<Claim, "first" | "last" | "kinds">,
  start: number,
  price: { readonly once: RoadmapItem["spend"][0]; readonly yearly: RoadmapItem["spend"][0] },
): number =>
  paidIn(claim, start, {
    once: ofKinds(price.once, claim.kinds),
    yearly: ofKinds(price.yearly, claim.kinds),
  });

/** Whole yuan that a claim pays for what the plan spends. */
export const amountOf = (
  { cap, percent, kinds, first, last }: Claim,
  items: readonly Pick<RoadmapItem, "firstQuarter" | "spend">[],
): number => {
  const recognised = items.reduce(
    (sum, { firstQuarter, spend }) =>
      sum +
      spend.reduce((paid, split, index) => {
        const quarter = ((firstQuarter - 1) % 4) + 1 + 4 * index;
        return quarter >= first && quarter <= last ? paid + ofKinds(split, kinds) : paid;
      }, 0),
    0,
  );
  return Math.min(cap, Math.floor((recognised * percent) / WHOLE));
};
