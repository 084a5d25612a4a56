import { LEVELS, type Level } from "../instrument/instrument";
import {
  type BureauFigures,
  type ChainFigures,
  type ChainLine,
  DEMAND_YEARS,
  type Demand,
  type GroupRow,
  type GroupTable,
  type KindRow,
  type KindTable,
  largestFirst,
  type SceneTable,
} from "./bureau-figures";
import { type BureauRows, type DemandRow, type FirmCount, hasPlanned, hasSubmitted } from "./bureau-rows";
import type { ByName } from "./by-name";
import { EVERY_LEVEL, exact, type Figure, NONE, sum, WITHHELD } from "./figure";
import { funnelOf, GROUPINGS, type Grouping, groupCodes, withListedChains } from "./group-by";
import type { SectorChains } from "./sector-chain";

const countOf = (firms: readonly FirmCount[]): number => sum(firms.map((each) => each.firms));

/** Every firm counts: its level may be seen by name. */
const reached = (firms: readonly FirmCount[]) => {
  const submitted = firms.filter(hasSubmitted);
  const count = (level: Level) => countOf(submitted.filter((each) => each.level === level));
  const of = countOf(submitted);
  const figure = (value: number): Figure => (of === 0 ? NONE : exact(value));
  const levels = LEVELS.map((level) => figure(count(level)));
  return { levels, fromTwo: figure(sum(LEVELS.slice(2).map(count))), of };
};

const groupRow = (code: string, firms: readonly FirmCount[]): GroupRow => {
  const { firms: all, submitted } = funnelOf(firms);
  return { code, firms: all, submitted, ...reached(firms) };
};

const groupTable = (
  codes: readonly string[],
  firms: readonly FirmCount[],
  codeOf: (firm: FirmCount) => string,
): GroupTable => ({
  classes: EVERY_LEVEL,
  rows: codes.map((code) =>
    groupRow(
      code,
      firms.filter((firm) => codeOf(firm) === code),
    ),
  ),
  other: null,
  total: groupRow("total", firms),
});

/** A sum over the firms whose money may be seen, as a figure of all `of` firms. */
const seenSum = (amount: number, { of, seen }: { readonly of: number; readonly seen: number }): Figure => {
  if (of === 0) return NONE;
  if (seen === 0) return WITHHELD;
  return seen === of ? exact(amount) : { kind: "at-least", value: amount };
};

const amountOf = (rows: readonly DemandRow[]): number => sum(rows.map(({ amount }) => amount));

const yearFigures = (rows: readonly DemandRow[], counted: Pick<Demand, "of" | "seen">): readonly Figure[] =>
  DEMAND_YEARS.map((year) => seenSum(amountOf(rows.filter((row) => row.year === year)), counted));

/** Rows of the jurisdiction with what they are read by. */
type Given = {
  readonly rows: BureauRows;
  /** Codes in the order of the questionnaire. */
  readonly scenes: readonly string[];
  readonly chains: SectorChains;
  readonly byName: readonly ByName[];
};

const seenOf = ({ byName }: Given, what: ByName, firms: readonly FirmCount[]): number =>
  countOf(byName.includes(what) ? firms : firms.filter(({ consented }) => consented));

const inChain = <T extends { readonly chain: string }>(all: readonly T[], code: string): readonly T[] =>
  all.filter(({ chain }) => chain === code);

const lineOf = (
  given: Given,
  code: string,
  firms: readonly FirmCount[],
  demand: readonly DemandRow[],
): ChainLine => {
  const chain = given.chains.chains.find((each) => each.code === code);
  const planned = firms.filter(hasPlanned);
  const counted = { of: countOf(planned), seen: seenOf(given, "demand", planned) };
  const years = demand.filter(({ cut }) => cut === "year");
  const { fromTwo, of } = reached(firms);
  return {
    code,
    title: chain?.title ?? null,
    demo: chain?.demo ?? false,
    ...funnelOf(firms),
    fromTwo,
    of,
    demand: { ...counted, years: yearFigures(years, counted), total: seenSum(amountOf(years), counted) },
    asOf: { result: null, demand: null },
  };
};

const sceneTable = (given: Given, code: string, firms: readonly FirmCount[]): SceneTable => {
  const submitted = firms.filter(hasSubmitted);
  const seen = seenOf(given, "scenes", submitted);
  const rows = inChain(given.rows.scenes, code);
  const figure = (value: number): Figure => (seen === 0 ? WITHHELD : exact(value));
  const countAt = (scene: string, level: Level): number =>
    sum(rows.filter((row) => row.scene === scene && row.level === level).map((row) => row.firms));
  return {
    classes: EVERY_LEVEL,
    of: countOf(submitted),
    seen,
    rows: given.scenes.map((scene) => {
      const counts = LEVELS.map((level) => countAt(scene, level));
      return { scene, levels: counts.map(figure), fromTwo: figure(sum(counts.slice(2))), of: seen };
    }),
  };
};

const kindTable = (demand: readonly DemandRow[], cut: DemandRow["cut"], counted: Demand): KindTable => {
  const ofCut = demand.filter((row) => row.cut === cut);
  const rows = [...new Set(ofCut.map(({ kind }) => kind))].map((kind): KindRow => {
    const ofKind = ofCut.filter((row) => row.kind === kind);
    return { kind, years: yearFigures(ofKind, counted), total: seenSum(amountOf(ofKind), counted) };
  });
  return { rows: largestFirst(rows), other: null };
};

const chainFigures = (given: Given, line: ChainLine): ChainFigures => {
  const firms = inChain(given.rows.firms, line.code);
  const demand = inChain(given.rows.demand, line.code);
  const groups = (grouping: Grouping) =>
    groupTable(groupCodes(grouping, firms), firms, GROUPINGS[grouping].codeOf);
  return {
    line,
    byState: groups("byState"),
    byUnit: groups("byUnit"),
    bySize: groups("bySize"),
    byTitle: groups("byTitle"),
    scenes: sceneTable(given, line.code, firms),
    bySolutionKind: kindTable(demand, "solution", line.demand),
    byCostKind: kindTable(demand, "cost", line.demand),
  };
};

/**
 * The figures that officers work with, from aggregated rows of their jurisdiction. Nothing that may be seen by name is
 * hidden; of the rest only firms that consented are counted, and the figures say of how many.
 */
export const workingFigures = (asGiven: Given): BureauFigures => {
  const given = { ...asGiven, rows: withListedChains(asGiven.rows, asGiven.chains) };
  const { rows, chains } = given;
  const codes = [...chains.chains.map(({ code }) => code), ""];
  const all = codes.map((code) => lineOf(given, code, inChain(rows.firms, code), inChain(rows.demand, code)));
  const lines = all.filter(({ code, firms }) => code !== "" || firms > 0);
  return {
    overview: {
      lines,
      merged: [],
      other: null,
      total: lineOf(given, "total", rows.firms, rows.demand),
      levels: groupTable(
        lines.map(({ code }) => code),
        rows.firms,
        ({ chain }) => chain,
      ),
    },
    chains: Object.fromEntries(all.map((line) => [line.code, chainFigures(given, line)])),
  };
};
