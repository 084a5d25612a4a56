import type {
  BureauFigures,
  ChainLine,
  Demand,
  Funnel,
  GroupRow,
  GroupTable,
  OtherLine,
  Reached,
} from "./bureau-figures";
import { exact, type Figure, HALVES, isExact, NONE, sum, told, WITHHELD } from "./figure";
import { funnelOf, inListedChains } from "./group-by";
import { holdBack } from "./hold-back";
import type { Judge } from "./merge-rows";
import type { Earlier, Publication, ToPublish } from "./publication";
import { publishChain } from "./publish-chain";
import { publishedDemand } from "./published-demand";
import { factsOf, publishedTable, rowsOf } from "./published-table";
import type { Records } from "./records";
import { safeCounts, safeSum } from "./safe-sets";

/** One half of what is published of a chain: its results, or its demand. */
type Part<Entry> = {
  readonly figure: (line: ChainLine) => Figure;
  readonly asOf: (line: ChainLine) => string | null;
  readonly entries: (records: Records) => readonly Entry[];
};
const RESULT = {
  figure: ({ fromTwo }: ChainLine) => fromTwo,
  asOf: ({ asOf }: ChainLine) => asOf.result,
  entries: ({ results }: Records) => results,
};
const DEMAND = {
  figure: ({ demand }: ChainLine) => demand.total,
  asOf: ({ asOf }: ChainLine) => asOf.demand,
  entries: ({ demand }: Records) => demand,
};

const lineIn = (figures: BureauFigures, chain: string): ChainLine | undefined => figures.chains[chain]?.line;

const hasShown = (
  { overview: { lines, total } }: BureauFigures,
  figure: (line: ChainLine) => Figure | undefined,
): boolean => [...lines, total].some((line) => isExact(figure(line)));

/** What a release is made of, where changes since the last one that may not be told yet are left out. */
const heldBack = <Entry extends { readonly key: string; readonly chain: string }>(
  { records, earlier }: ToPublish,
  part: Part<Entry>,
  judge: Judge<Entry>,
) => {
  const now = part.entries(records);
  const last = earlier.find(({ figures }) => hasShown(figures, part.figure));
  if (!last) return { entries: now, asOf: () => null };
  const groupOf = (chain: string): string => {
    const line = lineIn(last.figures, chain);
    return line && isExact(part.figure(line)) ? chain : "other";
  };
  const { entries, held } = holdBack(now, part.entries(last.records), groupOf, judge);
  const asOf = (chain: string): string | null => {
    const line = lineIn(last.figures, chain);
    return held.has(groupOf(chain)) ? ((line && part.asOf(line)) ?? last.day) : null;
  };
  return { entries, asOf };
};

const before = <Entry>(
  earlier: readonly Earlier[],
  part: Part<Entry>,
  shown: (line: ChainLine) => Figure | undefined,
): readonly (readonly Entry[])[] =>
  earlier.filter(({ figures }) => hasShown(figures, shown)).map(({ records }) => part.entries(records));

type Line = {
  readonly row: Pick<GroupRow, "fromTwo" | "of">;
  readonly funnel: Funnel;
  readonly demand: Demand;
  readonly asOf: ChainLine["asOf"];
};

const lineOf = ({ chains }: ToPublish, code: string, { row, funnel, demand, asOf }: Line): ChainLine => {
  const chain = chains.chains.find((each) => each.code === code);
  const { fromTwo, of } = row;
  return {
    code,
    title: chain?.title ?? null,
    demo: chain?.demo ?? false,
    ...funnel,
    fromTwo,
    of,
    demand,
    asOf,
  };
};

/** A roadmap made since the last release may not be counted yet, but it is there. */
const orWithheld = (demand: Demand, planned: number): Demand =>
  demand.total.kind === "none" && planned > 0
    ? { ...demand, total: WITHHELD, years: demand.years.map(() => WITHHELD) }
    : demand;

const chainOf = ({ chain }: { readonly chain: string }): string => chain;

/** Firms whose chain is no longer listed count in none. */
const listed = (given: ToPublish): ToPublish => {
  const within = inListedChains(given.chains);
  const { results, demand } = given.records;
  return {
    ...given,
    firms: within(given.firms),
    records: { results: within(results), demand: within(demand) },
  };
};

/**
 * The figures of a release that anybody may read, from one record a firm. No figure, and no sum or difference of
 * figures of this and the earlier releases, is of a group that may not be shown; what a chain may not show alone is
 * counted with others.
 */
export const publishFigures = (asGiven: ToPublish): Publication => {
  const given = listed(asGiven);
  const { earlier, firms, rule, chains } = given;
  const results = heldBack(given, RESULT, safeCounts(HALVES, rule));
  const demand = heldBack(given, DEMAND, safeSum(rule));
  const records: Records = { results: results.entries, demand: demand.entries };
  const codes = [...chains.chains.map(({ code }) => code), ""];
  const levels = publishedTable(
    factsOf(codes, firms, chainOf),
    rowsOf(codes, chainOf, records.results, before(earlier, RESULT, RESULT.figure)),
    rule,
  );
  const money = publishedDemand(
    rowsOf(codes, chainOf, records.demand, before(earlier, DEMAND, DEMAND.figure)),
    rowsOf(
      codes,
      chainOf,
      records.demand,
      before(earlier, DEMAND, ({ demand: { years } }) => years[0]),
    ),
    rule,
  );
  const lines = levels.rows.map((row) => {
    const funnel = funnelOf(firms.filter((firm) => firm.chain === row.code));
    return lineOf(given, row.code, {
      row,
      funnel,
      demand: orWithheld(money.of(row.code), funnel.planned),
      asOf: { result: results.asOf(row.code), demand: demand.asOf(row.code) },
    });
  });
  const total = lineOf(given, "total", {
    row: levels.total,
    funnel: funnelOf(firms),
    demand: money.total,
    asOf: { result: null, demand: null },
  });
  const shown = lines.filter(showsFigure);
  const merged = lines.filter((line) => line.firms > 0 && !showsFigure(line));
  const codesShown = new Set(shown.map(({ code }) => code));
  return {
    records,
    figures: {
      overview: {
        lines: shown,
        merged: merged.map(({ code, title }) => ({ code, title })),
        other: shown.length > 0 ? otherLine(merged, restOf(levels), money.other) : null,
        total,
        levels: { ...levels, rows: levels.rows.filter(({ code }) => codesShown.has(code)) },
      },
      chains: Object.fromEntries(
        lines.map((line, at) => {
          const standsAlone = levels.rows[at]?.levels.every(isExact) ?? false;
          return [line.code, publishChain(given, records, line, standsAlone)];
        }),
      ),
    },
  };
};

/** A chain without a figure of its own has no line: it is counted with others. */
const showsFigure = ({ fromTwo, demand }: ChainLine): boolean =>
  [fromTwo, demand.total, ...demand.years].some(isExact);

/** What the total leaves for the rows whose share is withheld; null where there is none of either. */
const restOf = ({ rows, total }: GroupTable): Reached | null => {
  const shown = rows.filter(({ fromTwo }) => isExact(fromTwo));
  const of = total.of - sum(shown.map((row) => row.of));
  const all = told(total.fromTwo);
  if (of === 0 || all === null) return null;
  return { of, fromTwo: exact(all - sum(shown.map(({ fromTwo }) => told(fromTwo) ?? 0))) };
};

const NO_DEMAND: Demand = { of: 0, seen: 0, total: NONE, years: [] };

const otherLine = (
  merged: readonly ChainLine[],
  reached: Reached | null,
  demand: Demand | null,
): OtherLine | null => {
  if (merged.length === 0 && !reached && !demand) return null;
  const all = (count: keyof Funnel): number => sum(merged.map((line) => line[count]));
  return {
    firms: all("firms"),
    submitted: all("submitted"),
    planned: all("planned"),
    reported: all("reported"),
    of: reached?.of ?? 0,
    fromTwo: reached?.fromTwo ?? NONE,
    demand: demand ?? NO_DEMAND,
  };
};
