import type { BureauFigures, ChainFigures, ChainLine, GroupTable, KindTable } from "./bureau-figures";
import type { FirmCount } from "./bureau-rows";
import { type Classes, DETAILS, HALVES, isExact } from "./figure";
import { GROUPINGS, type Grouping, groupCodes } from "./group-by";
import { overTime } from "./merge-rows";
import type { Earlier, ToPublish } from "./publication";
import { publishedKinds } from "./published-demand";
import { publishedScenes } from "./published-scenes";
import { factsOf, publishedTable, rowsOf } from "./published-table";
import type { Records, ResultRecord, SpendLine } from "./records";
import { safeCounts } from "./safe-sets";

/** What is counted of one chain, now and in the earlier releases. */
type OfChain = {
  readonly given: ToPublish;
  readonly line: ChainLine;
  readonly firms: readonly FirmCount[];
  readonly now: Records;
  readonly before: readonly (Earlier & { readonly chain: ChainFigures | null })[];
};

const ofChain = <T extends { readonly chain: string }>(all: readonly T[], chain: string): readonly T[] =>
  all.filter((each) => each.chain === chain);

const recordsOf = ({ results, demand }: Records, chain: string): Records => ({
  results: ofChain(results, chain),
  demand: ofChain(demand, chain),
});

const resultsBefore = (
  { before }: OfChain,
  shown: (chain: ChainFigures) => boolean,
): readonly (readonly ResultRecord[])[] =>
  before.flatMap(({ chain, records }) => (chain && shown(chain) ? [records.results] : []));

/**
 * The classes by which tables of the chain may count: none where the overview does not show it alone, and none finer
 * than level 2 where the overview's finer table counts it in the rest, which would be left when it is taken off.
 */
const detailsOf = (chain: OfChain, standsAlone: boolean): readonly Classes[] => {
  if (!isExact(chain.line.fromTwo)) return [];
  if (!standsAlone) return [HALVES];
  const row = {
    code: chain.line.code,
    now: chain.now.results,
    before: resultsBefore(chain, ({ line }) => isExact(line.fromTwo)),
  };
  return DETAILS.filter((classes) => overTime(safeCounts(classes, chain.given.rule))([row]));
};

const groupTable = (chain: OfChain, grouping: Grouping, details: readonly Classes[]): GroupTable => {
  const { codeOf } = GROUPINGS[grouping];
  const before = resultsBefore(chain, (shown) => shown[grouping].classes.length > 0);
  const counted = [chain.now.results, ...before].flat().map(codeOf);
  const codes = [...new Set([...groupCodes(grouping, chain.firms), ...counted])];
  return publishedTable(
    factsOf(codes, chain.firms, codeOf),
    rowsOf(codes, codeOf, chain.now.results, before),
    chain.given.rule,
    details,
  );
};

const kindTable = (
  { line, now, before, given }: OfChain,
  table: "bySolutionKind" | "byCostKind",
  kindOf: (line: SpendLine) => string,
): KindTable => {
  if (!isExact(line.demand.total)) return { rows: [], other: null };
  const shown = before.filter(({ chain }) => chain && chain[table].rows.length > 0);
  return publishedKinds(
    now.demand,
    shown.map(({ records }) => records.demand),
    kindOf,
    given.rule,
  );
};

/** The tables of one chain that agree with what the overview publishes of it. `standsAlone`: by its finer classes too. */
export const publishChain = (
  given: ToPublish,
  records: Records,
  line: ChainLine,
  standsAlone: boolean,
): ChainFigures => {
  const { code } = line;
  const figuresOf = ({ chains }: BureauFigures): ChainFigures | null => chains[code] ?? null;
  const chain: OfChain = {
    given,
    line,
    firms: ofChain(given.firms, code),
    now: recordsOf(records, code),
    before: given.earlier.map((release) => ({
      ...release,
      chain: figuresOf(release.figures),
      records: recordsOf(release.records, code),
    })),
  };
  const details = detailsOf(chain, standsAlone);
  return {
    line,
    byState: groupTable(chain, "byState", details),
    byUnit: groupTable(chain, "byUnit", details),
    bySize: groupTable(chain, "bySize", details),
    byTitle: groupTable(chain, "byTitle", details),
    scenes: publishedScenes({
      scenes: given.scenes,
      shown: details.length > 0,
      now: chain.now.results,
      before: chain.before.map((release) => ({
        table: release.chain?.scenes ?? null,
        records: release.records.results,
      })),
      rule: given.rule,
    }),
    bySolutionKind: kindTable(chain, "bySolutionKind", ({ solution_kind }) => solution_kind),
    byCostKind: kindTable(chain, "byCostKind", ({ cost_kind }) => cost_kind),
  };
};
