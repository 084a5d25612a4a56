import type { AggregateReference, PaperAggregate } from "~/domain/chain/aggregate-papers";
import { DEMAND_YEARS, kindsByYear, scenesByShown } from "~/domain/chain/bureau-figures";
import { EVERY_LEVEL } from "~/domain/chain/figure";
import type { FiguresMark } from "~/domain/chain/figures-asked";
import { formatDate } from "~/messages/format";
import { sayClass } from "~/messages/say-classes";
import { sayMarks } from "~/messages/say-figure";
import type { AddedPaper } from "~/verify/add-up";
import { figure, figureNotes, inWan, type Voice } from "./bureau-facts";
import { chainsSheet } from "./chain-sheets";
import { chinaDay, type Sheet, type SheetColumn } from "./sheet";

type Added = {
  readonly papers: readonly AddedPaper[];
  readonly aggregate: PaperAggregate;
  readonly reference: AggregateReference;
  readonly asOf: Date;
};

const text = (title: string, width = 30): SheetColumn => ({ title, kind: "text", width });
const count = (title: string): SheetColumn => ({ title, kind: "count", width: 10 });
const wan = (title: string): SheetColumn => ({ title, kind: "wan", width: 13 });

/** Whose figures papers add up to: nobody released them, so they say who they are for. */
const markOf = ({ aggregate, asOf }: Added): FiguresMark =>
  aggregate.audience === "working"
    ? { audience: "working", at: asOf, by: "" }
    : { audience: "publication", day: chinaDay(asOf), by: "" };

const madeOf = (added: Added) => ({
  mark: markOf(added),
  rule: added.reference.parameters.disclosure,
  reasons: added.reference.parameters.audiences?.reasons ?? null,
});

/** What papers add up to as a workbook: chains, scenes by chain, demand by chain and kind, and every file. */
export const paperSheets = (added: Added, voice: Voice): readonly Sheet[] => {
  const { overview } = added.aggregate;
  const made = { ...madeOf(added), bureau: "", heads: factsOf(added, voice) };
  const lines = overview.lines.filter(({ firms }) => firms > 0);
  return [
    chainsSheet({ ...overview, ...made, lines }, voice),
    sceneSheet(added, voice),
    demandSheet(added, voice),
    fileSheet(added, voice),
  ];
};

const sourceOf = ({ papers, aggregate }: Added, { say }: Voice): string =>
  say("papers.source", { files: papers.length, firms: aggregate.overview.total.firms });

/** Whether the file may leave the house, what it was added up from, and when. */
const factsOf = (added: Added, voice: Voice): readonly string[] => [
  voice.say(`papers.audience.${added.aggregate.audience}`),
  sourceOf(added, voice),
  voice.say("papers.addedOn", { date: formatDate(added.asOf, voice.language) }),
];

const chainName = ({ reference }: Added, { say, language }: Voice, code: string): string =>
  reference.chains.chains.find((chain) => chain.code === code)?.title[language] ?? say("domain.noChain");

const sheetOf = (
  added: Added,
  voice: Voice,
  part: "scenes" | "demand" | "files",
  table: Pick<Sheet, "columns" | "rows"> & { readonly marks?: readonly string[] },
): Sheet => ({
  name: voice.say(`papers.sheet.${part}`),
  title: voice.say(`papers.sheetTitle.${part}`),
  facts: [
    ...factsOf(added, voice),
    ...(part === "demand" ? [voice.say("bureau.file.moneyUnit")] : []),
    ...(table.marks ?? []),
  ],
  columns: table.columns,
  rows: table.rows,
  notes: part === "files" ? [] : figureNotes(madeOf(added), voice),
});

/** Scenes of the chains that show any, each by the classes that its chain is shown by. */
const sceneSheet = (added: Added, voice: Voice): Sheet => {
  const { say, language } = voice;
  const titles = new Map(added.reference.scenes.map(({ code, title }) => [code, title[language]]));
  const chains = added.aggregate.chains.filter(({ scenes }) => scenes.classes.length > 0);
  const figureAt = (
    { classes }: (typeof chains)[number]["scenes"],
    levels: (typeof chains)[number]["scenes"]["rows"][number]["levels"],
    of: (typeof EVERY_LEVEL)[number],
  ) => {
    const at = classes.findIndex((each) => each.includes(of[0] ?? 0));
    const [first, ...more] = classes[at] ?? [];
    if (first === undefined) return null;
    // A class of several levels stands in the column of its first and says what it holds.
    if (first !== of[0]) return null;
    const value = figure(levels[at]);
    return more.length === 0 || typeof value !== "number"
      ? value
      : `${sayClass(classes[at] ?? [], "scene", say)} ${value}`;
  };
  return sheetOf(added, voice, "scenes", {
    marks: sayMarks(
      chains.map(({ scenes }) => ({
        of: "result",
        figures: scenesByShown(scenes).shown.flatMap(({ levels }) => levels),
      })),
      added.aggregate.audience,
      say,
    ),
    columns: [
      text(say("bureau.column.chain")),
      text(say("bureau.column.scene")),
      count(say("bureau.column.counted")),
      ...EVERY_LEVEL.map((of) => count(sayClass(of, "scene", say))),
    ],
    rows: chains.flatMap(({ code, scenes }) =>
      scenesByShown(scenes).shown.map(({ scene, of, levels }) => [
        chainName(added, voice, code),
        titles.get(scene) ?? scene,
        of,
        ...EVERY_LEVEL.map((level) => figureAt(scenes, levels, level)),
      ]),
    ),
  });
};

/** Kinds of the chains whose demand is shown; a chain that is counted with others has no line at all. */
const demandSheet = (added: Added, voice: Voice): Sheet => {
  const { say } = voice;
  const chains = added.aggregate.chains;
  const byYear = kindsByYear(chains.map(({ bySolutionKind }) => bySolutionKind));
  return sheetOf(added, voice, "demand", {
    marks: sayMarks(
      chains.map(({ bySolutionKind: { rows } }) => ({
        of: "demand",
        figures: rows.flatMap(({ total, years }) => [total, ...years]),
      })),
      added.aggregate.audience,
      say,
    ),
    columns: [
      text(say("bureau.column.chain")),
      text(say("bureau.column.kind")),
      wan(say("bureau.column.demand")),
      ...(byYear ? DEMAND_YEARS.map((year) => wan(say("bureau.column.year", { year }))) : []),
    ],
    rows: chains.flatMap(({ code, bySolutionKind: { rows, other } }) => {
      const chain = chainName(added, voice, code);
      return [
        ...rows.map(({ kind, total, years }) => [
          chain,
          say(`domain.solutionKind.${kind}`),
          figure(total, inWan),
          ...(byYear ? DEMAND_YEARS.map((_, index) => figure(years[index], inWan)) : []),
        ]),
        ...(other ? [[chain, say("bureau.otherKinds"), figure(other, inWan)]] : []),
      ];
    }),
  });
};

const fileSheet = (added: Added, voice: Voice): Sheet => {
  const { say } = voice;
  return sheetOf(added, voice, "files", {
    columns: [
      text(say("papers.column.file"), 46),
      text(say("papers.column.verdict"), 16),
      text(say("papers.column.counting"), 40),
      text(say("verify.fact.number"), 26),
      count(say("verify.fact.version")),
      text(say("verify.fact.firm")),
      text(say("verify.fact.creditCode"), 22),
      text(say("verify.fact.sha256"), 66),
    ],
    rows: added.papers.map((paper) => [
      paper.file,
      say(`verify.verdictTitle.${paper.verdict}`),
      sayCounting(paper, say),
      paper.paper?.number ?? "",
      paper.paper?.version ?? null,
      paper.paper?.firm.name ?? "",
      paper.paper?.firm.creditCode ?? "",
      paper.paper?.sha256 ?? "",
    ]),
  });
};

/** Why a file counts or not, in words. */
export const sayCounting = (paper: AddedPaper, say: Voice["say"]): string => {
  if (paper.counting === "duplicate") return say("papers.counting.duplicate", { file: paper.of ?? "" });
  if (paper.counting === "superseded") return say("papers.counting.superseded", { number: paper.by ?? "" });
  if (paper.counting === "counted") return say("papers.counting.counted");
  return say(`verify.reason.${paper.reason ?? "damaged"}`);
};
