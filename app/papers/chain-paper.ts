import { groupedWan, percentOf } from "~/components/chain/figures";
import type { ChainLine } from "~/domain/chain/chain-line";
import type { Cell } from "~/domain/chain/disclosure";
import { yuan } from "~/domain/money";
import type { Text } from "~/domain/text";
import { formatDate, formatMoney } from "~/messages/format";
import { HIDDEN_MARKS } from "~/messages/hidden-marks";
import type { Block, PlainColumn, PlainPaper } from "~/pdf/plain-paper";
import { hiddenNotes } from "~/sheets/bureau-facts";
import { type ChainFigures, chainSheets } from "~/sheets/chain-sheets";
import type { ColumnKind, Sheet, SheetValue } from "~/sheets/sheet";
import { type Cadence, sayPeriod } from "./cadence";
import { framed, type Voice } from "./paper-frame";

type Chain = ChainFigures & { readonly nodes: readonly { readonly title: Text }[] };

/** 链情报告: the figures of the chain's page, with its marks where the page shows none, and room to write on. */
export const chainPaper = (chain: Chain, cadence: Cadence, voice: Voice): PlainPaper => {
  const { say, language } = voice;
  const name = chain.line.title?.[language] ?? say("domain.noChain");
  const title = say("beside.chain.title", { chain: name });
  const nodes = chain.nodes.map((node) => node.title[language]);
  const blocks: readonly Block[] = [
    {
      kind: "title",
      text: title,
      lines: [
        sayPeriod(cadence, chain.asOf, voice),
        say("bureau.chain.lead", { bureau: chain.bureau, date: formatDate(chain.asOf, language) }),
        ...(nodes.length === 0 ? [] : [say("beside.chain.nodes", { nodes: nodes.join(" → ") })]),
      ],
    },
    { kind: "heading", text: say("beside.chain.key") },
    { kind: "figures", entries: keyFigures(chain.line, voice) },
    ...(chain.line.submitted < chain.rule.minimumFirms
      ? [
          {
            kind: "notice" as const,
            text: say("beside.chain.small", { minimum: chain.rule.minimumFirms }),
          },
        ]
      : []),
    ...chainSheets(chain, voice).map((sheet) => tableOf(sheet, name, say("bureau.total"))),
    { kind: "heading", text: say("bureau.notes") },
    { kind: "list", entries: hiddenNotes(chain.rule, say) },
    { kind: "heading", text: say("beside.chain.measures"), company: 240 },
    {
      kind: "question",
      title: say("beside.chain.measuresNote"),
      text: "",
      options: [],
      lines: [say("beside.chain.lines.problems"), "", say("beside.chain.lines.deadline"), ""],
    },
    {
      kind: "seals",
      titles: [say("beside.chain.seals.issuer"), say("beside.chain.seals.seen")],
      date: say("beside.date"),
    },
  ];
  return framed(
    {
      title: `${title} ${sayPeriod(cadence, chain.asOf, voice)}`,
      author: chain.bureau,
      subject: say("beside.chain.subject"),
      issued: chain.asOf,
      head: [chain.bureau, say("beside.chain.head", { chain: name })],
      blocks,
    },
    voice,
  );
};

const shown = (cell: Cell, format: (value: number) => string): string =>
  cell.shown ? format(cell.value) : HIDDEN_MARKS[cell.reason];

const keyFigures = (line: ChainLine, { say, language }: Voice) => {
  const { firms, submitted, planned, fromTwo, demandTotal } = line;
  const ofSubmitted = (part: number) =>
    say("bureau.figure.ofSubmitted", { percent: percentOf(part, submitted) });
  return [
    { label: say("bureau.figure.firms"), figure: String(firms), note: say("bureau.firmsUnit") },
    {
      label: say("bureau.figure.submitted"),
      figure: String(submitted),
      note: say("bureau.figure.share", { percent: percentOf(submitted, firms) }),
    },
    {
      label: say("bureau.figure.fromTwo"),
      figure: shown(fromTwo, String),
      note: fromTwo.shown ? ofSubmitted(fromTwo.value) : say(`domain.hidden.${fromTwo.reason}`),
    },
    { label: say("bureau.figure.planned"), figure: String(planned), note: ofSubmitted(planned) },
    {
      label: say("bureau.figure.demand"),
      figure: shown(demandTotal, (amount) => formatMoney(yuan(amount), language)),
      note: demandTotal.shown ? say("bureau.figure.demandNote") : say(`domain.hidden.${demandTotal.reason}`),
    },
  ];
};

const tableOf = ({ title, columns, rows }: Sheet, chain: string, total: string): Block => ({
  kind: "table",
  // The workbook names the chain on each sheet; the paper has it at its head.
  title: title.replace(`${chain} · `, ""),
  columns: columns.map(
    (column): PlainColumn => ({
      title: column.title,
      share: column.kind === "text" ? 26 : Math.max(8, longestWord(column.title) * 1.2 + 1),
      ...(column.kind !== "text" && { align: "right" }),
    }),
  ),
  rows: rows.map((row) => ({
    cells: row.map((value, at) => inWords(value, columns[at]?.kind ?? "text")),
    ...(row.includes(total) && { strong: true }),
  })),
});

/** Of a heading, in letters; a Han character takes two and may begin a line. */
const longestWord = (title: string): number =>
  /[\u4e00-\u9fff]/.test(title)
    ? title.length * 2
    : Math.max(...title.split(" ").map(({ length }) => length));

/** As the page writes it; a mark stays a mark. */
const inWords = (value: SheetValue, kind: ColumnKind): string => {
  if (value === null) return "—";
  if (typeof value !== "number") return String(value);
  if (kind === "share") return `${Math.round(100 * value)}%`;
  if (kind === "wan") return groupedWan(Math.round(value * 10_000));
  return String(value);
};
