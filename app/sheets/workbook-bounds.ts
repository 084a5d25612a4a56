import type { Attributes, XmlToken } from "./xml-tokens";
import { xmlTokens } from "./xml-tokens";

/** Cells that a reader of the file would take as empty though they are not: by them a field would be cleared unnoticed. */
export type CellFault = {
  readonly fault: "error-cell" | "formula-cell" | "merged-cells";
  /** As "C7", or "A5:A9" of merged ones. */
  readonly at: string;
};
/** Why a file is not taken as a workbook at all. */
export type PartRefused = { readonly fault: "not-xlsx" | "too-large" | "too-many-cells" };

/** Of a sheet: more rows or columns than any catalogue has; a lone cell far out would make the reader fill the gap. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;
/** Of all sheets together: cells, and places up to the farthest row and column of each. */
const MOST_CELLS = 250_000;
/** Of all parts together: elements, and characters that the cells show, a text shown by many cells counted for each. */
const MOST_ELEMENTS = 2_000_000;
const MOST_SHOWN = 12 * 1024 * 1024;
const MOST_FAULTS = 5000;
const MOST_ATTRIBUTES = 64;
const MOST_NESTED = 64;
/** What Excel takes in a cell, each character written as an entity; and in the format of a number. */
const LONGEST_TEXT = 32_767 * 6;
const LONGEST_FORMAT = 255;
const LONGEST_VALUE = 32_767;

/** What the parts looked at so far come to; one for a file. */
export type Tally = {
  elements: number;
  cells: number;
  places: number;
  shown: number;
  /** Lengths of the texts that cells share. */
  readonly shared: number[];
  /** All of them, by the part of the file that is being looked at. */
  readonly faults: (CellFault & { readonly part: string })[];
  part: string;
};

export const emptyTally = (): Tally => ({
  elements: 0,
  cells: 0,
  places: 0,
  shown: 0,
  shared: [],
  faults: [],
  part: "",
});

const NOT_XLSX = { fault: "not-xlsx" } as const;
const TOO_LARGE = { fault: "too-large" } as const;
const TOO_MANY_CELLS = { fault: "too-many-cells" } as const;

const isOversized = (attributes: Attributes): boolean =>
  attributes.size > MOST_ATTRIBUTES ||
  [...attributes].some(
    ([name, value]) => value.length > (name === "formatCode" ? LONGEST_FORMAT : LONGEST_VALUE),
  );

/** The tokens of a part as long as it keeps within what any workbook needs; the refusal where it does not. */
function* boundedTokens(xml: string, tally: Tally): Generator<XmlToken, PartRefused | null> {
  let depth = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "malformed") return NOT_XLSX;
    if (token.kind === "text" && token.text.length > LONGEST_TEXT) return TOO_LARGE;
    if (token.kind === "close") depth -= 1;
    if (token.kind === "open") {
      depth += 1;
      tally.elements += 1;
      if (tally.elements > MOST_ELEMENTS || depth > MOST_NESTED || isOversized(token.attributes))
        return TOO_LARGE;
    }
    yield token;
  }
  return null;
}

/** Looks at each token until one is refused. */
const look = (
  xml: string,
  tally: Tally,
  judge: (token: XmlToken) => PartRefused | null,
): PartRefused | null => {
  const tokens = boundedTokens(xml, tally);
  for (let next = tokens.next(); ; next = tokens.next()) {
    if (next.done) return next.value;
    const refused = judge(next.value);
    if (refused) return refused;
  }
};

/** A part that only has to keep within bounds, as that of the styles. */
export const refusePlain = (xml: string, tally: Tally): PartRefused | null => look(xml, tally, () => null);

/** The texts that cells share; their lengths are counted where cells show them. */
export const refuseShared = (xml: string, tally: Tally): PartRefused | null => {
  let length = 0;
  return look(xml, tally, (token) => {
    if (token.kind === "text") length += token.text.length;
    if (token.kind === "open" && token.name === "si") length = 0;
    if (token.kind === "close" && token.name === "si") tally.shared.push(length);
    return length > LONGEST_TEXT ? TOO_LARGE : null;
  });
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

type Cell = { readonly at: string; readonly type: string; formula: boolean; value: string };
type Sheet = { rows: number; farthestRow: number; farthestColumn: number; cell: Cell | null; inside: string };

const openRow = (sheet: Sheet, attributes: Attributes): PartRefused | null => {
  const stated = attributes.get("r");
  if (stated !== undefined && !/^\d{1,9}$/.test(stated)) return NOT_XLSX;
  sheet.rows += 1;
  sheet.farthestRow = Math.max(sheet.farthestRow, Number(stated ?? 0), sheet.rows);
  return sheet.farthestRow > MOST_ROWS ? TOO_MANY_CELLS : null;
};

const openCell = (sheet: Sheet, attributes: Attributes, tally: Tally): PartRefused | null => {
  const at = attributes.get("r") ?? "";
  const [, letters, digits] = /^([A-Z]{1,9})(\d{1,9})$/.exec(at) ?? [];
  if (letters === undefined || sheet.cell) return NOT_XLSX;
  sheet.cell = { at, type: attributes.get("t") ?? "", formula: false, value: "" };
  sheet.farthestRow = Math.max(sheet.farthestRow, Number(digits));
  sheet.farthestColumn = Math.max(sheet.farthestColumn, columnOf(letters));
  tally.cells += 1;
  const far = sheet.farthestRow > MOST_ROWS || sheet.farthestColumn > MOST_COLUMNS;
  return far || tally.cells > MOST_CELLS ? TOO_MANY_CELLS : null;
};

const note = ({ faults, part }: Tally, fault: CellFault["fault"], at: string): void => {
  if (faults.length < MOST_FAULTS) faults.push({ fault, at, part });
};

const closeCell = ({ at, type, formula, value }: Cell, tally: Tally): PartRefused | null => {
  if (type === "e") note(tally, "error-cell", at);
  else if (formula && value === "" && type !== "str") note(tally, "formula-cell", at);
  tally.shown += type === "s" ? (tally.shared[Number(value)] ?? 0) : value.length;
  return tally.shown > MOST_SHOWN ? TOO_LARGE : null;
};

/** Merged over columns only, as a title is, nothing is lost. */
const noteMerged = (attributes: Attributes, tally: Tally): null => {
  const at = attributes.get("ref") ?? "";
  const [, first, last] = /^[A-Z]{1,9}(\d{1,9}):[A-Z]{1,9}(\d{1,9})$/.exec(at) ?? [];
  if (first !== last) note(tally, "merged-cells", at);
  return null;
};

const openIn = (
  sheet: Sheet,
  { name, attributes }: Extract<XmlToken, { kind: "open" }>,
  tally: Tally,
): PartRefused | null => {
  sheet.inside = name;
  if (name === "row") return openRow(sheet, attributes);
  if (name === "c") return openCell(sheet, attributes, tally);
  if (name === "mergeCell") return noteMerged(attributes, tally);
  if (name === "f" && sheet.cell) sheet.cell.formula = true;
  return null;
};

/** A sheet: its rows, cells and what stands in them. Ask for the shared texts first. */
export const refuseSheet = (xml: string, tally: Tally): PartRefused | null => {
  const sheet: Sheet = { rows: 0, farthestRow: 0, farthestColumn: 0, cell: null, inside: "" };
  const refused = look(xml, tally, (token) => {
    if (token.kind === "open") return openIn(sheet, token, tally);
    if (token.kind === "text" && sheet.cell && (sheet.inside === "v" || sheet.inside === "t"))
      sheet.cell.value += token.text;
    if (token.kind !== "close") return null;
    sheet.inside = "";
    const { cell } = sheet;
    if (token.name !== "c" || !cell) return null;
    sheet.cell = null;
    return closeCell(cell, tally);
  });
  tally.places += sheet.farthestRow * sheet.farthestColumn;
  return refused ?? (tally.places > MOST_CELLS ? TOO_MANY_CELLS : null);
};
