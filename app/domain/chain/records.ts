import type { Level } from "../instrument/instrument";
import type { COST_KINDS } from "../matching/solution";
import type { Grouped } from "./group-by";
import type { Spending, Standing } from "./safe-sets";

/** The latest result of one firm, as it is counted in what is published. */
export type ResultRecord = Standing &
  Grouped & { readonly chain: string; readonly scenes: Readonly<Record<string, Level>> };

/** Yuan of a plan year by the kinds it is spent on. */
export type SpendLine = {
  readonly year: number;
  readonly solution_kind: string;
  readonly cost_kind: (typeof COST_KINDS)[number];
  readonly amount: number;
};

/** The latest roadmap of one firm; `amount` is what its lines add up to. */
export type DemandRecord = Spending & { readonly chain: string; readonly spend: readonly SpendLine[] };

/** What publishable figures are made of: one record a firm. They never leave the server. */
export type Records = {
  readonly results: readonly ResultRecord[];
  readonly demand: readonly DemandRecord[];
};

const amountOf = (lines: readonly SpendLine[]): number => lines.reduce((all, { amount }) => all + amount, 0);

export const demandRecord = (
  firm: { readonly firm: string; readonly key: string; readonly chain: string; readonly consented: boolean },
  spend: readonly SpendLine[],
): DemandRecord => ({ ...firm, spend, amount: amountOf(spend) });

/** The same record with only the money of the lines that pass. */
export const onlyLines = (record: DemandRecord, passes: (line: SpendLine) => boolean): DemandRecord =>
  demandRecord(record, record.spend.filter(passes));
