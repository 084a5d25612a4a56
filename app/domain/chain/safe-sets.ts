import type { Level } from "../instrument/instrument";
import type { Parameters } from "../parameters";
import { type Classes, countsAt, HALVES, sum } from "./figure";
import type { Judge } from "./merge-rows";

type Rule = Pick<Parameters["disclosure"], "minimumFirms" | "dominancePercent">;

/** A firm at a level; `key` names the firm and its submission. */
export type Standing = { readonly key: string; readonly level: Level; readonly consented: boolean };

/**
 * Whether counts by class may be published: each is zero or of enough firms, and not all firms stand on one side of
 * level 2, which would tell each one's.
 */
export const safeCounts =
  (classes: Classes, { minimumFirms }: Rule): Judge<Standing> =>
  (entries) => {
    const levels = entries.map(({ level }) => level);
    return (
      countsAt(levels, HALVES).every((count) => count >= minimumFirms) &&
      countsAt(levels, classes).every((count) => count === 0 || count >= minimumFirms)
    );
  };

/**
 * As `safeCounts` for what an officer may not see by name: taking off the firms that consented, whom the officer knows,
 * must leave nobody or enough firms that do not all stand in one class.
 */
export const safeCountsFromOfficer = (classes: Classes, rule: Rule): Judge<Standing> => {
  const publicly = safeCounts(classes, rule);
  return (entries) => {
    const unknown = entries.filter(({ consented }) => !consented).map(({ level }) => level);
    const counts = countsAt(unknown, classes);
    const covered = unknown.length >= rule.minimumFirms && counts.every((count) => count < unknown.length);
    return publicly(entries) && (unknown.length === 0 || covered);
  };
};

/** What a firm's roadmap spends; `key` names the firm and the roadmap. */
export type Spending = {
  readonly key: string;
  readonly firm: string;
  /** Yuan. */
  readonly amount: number;
  readonly consented: boolean;
};

const perFirm = (entries: readonly Spending[]): readonly number[] => {
  const sums = new Map<string, number>();
  for (const { firm, amount } of entries) sums.set(firm, (sums.get(firm) ?? 0) + amount);
  return [...sums.values()].filter((amount) => amount > 0);
};

/**
 * Whether a sum of money may be published: of enough firms, none of which holds nearly all of it; and the same of the
 * firms that did not consent, as an officer knows what the others spend.
 */
export const safeSum = ({ minimumFirms, dominancePercent }: Rule): Judge<Spending> => {
  const enough = (entries: readonly Spending[]): boolean => {
    const amounts = perFirm(entries);
    return amounts.length >= minimumFirms && Math.max(...amounts) * 100 <= sum(amounts) * dominancePercent;
  };
  return (entries) => {
    const unknown = entries.filter(({ consented, amount }) => !consented && amount > 0);
    return enough(entries) && (unknown.length === 0 || enough(unknown));
  };
};
