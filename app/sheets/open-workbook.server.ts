import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { type Parts, unpackParts } from "./archive";
import {
  type CellFault,
  emptyTally,
  type PartRefused,
  refusePlain,
  refuseShared,
  refuseSheet,
  type Tally,
} from "./workbook-bounds";
import { xmlTokens } from "./xml-tokens";

/**
 * Why a file is not taken as a workbook; `not-xlsx` also for what is damaged, `too-hard` for what could not be read
 * with the time and memory there are.
 */
export type FileFault = PartRefused["fault"] | "empty" | "encrypted" | "too-hard";
export type Refused = { readonly fault: FileFault };

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const NOT_XLSX = { fault: "not-xlsx" } as const;

const CONTENTS = "[Content_Types].xml";
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** By its place, or because the workbook says so: it may name any part. */
type Role = "plain" | "shared" | "sheet";

const roleByName = (name: string): Role | null => {
  if (/(^|\/)worksheets\/[^/]*\.xml$/i.test(name)) return "sheet";
  if (/(^|\/)sharedStrings\.xml$/i.test(name)) return "shared";
  return [CONTENTS, WORKBOOK, RELATIONS, "xl/styles.xml"].includes(name) ? "plain" : null;
};

const KINDS: Readonly<Record<string, Role>> = {
  worksheet: "sheet",
  sharedStrings: "shared",
  styles: "plain",
};

/** The parts a reader of the workbook takes, each once; null where the file names one of them twice. */
const rolesOf = (parts: Parts, text: (name: string) => string): ReadonlyMap<string, Role> | null => {
  const roles = new Map<string, Role>();
  for (const name of parts.keys()) {
    const role = roleByName(name);
    if (role) roles.set(name, role);
  }
  const named = new Set<string>();
  for (const token of xmlTokens(text(RELATIONS))) {
    if (token.kind === "malformed") return null;
    const { attributes } = token.kind === "open" ? token : { attributes: new Map<string, string>() };
    const role = KINDS[/\/([A-Za-z]+)$/.exec(attributes.get("Type") ?? "")?.[1] ?? ""];
    if (!role) continue;
    const target = attributes.get("Target") ?? "";
    const name = partAt(target);
    if (named.has(name)) return null;
    named.add(name);
    roles.set(name, role);
  }
  return roles;
};

const MOST_SHEETS = 50;

/** A sheet that is listed again and again would be read again and again. */
const listsSheetsOnce = (workbook: string): boolean => {
  const listed = new Set<string>();
  for (const token of xmlTokens(workbook)) {
    if (token.kind !== "open" || token.name !== "sheet") continue;
    const id = token.attributes.get("id") ?? "";
    if (listed.has(id) || listed.size >= MOST_SHEETS) return false;
    listed.add(id);
  }
  return true;
};

const REFUSE: Readonly<Record<Role, (xml: string, tally: Tally) => PartRefused | null>> = {
  plain: refusePlain,
  shared: refuseShared,
  sheet: refuseSheet,
};
/** The texts that cells share are looked at before the cells that show them. */
const ORDER: readonly Role[] = ["plain", "shared", "sheet"];

type Opened = Refused | { readonly parts: Parts; readonly faults: readonly SheetFault[] };

/** What is wrong with single cells, each with the name of its sheet. */
export type SheetFault = CellFault & { readonly sheet: string };

/** The name of the sheet that a part of the file holds. */
const sheetNames = (text: (name: string) => string): ReadonlyMap<string, string> => {
  const opened = (part: string) =>
    [...xmlTokens(text(part))].flatMap((token) => (token.kind === "open" ? [token] : []));
  const parts = new Map(
    opened(RELATIONS).map(({ attributes }) => [attributes.get("Id"), partAt(attributes.get("Target") ?? "")]),
  );
  return new Map(
    opened(WORKBOOK).flatMap(({ name, attributes }) =>
      name === "sheet"
        ? [[parts.get(attributes.get("id")) ?? "", attributes.get("name") ?? ""] as const]
        : [],
    ),
  );
};

const partAt = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

/** The parts that a reader of the workbook needs, each looked at. */
const openParts = (bytes: Uint8Array): Opened => {
  if (bytes.length === 0) return { fault: "empty" };
  // A compound file: an encrypted workbook, or one of Excel before 2007.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: "encrypted" };
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return NOT_XLSX;
  const parts = unpackParts(bytes);
  if (typeof parts === "string") return { fault: parts };
  const text = (name: string) => new TextDecoder().decode(parts.get(name));
  const roles = rolesOf(parts, text);
  if (!roles || !listsSheetsOnce(text(WORKBOOK))) return NOT_XLSX;
  const tally = emptyTally();
  for (const role of ORDER)
    for (const [name] of [...roles].filter(([, each]) => each === role)) {
      tally.part = name;
      const refused = REFUSE[role](text(name), tally);
      if (refused) return refused;
    }
  const names = tally.faults.length > 0 ? sheetNames(text) : new Map<string, string>();
  return {
    parts: new Map([...parts].filter(([name]) => roles.has(name))),
    faults: tally.faults.map(({ part, ...fault }) => ({ ...fault, sheet: names.get(part) ?? "" })),
  };
};

/** A cell as the reader gives it. */
export type Cell = string | number | boolean | Date | null;
export type OpenedSheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };
export type OpenedWorkbook =
  | Refused
  | { readonly sheets: readonly OpenedSheet[]; readonly faults: readonly SheetFault[] };

const isCell = (value: unknown): value is Cell =>
  value === null || value instanceof Date || ["string", "number", "boolean"].includes(typeof value);

/**
 * The sheets of a workbook from outside, or why it is not read. The library unpacks and fills gaps without limit, so it
 * is handed only parts that were unpacked and looked at here, packed anew: it never sees the file itself. Runs in a
 * thread of its own (`pool`), whose time and memory are limited as well.
 */
export const openWorkbook = async (bytes: Uint8Array): Promise<OpenedWorkbook> => {
  const opened = openParts(bytes);
  if ("fault" in opened) return opened;
  try {
    const read = await readXlsxFile(Buffer.from(zipSync(Object.fromEntries(opened.parts), { level: 0 })));
    return {
      faults: opened.faults,
      sheets: read.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell: unknown) => (isCell(cell) ? cell : String(cell)))),
      })),
    };
  } catch {
    // Where cells are at fault, they are told; that may be what the reader met as well.
    return opened.faults.length > 0 ? { sheets: [], faults: opened.faults } : NOT_XLSX;
  }
};
