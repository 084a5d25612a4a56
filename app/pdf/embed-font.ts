import { deflateSync } from "node:zlib";
import { type PaperDocument, writeDeflated } from "./document";
import { CODES, type Face, FIRST_RARE } from "./fonts";
import { subsetOf } from "./truetype";

/** Fills a reserved font object with the face: the glyphs of the codes in use, their widths and their characters. */
export const embedFont = (
  doc: PaperDocument,
  reserved: PDFKit.PDFKitReference,
  face: Face,
  used: Uint8Array,
): void => {
  const codes = codesIn(used);
  const subset = subsetOf(face.glyphs, codes.map(face.glyphOf));
  const name = `${tagOf(face)}+${face.font.postscriptName}`;
  const descendant = doc.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
    FontDescriptor: descriptorOf(doc, face, name, subset.file, codes),
    DW: 1000,
    W: widthsOf(face, codes),
    CIDToGIDMap: stream(doc, glyphMapOf(face, codes, subset.numbers)),
  });
  descendant.end(undefined);
  Object.assign(reserved.data, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: charactersOf(doc, face),
  });
  reserved.end(undefined);
};

const codesIn = (used: Uint8Array): readonly number[] => {
  const codes: number[] = [];
  for (let code = used.indexOf(1); code >= 0; code = used.indexOf(1, code + 1)) codes.push(code);
  return codes;
};

/** Six letters that mark a font as part of one; one name a weight is enough in a file. */
const tagOf = ({ font }: Face): string => (font.postscriptName.endsWith("Bold") ? "QINGZB" : "QINGZA");

const stream = (doc: PaperDocument, bytes: Uint8Array): PDFKit.PDFKitReference => {
  const ref = doc.ref({});
  writeDeflated(ref, bytes);
  ref.end(undefined);
  return ref;
};

const SYMBOLIC = 4;

const descriptorOf = (
  doc: PaperDocument,
  { font }: Face,
  name: string,
  file: Uint8Array,
  codes: readonly number[],
) => {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const fontFile = doc.ref({ Length1: file.length });
  writeDeflated(fontFile, file);
  fontFile.end(undefined);
  const descriptor = doc.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: [minX, minY, maxX, maxY].map((edge) => edge * scale),
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 0,
    FontFile2: fontFile,
    // PDF/A-1 demands it, later parts advise against it.
    ...(doc.options.subset === "PDF/A-1b" ? { CIDSet: stream(doc, codeSetOf(codes)) } : {}),
  });
  descriptor.end(undefined);
  return descriptor;
};

/** One bit a code, the highest of a byte first; the missing-glyph sign is always there. */
const codeSetOf = (codes: readonly number[]): Uint8Array => {
  const set = new Uint8Array(((codes.at(-1) ?? 0) >> 3) + 1);
  for (const code of [0, ...codes]) set[code >> 3] = (set[code >> 3] ?? 0) | (0x80 >> (code & 7));
  return set;
};

/** Widths other than a Han character's full em, in runs of codes that follow one another. */
const widthsOf = ({ font, advanceOf }: Face, codes: readonly number[]): readonly (number | number[])[] => {
  const runs: { readonly first: number; readonly widths: number[] }[] = [];
  for (const code of codes) {
    const width = (advanceOf(code) * 1000) / font.unitsPerEm;
    if (width === 1000) continue;
    const last = runs.at(-1);
    if (last && last.first + last.widths.length === code) last.widths.push(width);
    else runs.push({ first: code, widths: [width] });
  }
  return runs.flatMap(({ first, widths }) => [first, widths]);
};

const glyphMapOf = (face: Face, codes: readonly number[], numbers: ReadonlyMap<number, number>): Buffer => {
  const map = Buffer.alloc(((codes.at(-1) ?? 0) + 1) * 2);
  for (const code of codes) map.writeUInt16BE(numbers.get(face.glyphOf(code)) ?? 0, code * 2);
  return map;
};

const characterMaps = new WeakMap<Face, Uint8Array>();

/** Codes to characters: the same for every paper, so compressed once. */
const charactersOf = (doc: PaperDocument, face: Face): PDFKit.PDFKitReference => {
  const known = characterMaps.get(face) ?? deflateSync(characterMapOf(face), { level: 9 });
  characterMaps.set(face, known);
  const ref = doc.ref({ Filter: "FlateDecode" });
  ref.write(known);
  ref.end(undefined);
  return ref;
};

const hex = (code: number): string => code.toString(16).padStart(4, "0");
const utf16 = (point: number): string =>
  Buffer.from(String.fromCodePoint(point), "utf16le").swap16().toString("hex");
const SURROGATES = 0xd800;
const AFTER_PRIVATE = 0xf900;

const characterMapOf = ({ rare }: Face): string => {
  const rows = Array.from({ length: CODES / 0x100 }, (_, row) => row * 0x100).filter(
    (first) => first < SURROGATES || first >= AFTER_PRIVATE,
  );
  // A range stays within one high byte and names no control character.
  const ranges = rows.map((row) => {
    const first = row === 0 ? 0x20 : row;
    const last = row === 0xff00 ? 0xfffd : row + 0xff;
    return `<${hex(first)}> <${hex(last)}> <${hex(first)}>`;
  });
  const characters = rare.map((point, index) => `<${hex(FIRST_RARE + index)}> <${utf16(point)}>`);
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    ...blocksOf("bfrange", ranges),
    ...blocksOf("bfchar", characters),
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
};

/** A block holds at most a hundred entries. */
const blocksOf = (kind: string, entries: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(entries.length / 100) }, (_, block) => {
    const own = entries.slice(block * 100, block * 100 + 100);
    return `${own.length} begin${kind}\n${own.join("\n")}\nend${kind}`;
  });
