import type { AggregateReference, PaperAggregate } from "~/domain/chain/aggregate-papers";
import { chainLine } from "~/domain/chain/chain-line";
import { DEMAND_YEARS } from "~/domain/chain/chain-overview";
import { sumOfCells } from "~/domain/chain/shown-sums";
import { LEVELS } from "~/domain/instrument/instrument";
import type { AddedPaper } from "~/verify/add-up";
import { figure, hiddenNotes, inWan, type Voice } from "./bureau-facts";
import { overviewSheet } from "./chain-sheets";
import type { Sheet, SheetColumn } from "./sheet";

type Added = {
  readonly papers: readonly AddedPaper[];
  readonly aggregate: PaperAggregate;
  readonly reference: AggregateReference;
  readonly asOf: Date;
};

const text = (title: string, width = 30): SheetColumn => ({ title, kind: "text", width });
const count = (title: string): SheetColumn => ({ title, kind: "count", width: 10 });
const wan = (title: string): SheetColumn => ({ title, kind: "wan", width: 13 });

/** What papers add up to as a workbook: chains, scenes by chain, demand by chain and kind, and every file. */
export const paperSheets = (added: Added, voice: Voice): readonly Sheet[] => {
  const { chains } = added.reference;
  const { total } = added.aggregate.overview;
  const lines = added.aggregate.overview.chains
    .map((row) => chainLine(row, chains))
    .filter(({ firms }) => firms > 0);
  const overview = {
    bureau: "",
    asOf: added.asOf,
    rule: added.reference.parameters.disclosure,
    lines,
    total: chainLine(total, chains),
  };
  const facts = [sourceOf(added, voice), voice.say("bureau.file.moneyUnit")];
  return [
    { ...overviewSheet(overview, voice), facts },
    sceneSheet(added, voice),
    demandSheet(added, voice),
    fileSheet(added, voice),
  ];
};

const sourceOf = ({ papers, aggregate }: Added, { say }: Voice): string =>
  say("papers.source", { files: papers.length, firms: aggregate.overview.total.firms });

const chainName = ({ reference }: Added, { say, language }: Voice, code: string): string =>
  reference.chains.chains.find((chain) => chain.code === code)?.title[language] ?? say("domain.noChain");

const sheetOf = (
  added: Added,
  voice: Voice,
  part: "scenes" | "demand" | "files",
  table: Pick<Sheet, "columns" | "rows">,
): Sheet => ({
  name: voice.say(`papers.sheet.${part}`),
  title: voice.say(`papers.sheetTitle.${part}`),
  facts: [sourceOf(added, voice), ...(part === "demand" ? [voice.say("bureau.file.moneyUnit")] : [])],
  ...table,
  notes: part === "files" ? [] : hiddenNotes(added.reference.parameters.disclosure, voice.say),
});

const sceneSheet = (added: Added, voice: Voice): Sheet => {
  const { say, language } = voice;
  const titles = new Map(added.reference.scenes.map(({ code, title }) => [code, title[language]]));
  return sheetOf(added, voice, "scenes", {
    columns: [
      text(say("bureau.column.chain")),
      text(say("bureau.column.scene")),
      count(say("bureau.column.firms")),
      ...LEVELS.map((level) => count(say(`domain.sceneLevel.${level}`))),
    ],
    rows: added.aggregate.chains.flatMap(({ code, scenes }) =>
      scenes.map(({ scene, firms, levels }) => [
        chainName(added, voice, code),
        titles.get(scene) ?? scene,
        firms,
        ...LEVELS.map((level) => figure(levels[level])),
      ]),
    ),
  });
};

const demandSheet = (added: Added, voice: Voice): Sheet => {
  const { say } = voice;
  return sheetOf(added, voice, "demand", {
    columns: [
      text(say("bureau.column.chain")),
      text(say("bureau.column.kind")),
      ...DEMAND_YEARS.map((year) => wan(say("bureau.column.year", { year }))),
      wan(say("bureau.column.demand")),
    ],
    rows: added.aggregate.chains.flatMap(({ code, bySolutionKind }) =>
      bySolutionKind.map(({ kind, years }) => [
        chainName(added, voice, code),
        say(`domain.solutionKind.${kind}`),
        ...DEMAND_YEARS.map((_, index) => figure(years[index], inWan)),
        figure(sumOfCells(years), inWan),
      ]),
    ),
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
