import { zipSync } from "fflate";

const text = (value: string) => new TextEncoder().encode(value);

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet in whose parts anything may stand; packed as tightly as an attacker would. */
export const workbookWith = (parts: {
  readonly sheet?: string;
  readonly shared?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly relations?: string;
  readonly more?: Readonly<Record<string, string>>;
}): Uint8Array => {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${KIND}/${type}" Target="${target}"/>`;
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": TYPES,
    "xl/workbook.xml":
      parts.workbook ?? '<workbook><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      parts.relations ??
      `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}${relation("rId3", "styles", "styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": parts.sheet ?? sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'),
    "xl/sharedStrings.xml": parts.shared ?? "<sst/>",
    "xl/styles.xml": parts.styles ?? "<styleSheet/>",
    ...parts.more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, text(xml)])), {
    level: 9,
  });
};

export const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** As many times as fill a sheet up to the limit of what is unpacked. */
const fill = (piece: string, bytes = 11 * 1024 * 1024): string =>
  piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));

const cellsOf = (count: number, cell: (index: number) => string): string =>
  Array.from({ length: Math.ceil(count / 50) }, (_, row) => {
    const cells = Array.from({ length: 50 }, (_unused, column) => cell(row * 50 + column)).join("");
    return `<row r="${row + 1}">${cells}</row>`;
  }).join("");

const at = (index: number): string => {
  const column = index % 50;
  const letters = `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}`;
  return `${letters}${Math.floor(index / 50) + 1}`;
};

type Hostile = readonly [name: string, fault: string, make: () => Uint8Array];

/**
 * Small files that cost a reader much: each froze the server for seconds, or was found to cost its reader a multiple of
 * its size. Grown with each find; `fault`: how it is to be refused.
 */
export const hostileWorkbooks: readonly Hostile[] = [
  ["a million empty rows", "too-many-cells", () => workbookWith({ sheet: sheetOf(fill("<row/>")) })],
  [
    "a million rows with numbers",
    "too-many-cells",
    () => workbookWith({ sheet: sheetOf(fill('<row r="1"/>')) }),
  ],
  ["the letter r again and again", "not-xlsx", () => workbookWith({ sheet: fill("r ") })],
  ["r within a tag again and again", "not-xlsx", () => workbookWith({ sheet: `<worksheet ${fill("r ")}` })],
  [
    "attributes of one tag",
    "too-large",
    () =>
      workbookWith({
        sheet: `<worksheet ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(" ")}/>`,
      }),
  ],
  ["a cell that never ends", "not-xlsx", () => workbookWith({ sheet: sheetOf(fill("<c ‹c")) })],
  ["cells that never close", "not-xlsx", () => workbookWith({ sheet: sheetOf(`<row>${fill("<c>")}`) })],
  ["formulas that never close", "not-xlsx", () => workbookWith({ sheet: sheetOf(fill("<c r='A1'><f>")) })],
  ["nesting without end", "too-large", () => workbookWith({ sheet: `<worksheet>${fill("<a>")}` })],
  ["quotes that never close", "not-xlsx", () => workbookWith({ sheet: sheetOf(fill('<c r="')) })],
  ["comments that never close", "not-xlsx", () => workbookWith({ sheet: sheetOf(fill("<!--")) })],
  ["CDATA that never closes", "not-xlsx", () => workbookWith({ sheet: sheetOf(fill("<![CDATA[")) })],
  ["instructions that never close", "not-xlsx", () => workbookWith({ sheet: sheetOf(fill("<?a ")) })],
  [
    "space that never ends",
    "too-large",
    () => workbookWith({ sheet: sheetOf(`<row><c r="A1"><v>${fill(" ")}</v></c></row>`) }),
  ],
  [
    "entities that never end",
    "too-large",
    () => workbookWith({ sheet: sheetOf(`<row><c r="A1"><v>${fill("&a")}</v></c></row>`) }),
  ],
  [
    "merged cells without names",
    "not-xlsx",
    () => workbookWith({ sheet: `<worksheet>${fill("<mergeCell ")}` }),
  ],
  [
    "elements of any name",
    "too-large",
    () => workbookWith({ sheet: `<worksheet>${fill("<a/>")}</worksheet>` }),
  ],
  [
    "a row number with an exponent",
    "not-xlsx",
    () => workbookWith({ sheet: sheetOf('<row r="1e9"><c r="A1"><v>1</v></c></row>') }),
  ],
  [
    "a row number in base 16",
    "not-xlsx",
    () => workbookWith({ sheet: sheetOf('<row r="0x7fffffff"><c r="A1"><v>1</v></c></row>') }),
  ],
  [
    "a cell's name with an exponent",
    "not-xlsx",
    () => workbookWith({ sheet: sheetOf('<row><c r="A1e9"><v>1</v></c></row>') }),
  ],
  [
    "a row number as an entity",
    "too-many-cells",
    () => workbookWith({ sheet: sheetOf('<row r="&#57;99999"><c r="A999999"><v>1</v></c></row>') }),
  ],
  [
    "a row number under another prefix",
    "not-xlsx",
    () => workbookWith({ sheet: sheetOf('<row x:r="900000" r="1"><c r="A1"><v>1</v></c></row>') }),
  ],
  [
    "a row number in a part of another name",
    "too-many-cells",
    () =>
      workbookWith({
        relations: `<Relationships><Relationship Id="rId1" Type="${KIND}/worksheet" Target="data.xml"/></Relationships>`,
        more: { "xl/data.xml": sheetOf('<row r="900000"><c r="A900000"><v>1</v></c></row>') },
      }),
  ],
  [
    "cells without rows far apart",
    "too-many-cells",
    () =>
      workbookWith({
        sheet: sheetOf(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="5000"><c r="GR5000"><v>1</v></c></row>',
        ),
      }),
  ],
  [
    "more cells than any catalogue",
    "too-many-cells",
    () => workbookWith({ sheet: sheetOf(cellsOf(300_000, (index) => `<c r="${at(index)}"/>`)) }),
  ],
  [
    "one long text shown by every cell",
    "too-large",
    () =>
      workbookWith({
        shared: `<sst><si><t>${"长".repeat(32_000)}</t></si></sst>`,
        sheet: sheetOf(cellsOf(100_000, (index) => `<c r="${at(index)}" t="s"><v>0</v></c>`)),
      }),
  ],
  [
    "a long shared text in pieces",
    "too-large",
    () => workbookWith({ shared: `<sst><si>${"<r><t>aaaaaaaaaa</t></r>".repeat(100_000)}</si></sst>` }),
  ],
  [
    "a number format of brackets",
    "too-large",
    () =>
      workbookWith({
        styles: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${"[".repeat(300_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
        sheet: sheetOf('<row r="1"><c r="A1" s="0"><v>1</v></c></row>'),
      }),
  ],
  [
    "one sheet listed ten thousand times",
    "not-xlsx",
    () =>
      workbookWith({
        workbook: `<workbook><sheets>${'<sheet name="a" sheetId="1" r:id="rId1"/>'.repeat(10_000)}</sheets></workbook>`,
      }),
  ],
  [
    "one part as a thousand sheets",
    "not-xlsx",
    () =>
      workbookWith({
        workbook: `<workbook><sheets>${Array.from({ length: 40 }, (_, index) => `<sheet name="a${index}" sheetId="1" r:id="r${index}"/>`).join("")}</sheets></workbook>`,
        relations: `<Relationships>${Array.from({ length: 40 }, (_, index) => `<Relationship Id="r${index}" Type="${KIND}/worksheet" Target="worksheets/sheet1.xml"/>`).join("")}</Relationships>`,
      }),
  ],
  [
    "entities that multiply",
    "not-xlsx",
    () =>
      workbookWith({
        sheet: `<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]>${sheetOf("<row><c r='A1'><v>&b;</v></c></row>")}`,
      }),
  ],
  [
    "a deep tree of styles",
    "too-large",
    () => workbookWith({ styles: `<styleSheet>${"<a>".repeat(100_000)}` }),
  ],
];
