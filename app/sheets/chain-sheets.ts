import type { DemandLine } from "~/domain/chain/chain-aggregate";
import type { ChainLine } from "~/domain/chain/chain-line";
import { DEMAND_YEARS, type FirmGroup } from "~/domain/chain/chain-overview";
import { rankDemand } from "~/domain/chain/demand-lines";
import type { Cell } from "~/domain/chain/disclosure";
import { firmsFromLevel, sumOfCells } from "~/domain/chain/shown-sums";
import { LEVELS } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";
import { figure, hiddenNotes, inWan, madeBy, shareOf, type Voice } from "./bureau-facts";
import type { Sheet, SheetColumn, SheetValue } from "./sheet";

type Rule = Parameters<typeof hiddenNotes>[0];
type Made = { readonly bureau: string; readonly asOf: Date; readonly rule: Rule };

const count = (title: string): SheetColumn => ({ title, kind: "count", width: 10 });
const wan = (title: string): SheetColumn => ({ title, kind: "wan", width: 13 });
const name = (title: string): SheetColumn => ({ title, kind: "text", width: 30 });

const sheetOf = (
  made: Made,
  voice: Voice,
  parts: { readonly name: string; readonly title: string; readonly money?: boolean } & Pick<
    Sheet,
    "columns" | "rows"
  >,
): Sheet => ({
  name: parts.name,
  title: parts.title,
  facts: [...madeBy(made, voice), ...(parts.money ? [voice.say("bureau.file.moneyUnit")] : [])],
  columns: parts.columns,
  rows: parts.rows,
  notes: hiddenNotes(made.rule, voice.say),
});

type Overview = Made & { readonly lines: readonly ChainLine[]; readonly total: ChainLine };

/** All chains with their figures and the firms by level, as the overview shows them; the total last. */
export const overviewSheet = (overview: Overview, voice: Voice): Sheet => {
  const { say, language } = voice;
  const word = (key: string) => say(`bureau.column.${key}`);
  const row = (line: ChainLine, title: string): readonly SheetValue[] => [
    title,
    line.firms,
    line.submitted,
    line.planned,
    line.reported,
    figure(line.fromTwo),
    shareOf(line.fromTwo, line.submitted),
    ...LEVELS.map((level) => figure(line.levels[level])),
    ...DEMAND_YEARS.map((_, index) => figure(line.demand[index], inWan)),
    figure(line.demandTotal, inWan),
  ];
  return sheetOf(overview, voice, {
    name: say("bureau.file.name.overview"),
    title: say("bureau.overview.chains"),
    money: true,
    columns: [
      name(word("chain")),
      ...["firms", "submitted", "planned", "reported", "fromTwo"].map((key) => count(word(key))),
      { title: word("share"), kind: "share", width: 11 },
      ...LEVELS.map((level) => count(say(`bureau.level.${level}`))),
      ...DEMAND_YEARS.map((year) => wan(say("bureau.column.year", { year }))),
      wan(word("demand")),
    ],
    rows: [
      ...overview.lines.map((line) => row(line, line.title?.[language] ?? say("domain.noChain"))),
      row(overview.total, say("bureau.total")),
    ],
  });
};

type Named<T> = T & { readonly title: Text | null };
type Scene = {
  readonly title: Text;
  readonly constrained: boolean;
  readonly firms: number;
  readonly levels: readonly Cell[];
};
export type ChainFigures = Made & {
  readonly line: ChainLine;
  readonly byState: readonly FirmGroup[];
  readonly byUnit: readonly Named<FirmGroup>[];
  readonly bySize: readonly FirmGroup[];
  readonly byTitle: readonly FirmGroup[];
  readonly scenes: readonly Scene[];
  readonly bySolutionKind: readonly DemandLine[];
  readonly byCostKind: readonly DemandLine[];
};

/** The tables of a chain's page, one sheet each, under the chain's name. */
export const chainSheets = (chain: ChainFigures, voice: Voice): readonly Sheet[] => {
  const { say, language } = voice;
  const of = (part: string, title: string) => ({
    name: say(`bureau.chain.${part}.sheet`),
    title: `${chain.line.title?.[language] ?? say("domain.noChain")} · ${title}`,
  });
  const groups = (part: string, rows: readonly FirmGroup[], nameOf: (group: FirmGroup) => string): Sheet =>
    sheetOf(chain, voice, {
      ...of(part, say(`bureau.chain.${part}.title`)),
      ...groupTable(chain.line, rows, say(`bureau.chain.${part}.group`), nameOf, voice),
    });
  const unitNames = new Map(chain.byUnit.map(({ code, title }) => [code, title?.[language] ?? code]));
  return [
    groups("states", chain.byState, ({ code }) => say(`domain.state.${code}`)),
    groups("units", chain.byUnit, ({ code }) => unitNames.get(code) ?? code),
    groups("sizes", chain.bySize, ({ code }) => say(`domain.size.${code}`)),
    groups("titles", chain.byTitle, ({ code }) => say(`domain.title.${code}`)),
    sheetOf(chain, voice, {
      ...of("scenes", say("bureau.chain.scenes.title")),
      ...sceneTable(chain.scenes, voice),
    }),
    sheetOf(chain, voice, {
      ...of("demand", say("bureau.chain.demand.title")),
      money: true,
      ...demandTable(chain, voice),
    }),
  ];
};

const groupTable = (
  total: ChainLine,
  groups: readonly FirmGroup[],
  title: string,
  nameOf: (group: FirmGroup) => string,
  { say }: Voice,
): Pick<Sheet, "columns" | "rows"> => {
  const row = (words: string, group: Pick<FirmGroup, "firms" | "submitted" | "levels">, fromTwo: Cell) => [
    words,
    group.firms,
    group.submitted,
    ...LEVELS.map((level) => figure(group.levels[level])),
    shareOf(fromTwo, group.submitted),
  ];
  return {
    columns: [
      name(title),
      count(say("bureau.column.firms")),
      count(say("bureau.column.submitted")),
      ...LEVELS.map((level) => count(say(`bureau.level.${level}`))),
      { title: say("bureau.column.share"), kind: "share", width: 11 },
    ],
    rows: [
      ...groups.map((group) => row(nameOf(group), group, firmsFromLevel(group, 2))),
      row(say("bureau.total"), total, total.fromTwo),
    ],
  };
};

const sceneTable = (scenes: readonly Scene[], { say, language }: Voice): Pick<Sheet, "columns" | "rows"> => ({
  columns: [
    name(say("bureau.column.scene")),
    count(say("bureau.column.submitted")),
    ...LEVELS.map((level) => count(say(`domain.sceneLevel.${level}`))),
    { title: say("bureau.column.share"), kind: "share", width: 11 },
  ],
  rows: scenes.map(({ title, constrained, firms, levels }) => [
    constrained ? `★ ${title[language]}` : title[language],
    firms,
    ...LEVELS.map((level) => figure(levels[level])),
    shareOf(sumOfCells(levels.slice(2)), firms),
  ]),
});

/** Both cuts of the same money, one under the other, each with the chain's total. Kinds without a figure are left out. */
const demandTable = (
  { line, bySolutionKind, byCostKind }: ChainFigures,
  { say }: Voice,
): Pick<Sheet, "columns" | "rows"> => {
  const row = (cut: string, kind: string, years: readonly Cell[], total: Cell): readonly SheetValue[] => [
    cut,
    kind,
    ...DEMAND_YEARS.map((_, index) => figure(years[index], inWan)),
    figure(total, inWan),
  ];
  const table = (lines: readonly DemandLine[], cut: string, words: string) => [
    ...rankDemand(lines).shown.map(({ kind, years, total }) =>
      row(cut, say(`${words}.${kind}`), years, total),
    ),
    row(cut, say("bureau.total"), line.demand, line.demandTotal),
  ];
  return {
    columns: [
      { title: say("bureau.chain.demand.cut"), kind: "text", width: 20 },
      name(say("bureau.column.kind")),
      ...DEMAND_YEARS.map((year) => wan(say("bureau.column.year", { year }))),
      wan(say("bureau.column.demand")),
    ],
    rows: [
      ...table(bySolutionKind, say("bureau.chain.demand.bySolution"), "domain.solutionKind"),
      ...table(byCostKind, say("bureau.chain.demand.byCost"), "domain.costKind"),
    ],
  };
};
