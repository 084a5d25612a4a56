import { Inflate, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { findUnsureCell } from "./unsure-cell";

/** Why a file is not taken as a workbook; `not-xlsx` also for what is damaged. `at`: the cells it is about. */
export type FileFault =
  | "empty"
  | "encrypted"
  | "not-xlsx"
  | "too-large"
  | "too-many-cells"
  | "error-cell"
  | "formula-cell"
  | "merged-cells";
export type Refused = { readonly fault: FileFault; readonly at?: string };

/** Unpacked bytes of all parts together; the city's catalogue needs a fifth of a megabyte. */
export const LARGEST_UNPACKED = 12 * 1024 * 1024;
const MOST_PARTS = 200;
/** Of a sheet: more rows or columns than any catalogue has; a lone cell far out would make the reader fill the gap. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

type Part = { readonly name: string; readonly method: number; readonly packed: Uint8Array };

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return -1;
};

/** The parts that the directory at the end of the archive names, or null where it names none that can be read. */
const partsOf = (bytes: Uint8Array): readonly Part[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return null;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
    parts.push({ name, method: view.getUint16(at + 10, true), packed });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
};

/** So much is unpacked between two looks at the size. */
const PIECE = 1024;

/** A part unpacked up to `room` bytes; what the directory says of its size is not believed. */
const unpack = ({ method, packed }: Part, room: number): Uint8Array | "too-large" | null => {
  if (method === 0) return packed.length > room ? "too-large" : packed;
  if (method !== 8) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= room; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    return null;
  }
  return size > room ? "too-large" : Buffer.concat(pieces);
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether a sheet names a cell or a row farther out than any catalogue reaches. */
const isSprawling = (xml: string): boolean => {
  for (const [, letters = "", digits = ""] of xml.matchAll(/\br\s*=\s*["']([A-Z]*)(\d+)["']/g))
    if (Number(digits) > MOST_ROWS || columnOf(letters) > MOST_COLUMNS) return true;
  return (xml.match(/<(?:\w+:)?c[\s/>]/g)?.length ?? 0) > MOST_ROWS * MOST_COLUMNS;
};

const faultOfPart = (name: string, bytes: Uint8Array): Refused | null => {
  if (!/\.(xml|rels)$/i.test(name)) return null;
  const xml = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return { fault: "not-xlsx" };
  if (!/worksheets\//i.test(name)) return null;
  return isSprawling(xml) ? { fault: "too-many-cells" } : findUnsureCell(xml);
};

type Opened = Refused | { readonly parts: Readonly<Record<string, Uint8Array>> };

/** The parts of a workbook as they really unpack; what the file says of itself is not believed. */
const openParts = (bytes: Uint8Array): Opened => {
  if (bytes.length === 0) return { fault: "empty" };
  // A compound file: an encrypted workbook, or one of Excel before 2007.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: "encrypted" };
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { fault: "not-xlsx" };
  const listed = partsOf(bytes);
  if (!listed?.some(({ name }) => name === "[Content_Types].xml")) return { fault: "not-xlsx" };
  if (listed.length > MOST_PARTS) return { fault: "too-large" };
  const parts: Record<string, Uint8Array> = {};
  let room = LARGEST_UNPACKED;
  for (const part of listed) {
    const unpacked = unpack(part, room);
    if (unpacked === "too-large") return { fault: "too-large" };
    if (unpacked === null) return { fault: "not-xlsx" };
    const fault = faultOfPart(part.name, unpacked);
    if (fault) return fault;
    room -= unpacked.length;
    parts[part.name] = unpacked;
  }
  return { parts };
};

/** A cell as the reader gives it. */
export type Cell = string | number | boolean | Date | null;
export type OpenedSheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };
export type OpenedWorkbook = Refused | { readonly sheets: readonly OpenedSheet[] };

const isCell = (value: unknown): value is Cell =>
  value === null || value instanceof Date || ["string", "number", "boolean"].includes(typeof value);

/**
 * The sheets of a workbook from outside, or why it is not read. The library unpacks and fills gaps without limit, so it
 * is handed only parts that were unpacked and looked at here, packed anew: it never sees the file itself.
 */
export const openWorkbook = async (bytes: Uint8Array): Promise<OpenedWorkbook> => {
  const opened = openParts(bytes);
  if ("fault" in opened) return opened;
  try {
    const read = await readXlsxFile(Buffer.from(zipSync({ ...opened.parts }, { level: 0 })));
    return {
      sheets: read.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell: unknown) => (isCell(cell) ? cell : String(cell)))),
      })),
    };
  } catch {
    return { fault: "not-xlsx" };
  }
};
