import {
  type ChainFigures,
  type ChainLine,
  DEMAND_YEARS,
  type GroupRow,
  type GroupTable,
  type KindTable,
  kindsByYear,
  type OtherLine,
  type OverviewFigures,
  rowsByLevel,
  type SceneTable,
  scenesByShown,
  showsLevels,
  showsYears,
} from "~/domain/chain/bureau-figures";
import type { Figure } from "~/domain/chain/figure";
import type { FiguresMark } from "~/domain/chain/figures-asked";
import type { Text } from "~/domain/text";
import { sayClass } from "~/messages/say-classes";
import { sayDemand, sayYears } from "~/messages/say-demand";
import { type Marked, sayMarks } from "~/messages/say-figure";
import { figure, figureNotes, inWan, madeBy, shareOf, type Voice } from "./bureau-facts";
import type { Sheet, SheetColumn, SheetValue } from "./sheet";

type Made = {
  readonly bureau: string;
  readonly mark: FiguresMark;
  readonly rule: Parameters<typeof figureNotes>[0]["rule"];
  readonly reasons?: Text | null;
  /** The lines under each title, where not those of a bureau. */
  readonly heads?: readonly string[];
};

const count = (title: string): SheetColumn => ({ title, kind: "count", width: 10 });
const wan = (title: string): SheetColumn => ({ title, kind: "wan", width: 13 });
const name = (title: string): SheetColumn => ({ title, kind: "text", width: 30 });
const share = (title: string): SheetColumn => ({ title, kind: "share", width: 11 });

type Parts = Pick<Sheet, "name" | "title" | "columns" | "rows" | "totals"> & {
  readonly money?: boolean;
  /** What the marks in it are of; what they stand for is said above the table. */
  readonly marked: readonly Marked[];
  readonly facts?: readonly string[];
};

const sheetOf = (made: Made, voice: Voice, parts: Parts): Sheet => ({
  name: parts.name,
  title: parts.title,
  facts: [
    ...(made.heads ?? madeBy(made, voice)),
    ...(parts.facts ?? []),
    ...(parts.money ? [voice.say("bureau.file.moneyUnit")] : []),
    ...sayMarks(parts.marked, made.mark.audience, voice.say),
  ],
  columns: parts.columns,
  rows: parts.rows,
  ...(parts.totals && { totals: parts.totals }),
  notes: figureNotes(made, voice),
});

type Overview = Made & OverviewFigures;

/** All chains with their figures, and the firms by level, as the overview shows them; the total last. */
export const overviewSheets = (overview: Overview, voice: Voice): readonly Sheet[] => [
  chainsSheet(overview, voice),
  levelsSheet(overview, voice),
];

/** The first of them alone. */
export const chainsSheet = (overview: Overview, voice: Voice): Sheet => {
  const { say, language } = voice;
  const word = (key: string) => say(`bureau.column.${key}`);
  const years = showsYears(overview.lines) ? DEMAND_YEARS : [];
  const row = (line: ChainLine | OtherLine, title: string): readonly SheetValue[] => [
    title,
    line.firms,
    line.submitted,
    figure(line.fromTwo),
    shareOf(line.fromTwo, line.of),
    line.planned,
    line.reported,
    figure(line.demand.total, inWan),
    ...years.map((year) => figure(line.demand.years[year - 1], inWan)),
  ];
  const { lines, merged, other, total } = overview;
  const ofYears = years.length === 0 ? sayYears(total.demand, "overview", say) : null;
  const names = merged.map(({ title }) => title?.[language] ?? say("domain.noChain"));
  return sheetOf(overview, voice, {
    name: say("bureau.file.name.overview"),
    title: say("bureau.overview.chains"),
    money: true,
    facts: [
      ...(names.length === 0
        ? []
        : [
            say(other ? "bureau.overview.merged" : "bureau.overview.mergedTotal", { count: names.length }) +
              names.join(say("bureau.comma")) +
              say("bureau.stop"),
          ]),
      ...(ofYears === null ? [] : [ofYears]),
    ],
    marked: [
      { of: "result", figures: lines.map(({ fromTwo }) => fromTwo) },
      {
        of: "demand",
        figures: lines.flatMap(({ demand }) => [
          demand.total,
          ...years.map((year) => demand.years[year - 1]),
        ]),
      },
    ],
    columns: [
      name(word("chain")),
      count(word("firms")),
      count(say("domain.step.submitted")),
      count(word("fromTwo")),
      share(word("share")),
      count(say("domain.step.planned")),
      count(say("domain.step.reported")),
      wan(word("demand")),
      ...years.map((year) => wan(say("bureau.column.year", { year }))),
    ],
    rows: [
      ...lines.map((line) => row(line, line.title?.[language] ?? say("domain.noChain"))),
      ...(other ? [row(other, say("bureau.other"))] : []),
    ],
    totals: [row(total, say("bureau.total"))],
  });
};

const levelsSheet = (overview: Overview, voice: Voice): Sheet => {
  const { say, language } = voice;
  const titles = new Map(overview.lines.map(({ code, title }) => [code, title?.[language]]));
  const nameOf = (code: string): string => titles.get(code) ?? say("domain.noChain");
  const { shown, hidden } = rowsByLevel(overview.levels);
  const table = groupTable(
    { ...overview.levels, rows: shown },
    { title: say("bureau.column.chain"), nameOf, voice },
  );
  const names = hidden.map(({ code }) => nameOf(code)).join(say("bureau.comma"));
  return sheetOf(overview, voice, {
    name: say("bureau.file.name.levels"),
    title: say("bureau.overview.levels"),
    ...table,
    facts: [
      ...(table.facts ?? []),
      ...(hidden.length > 0 ? [say("bureau.overview.levelsMerged", { chains: names })] : []),
    ],
  });
};

export type ChainToWrite = Made &
  ChainFigures & {
    readonly units: Readonly<Record<string, Text>>;
    readonly sceneNames: readonly {
      readonly scene: string;
      readonly title: Text;
      readonly constrained: boolean;
    }[];
  };

/** The tables of a chain's page, one sheet each, under the chain's name. */
export const chainSheets = (chain: ChainToWrite, voice: Voice): readonly Sheet[] => {
  const { say, language } = voice;
  const of = (part: string, title: string) => ({
    name: say(`bureau.chain.${part}.sheet`),
    title: `${chain.line.title?.[language] ?? say("domain.noChain")} · ${title}`,
  });
  const groups = (part: string, table: GroupTable, nameOf: (code: string) => string): Sheet =>
    sheetOf(chain, voice, {
      ...of(part, say(`bureau.chain.${part}.title`)),
      ...groupTable(table, { title: say(`bureau.chain.${part}.group`), nameOf, voice }),
    });
  return [
    groups("units", chain.byUnit, (code) => chain.units[code]?.[language] ?? code),
    groups("states", chain.byState, (code) => say(`domain.state.${code}`)),
    groups("sizes", chain.bySize, (code) => say(`domain.size.${code}`)),
    groups("titles", chain.byTitle, (code) => say(`domain.title.${code}`)),
    sheetOf(chain, voice, {
      ...of("scenes", say("bureau.chain.scenes.title")),
      ...sceneTable(chain, voice),
    }),
    sheetOf(chain, voice, {
      ...of("demand", say("bureau.chain.demand.title")),
      money: true,
      ...demandTable(chain, voice),
    }),
  ];
};

type Worded = { readonly title: string; readonly nameOf: (code: string) => string; readonly voice: Voice };
type TableParts = Pick<Parts, "columns" | "rows" | "totals" | "marked" | "facts">;

/** Firms by class of level, or where no level is shown how many they are, and why. */
const groupTable = (table: GroupTable, { title, nameOf, voice: { say } }: Worded): TableParts => {
  const { classes, rows, other, total } = table;
  const shown = classes.length > 0;
  const line = (
    words: string,
    row: Pick<GroupRow, "levels" | "fromTwo" | "of">,
    firms: number | null,
    submitted: number | null,
  ): readonly SheetValue[] => [
    words,
    firms,
    submitted,
    ...(shown ? [...classes.map((_, at) => figure(row.levels[at])), shareOf(row.fromTwo, row.of)] : []),
  ];
  return {
    facts: total.of > 0 && !showsLevels(table) ? [say("bureau.mark.countsOnly")] : [],
    marked: showsLevels(table)
      ? [{ of: "result", figures: rows.flatMap(({ levels, fromTwo }) => [...levels, fromTwo]) }]
      : [],
    columns: [
      name(title),
      count(say("bureau.column.firms")),
      count(say("domain.step.submitted")),
      ...(shown
        ? [...classes.map((of) => count(sayClass(of, "firm", say))), share(say("bureau.column.share"))]
        : []),
    ],
    rows: [
      ...rows.map((row) => {
        const values = line(nameOf(row.code), row, row.firms, row.submitted);
        return showsLevels(table) ? values : values.map((value, at) => (at < 3 ? value : null));
      }),
      ...(other ? [line(say("bureau.other"), other, null, null)] : []),
    ],
    totals: [line(say("bureau.total"), total, total.firms, total.submitted)],
  };
};

/** What a table counts, where it does not count all. */
const sceneFacts = (
  table: SceneTable,
  nameOf: (scene: string) => string,
  { say }: Voice,
): readonly string[] => {
  const { of, seen, classes } = table;
  if (classes.length === 0 && of > 0) return [say("bureau.chain.scenes.noneText.publication", { of })];
  if (seen === 0 && of > 0) return [say("bureau.chain.scenes.noneText.working", { of })];
  const { hidden } = scenesByShown(table);
  const names = hidden.map(({ scene }) => nameOf(scene)).join(say("bureau.comma"));
  return [
    ...(seen < of ? [say("bureau.chain.scenes.seen", { seen, of })] : []),
    ...(hidden.length > 0
      ? [say("bureau.chain.scenes.withheld", { count: hidden.length, scenes: names })]
      : []),
  ];
};

const sceneTable = ({ scenes, sceneNames }: ChainToWrite, voice: Voice): TableParts => {
  const { say, language } = voice;
  const { classes } = scenes;
  const { shown: rows } = scenesByShown(scenes);
  const titles = new Map(
    sceneNames.map(({ scene, title, constrained }) => [
      scene,
      constrained ? `★ ${title[language]}` : title[language],
    ]),
  );
  const nameOf = (scene: string): string => titles.get(scene) ?? scene;
  const shown = classes.length > 0 && scenes.seen > 0;
  return {
    facts: sceneFacts(scenes, nameOf, voice),
    marked: shown ? [{ of: "result", figures: rows.flatMap(({ levels }) => levels) }] : [],
    columns: [
      name(say("bureau.column.scene")),
      count(say("bureau.column.counted")),
      ...classes.map((of) => count(sayClass(of, "scene", say))),
      share(say("bureau.column.share")),
    ],
    rows: shown
      ? rows.map(({ scene, of, levels, fromTwo }) => [
          nameOf(scene),
          of,
          ...classes.map((_, at) => figure(levels[at])),
          shareOf(fromTwo, of),
        ])
      : [],
  };
};

/** Both cuts of the same money, one under the other; each adds up to the chain's total. */
const demandTable = ({ line, bySolutionKind, byCostKind, mark }: ChainToWrite, voice: Voice): TableParts => {
  const { say } = voice;
  const { demand } = line;
  const tables = [bySolutionKind, byCostKind];
  const shown = kindsByYear(tables) ? DEMAND_YEARS : [];
  const row = (cut: string, kind: string, total: Figure, years: readonly Figure[]): readonly SheetValue[] => [
    cut,
    kind,
    figure(total, inWan),
    ...shown.map((year) => figure(years[year - 1], inWan)),
  ];
  const table = ({ rows, other }: KindTable, cut: string, words: string) => [
    ...rows.map(({ kind, total, years }) => row(cut, say(`${words}.${kind}`), total, years)),
    ...(other ? [row(cut, say("bureau.otherKinds"), other, [])] : []),
  ];
  const cuts = [say("bureau.chain.demand.bySolution"), say("bureau.chain.demand.byCost")] as const;
  return {
    facts: sayDemand(demand, tables, mark.audience, voice),
    marked: [{ of: "demand", figures: [demand.total, ...shown.map((year) => demand.years[year - 1])] }],
    columns: [
      { title: say("bureau.chain.demand.cut"), kind: "text", width: 20 },
      name(say("bureau.column.kind")),
      wan(say("bureau.column.demand")),
      ...shown.map((year) => wan(say("bureau.column.year", { year }))),
    ],
    rows: [
      ...table(bySolutionKind, cuts[0], "domain.solutionKind"),
      ...table(byCostKind, cuts[1], "domain.costKind"),
    ],
    totals: cuts.map((cut) => row(cut, say("bureau.total"), demand.total, demand.years)),
  };
};
