import { deflateSync } from "node:zlib";
import { type PaperDocument, writeDeflated } from "./document";
import { CODES, type Face, FIRST_RARE, type UsedCodes } from "./fonts";
import { type AnyGlyph, subsetOf } from "./truetype";

/** Fills a reserved font object with the face: the glyphs of the codes in use, their widths and their characters. */
export const embedFont = (
  doc: PaperDocument,
  reserved: PDFKit.PDFKitReference,
  face: Face,
  used: UsedCodes,
): void => {
  const codes = codesIn(used.codes);
  const glyphs = codes.map((code) => face.glyphOf(code, used));
  const subset = subsetOf(face.glyphs, glyphs);
  const name = `${tagOf(face)}+${face.font.postscriptName}`;
  const descendant = doc.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
    FontDescriptor: descriptorOf(doc, face, name, subset.file, codes),
    DW: 1000,
    W: widthsOf(face, codes, used),
    CIDToGIDMap: stream(doc, glyphMapOf(codes, glyphs, subset.numbers)),
  });
  descendant.end(undefined);
  Object.assign(reserved.data, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: charactersOf(doc, face, used),
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
const widthsOf = (
  { font, advanceOf }: Face,
  codes: readonly number[],
  used: UsedCodes,
): readonly (number | number[])[] => {
  const runs: { readonly first: number; readonly widths: number[] }[] = [];
  for (const code of codes) {
    const width = (advanceOf(code, used) * 1000) / font.unitsPerEm;
    if (width === 1000) continue;
    const last = runs.at(-1);
    if (last && last.first + last.widths.length === code) last.widths.push(width);
    else runs.push({ first: code, widths: [width] });
  }
  return runs.flatMap(({ first, widths }) => [first, widths]);
};

const glyphMapOf = (
  codes: readonly number[],
  glyphs: readonly AnyGlyph[],
  numbers: ReadonlyMap<AnyGlyph, number>,
): Buffer => {
  const map = Buffer.alloc(((codes.at(-1) ?? 0) + 1) * 2);
  for (const [index, code] of codes.entries())
    map.writeUInt16BE(numbers.get(glyphs[index] ?? 0) ?? 0, code * 2);
  return map;
};

const characterMaps = new WeakMap<Face, Uint8Array>();

/** Codes to characters: the same for every paper that borrows none, so compressed once. */
const charactersOf = (doc: PaperDocument, face: Face, { borrowed }: UsedCodes): PDFKit.PDFKitReference => {
  const known = borrowed.size === 0 ? characterMaps.get(face) : undefined;
  const map = known ?? deflateSync(characterMapOf(face, borrowed), { level: 9 });
  if (borrowed.size === 0) characterMaps.set(face, map);
  const ref = doc.ref({ Filter: "FlateDecode" });
  ref.write(map);
  ref.end(undefined);
  return ref;
};

const hex = (code: number): string => code.toString(16).padStart(4, "0");
const utf16 = (character: string): string => Buffer.from(character, "utf16le").swap16().toString("hex");
const SURROGATES = 0xd800;
const AFTER_PRIVATE = 0xf900;

const characterMapOf = ({ rare }: Face, borrowed: UsedCodes["borrowed"]): string => {
  const rows = Array.from({ length: CODES / 0x100 }, (_, row) => row * 0x100).filter(
    (first) => first < SURROGATES || first >= AFTER_PRIVATE,
  );
  // A range stays within one high byte and names no control character.
  const ranges = rows.map((row) => {
    const first = row === 0 ? 0x20 : row;
    const last = row === 0xff00 ? 0xfffd : row + 0xff;
    return `<${hex(first)}> <${hex(last)}> <${hex(first)}>`;
  });
  const characters = [
    ...rare.map((point, index) => [FIRST_RARE + index, String.fromCodePoint(point)] as const),
    ...borrowed,
  ].map(([code, character]) => `<${hex(code)}> <${utf16(character)}>`);
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
