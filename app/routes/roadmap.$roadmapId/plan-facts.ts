import { COST_KINDS, type CostKind, type CostSplit } from "~/domain/matching/solution";
import { type Yuan, yuan } from "~/domain/money";
import type { Roadmap, RoadmapItem, RoadmapYear } from "~/domain/planning/roadmap";

export const totalOf = (split: CostSplit): Yuan =>
  yuan(COST_KINDS.reduce((sum, kind) => sum + split[kind], 0));

/** What an item costs over the three years. */
export const costOf = ({ spend }: RoadmapItem): Yuan =>
  yuan(spend.reduce((sum, year) => sum + totalOf(year), 0));

/** What a year pays for projects that began in an earlier one. */
export const renewalsIn = ({ items }: Roadmap, { year }: RoadmapYear): Yuan =>
  yuan(
    items
      .filter((item) => item.year < year)
      .reduce((sum, { spend }) => sum + totalOf(spend[year === 1 ? 0 : year === 2 ? 1 : 2]), 0),
  );

/** Kinds of cost that the plan pays for at all, in their order. */
export const kindsPaid = ({ years }: Roadmap): readonly CostKind[] =>
  COST_KINDS.filter((kind) => years.some(({ spend }) => spend[kind] > 0));

/** First and last day of a year of the plan, as ISO dates. */
export const periodOf = (startsOn: string, year: number): { readonly from: string; readonly to: string } => {
  const start = new Date(`${startsOn}T00:00:00Z`);
  const from = new Date(start);
  from.setUTCFullYear(start.getUTCFullYear() + year - 1);
  const to = new Date(start);
  to.setUTCFullYear(start.getUTCFullYear() + year);
  to.setUTCDate(to.getUTCDate() - 1);
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
};

/** The quarter within its year. */
export const quarterInYear = (quarter: number): number => ((quarter - 1) % 4) + 1;
export const yearOfQuarter = (quarter: number): number => Math.ceil(quarter / 4);
