import { groupedWan, percentOf } from "~/components/chain/figures";
import type { ChainLine } from "~/domain/chain/bureau-figures";
import type { Audience } from "~/domain/chain/figure";
import { yuan } from "~/domain/money";
import type { Text } from "~/domain/text";
import { formatMoney } from "~/messages/format";
import { NONE_MARK, sayFigure, sayMark } from "~/messages/say-figure";
import { figuresDate } from "~/messages/say-figures-mark";
import type { Block, PlainColumn, PlainPaper } from "~/pdf/plain-paper";
import { figureNotes, madeBy } from "~/sheets/bureau-facts";
import { type ChainToWrite, chainSheets } from "~/sheets/chain-sheets";
import { type ColumnKind, chinaDay, type Sheet, type SheetValue } from "~/sheets/sheet";
import { type Cadence, sayPeriod } from "./cadence";
import { framed, type Voice } from "./paper-frame";

type Chain = ChainToWrite & { readonly nodes: readonly { readonly title: Text }[] };

/** 链情报告: the figures of the chain's page, whose they are and what its marks stand for, and room to write on. */
export const chainPaper = (chain: Chain, cadence: Cadence, voice: Voice): PlainPaper => {
  const { say, language } = voice;
  const { mark } = chain;
  const date = figuresDate(mark);
  const name = chain.line.title?.[language] ?? say("domain.noChain");
  const title = say("beside.chain.title", { chain: name });
  const nodes = chain.nodes.map((node) => node.title[language]);
  const made = madeBy(chain, voice);
  const blocks: readonly Block[] = [
    {
      kind: "title",
      text: title,
      lines: [
        sayPeriod(cadence, date, voice),
        ...made,
        ...(nodes.length === 0 ? [] : [say("beside.chain.nodes", { nodes: nodes.join(" → ") })]),
      ],
    },
    { kind: "heading", text: say("beside.chain.key") },
    { kind: "figures", entries: keyFigures(chain.line, mark.audience, voice) },
    ...(mark.audience === "publication" && chain.line.fromTwo.kind === "withheld"
      ? [{ kind: "notice" as const, text: say("bureau.chain.merged.text") }]
      : []),
    ...chainSheets(chain, voice).flatMap((sheet) => tableOf(sheet, { chain: name, made })),
    { kind: "heading", text: say("bureau.notes") },
    { kind: "list", entries: figureNotes(chain, voice) },
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
      title: `${title} ${sayPeriod(cadence, date, voice)}`,
      author: chain.bureau,
      subject: say("beside.chain.subject"),
      issued: date,
      head: [
        mark.audience === "working" ? `${say("bureau.mark.internal")} · ${chain.bureau}` : chain.bureau,
        say("beside.chain.head", { chain: name }),
      ],
      blocks,
    },
    voice,
  );
};

const keyFigures = (line: ChainLine, audience: Audience, { say, language }: Voice) => {
  const { firms, submitted, planned, fromTwo, of, demand } = line;
  const money = (amount: number) => formatMoney(yuan(amount), language);
  const unit = say("bureau.firmsUnit");
  return [
    {
      label: say("bureau.figure.fromTwo"),
      figure: sayFigure(fromTwo, (count) => percentOf(count, of)),
      note:
        fromTwo.kind === "exact"
          ? say("bureau.figure.fromTwoNote", { count: fromTwo.value, submitted: of })
          : (sayMark(fromTwo, "result", audience, say) ?? ""),
    },
    {
      label: say("bureau.figure.demand"),
      figure: sayFigure(demand.total, money),
      note:
        demand.total.kind === "exact"
          ? say("bureau.figure.demandNote", { of: demand.of })
          : demand.total.kind === "at-least"
            ? say("bureau.figure.demandSeen", { seen: demand.seen, of: demand.of })
            : (sayMark(demand.total, "demand", audience, say) ?? ""),
    },
    { label: say("bureau.figure.firms"), figure: String(firms), note: unit },
    {
      label: say("domain.step.submitted"),
      figure: String(submitted),
      note: say("bureau.figure.share", { percent: percentOf(submitted, firms) }),
    },
    {
      label: say("domain.step.planned"),
      figure: String(planned),
      note: say("bureau.figure.ofSubmitted", { percent: percentOf(planned, submitted) }),
    },
  ];
};

type Besides = { readonly chain: string; readonly made: readonly string[] };

/** A sheet as a table, with what is to be said of it alone above it; without rows only that. */
const tableOf = (
  { title, facts, columns, rows, totals = [] }: Sheet,
  { chain, made }: Besides,
): readonly Block[] => {
  // The workbook names the chain and the bureau on each sheet; the paper has them at its head.
  const words = title.replace(`${chain} · `, "");
  const own = facts.filter((fact) => !made.includes(fact));
  const notes = own.map((text): Block => ({ kind: "text", text, small: true }));
  const heading: Block = { kind: "heading", text: words, company: 120 };
  if (rows.length + totals.length === 0) return [heading, ...notes];
  const table: Block = {
    kind: "table",
    columns: columns.map(
      (column): PlainColumn => ({
        title: column.title,
        share: column.kind === "text" ? 26 : Math.max(8, longestWord(column.title) * 1.2 + 1),
        ...(column.kind !== "text" && { align: "right" }),
      }),
    ),
    rows: [...rows, ...totals].map((row) => ({
      cells: row.map((value, at) => inWords(value, columns[at]?.kind ?? "text")),
      ...(totals.includes(row) && { strong: true }),
    })),
  };
  return [heading, ...notes, table];
};

/** Of a heading, in letters; a Han character takes two and may begin a line. */
const longestWord = (title: string): number =>
  /[\u4e00-\u9fff]/.test(title)
    ? title.length * 2
    : Math.max(...title.split(" ").map(({ length }) => length));

/** As the page writes it; a mark stays a mark. */
const inWords = (value: SheetValue, kind: ColumnKind): string => {
  if (value === null) return NONE_MARK;
  if (typeof value === "string") return value;
  if (value instanceof Date) return chinaDay(value);
  if (typeof value === "number") return kind === "wan" ? wanOf(value) : String(value);
  return "part" in value ? percentOf(value.part, value.whole) : `≥${wanOf(value.atLeast)}`;
};

const wanOf = (value: number): string => groupedWan(Math.round(value * 10_000));
