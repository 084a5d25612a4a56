// Just enough of TrueType to embed the glyphs of one paper: ISO/IEC 14496-22, tables head, hhea, hmtx, loca, glyf, maxp.
import type { BorrowedGlyph } from "./borrowed-glyphs";

type Tables = ReadonlyMap<string, Buffer>;

/** A typeface file whose glyphs can be taken out one by one. */
export type GlyphSource = {
  readonly tables: Tables;
  readonly unitsPerEm: number;
  /** The outline of a glyph, empty for a space. */
  readonly outline: (glyph: number) => Buffer;
  readonly metrics: (glyph: number) => Buffer;
};

const tablesOf = (file: Buffer): Tables => {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const offset = file.readUInt32BE(entry + 8);
    tables.set(
      file.toString("latin1", entry, entry + 4),
      file.subarray(offset, offset + file.readUInt32BE(entry + 12)),
    );
  }
  return tables;
};

const tableOf = (tables: Tables, tag: string): Buffer => {
  const table = tables.get(tag);
  if (!table) throw new Error(`the typeface has no table ${tag}`);
  return table;
};

const LONG_OFFSETS = 1;

export const openGlyphs = (file: Buffer): GlyphSource => {
  const tables = tablesOf(file);
  const head = tableOf(tables, "head");
  const loca = tableOf(tables, "loca");
  const glyf = tableOf(tables, "glyf");
  const hmtx = tableOf(tables, "hmtx");
  const long = head.readInt16BE(50) === LONG_OFFSETS;
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  return {
    tables,
    unitsPerEm: head.readUInt16BE(18),
    outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    metrics: (glyph) => hmtx.subarray(glyph * 4, glyph * 4 + 4),
  };
};

const COMPOSITE = { words: 0x0001, scale: 0x0008, more: 0x0020, scales: 0x0040, matrix: 0x0080 } as const;

/** Where a composite outline names its components: places of their glyph numbers. */
const componentsOf = (outline: Buffer): readonly number[] => {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  for (let flags: number = COMPOSITE.more; flags & COMPOSITE.more; ) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & COMPOSITE.words ? 4 : 2);
    if (flags & COMPOSITE.scale) at += 2;
    else if (flags & COMPOSITE.scales) at += 4;
    else if (flags & COMPOSITE.matrix) at += 8;
  }
  return places;
};

/** A glyph of the typeface by its number, or one borrowed from another. */
export type AnyGlyph = number | BorrowedGlyph;

export type GlyphSubset = {
  readonly file: Buffer;
  /** Glyph → its number in the subset. */
  readonly numbers: ReadonlyMap<AnyGlyph, number>;
};

/** A typeface file of these glyphs in this order, the missing-glyph sign before them, their components after them. */
export const subsetOf = (source: GlyphSource, glyphs: readonly AnyGlyph[]): GlyphSubset => {
  const numbers = new Map<AnyGlyph, number>([[0, 0]]);
  const include = (glyph: AnyGlyph): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, numbers.size);
    return numbers.size - 1;
  };
  for (const glyph of glyphs) include(glyph);
  const outlines: Buffer[] = [];
  // A map is walked to its end even as it grows: components join behind.
  for (const glyph of numbers.keys())
    outlines.push(
      padded(typeof glyph === "number" ? renumbered(source.outline(glyph), include) : glyph.outline),
    );
  const metrics = [...numbers.keys()].map((glyph) =>
    typeof glyph === "number" ? source.metrics(glyph) : metricsOf(glyph),
  );
  return { file: fileOf(source.tables, outlines, Buffer.concat(metrics)), numbers };
};

const metricsOf = ({ advance, bearing }: BorrowedGlyph): Buffer => {
  const metrics = Buffer.alloc(4);
  metrics.writeUInt16BE(advance, 0);
  metrics.writeInt16BE(bearing, 2);
  return metrics;
};

const renumbered = (outline: Buffer, numberOf: (glyph: number) => number): Buffer => {
  const places = componentsOf(outline);
  if (places.length === 0) return outline;
  const copy = Buffer.from(outline);
  for (const place of places) copy.writeUInt16BE(numberOf(outline.readUInt16BE(place)), place);
  return copy;
};

const padded = (bytes: Buffer): Buffer => {
  const over = bytes.length % 4;
  return over === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - over)]);
};

const fileOf = (tables: Tables, outlines: readonly Buffer[], hmtx: Buffer): Buffer => {
  const head = Buffer.from(tableOf(tables, "head"));
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(LONG_OFFSETS, 50);
  const hhea = Buffer.from(tableOf(tables, "hhea"));
  hhea.writeUInt16BE(outlines.length, 34);
  const maxp = Buffer.from(tableOf(tables, "maxp"));
  maxp.writeUInt16BE(outlines.length, 4);
  const kept = ["cvt ", "fpgm", "prep"].flatMap((tag) => {
    const table = tables.get(tag);
    return table ? [[tag, table] as const] : [];
  });
  const written = [
    ...kept,
    ["glyf", Buffer.concat(outlines)] as const,
    ["head", head] as const,
    ["hhea", hhea] as const,
    ["hmtx", hmtx] as const,
    ["loca", locaOf(outlines)] as const,
    ["maxp", maxp] as const,
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return assembled(written);
};

const locaOf = (outlines: readonly Buffer[]): Buffer => {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let offset = 0;
  outlines.forEach((outline, index) => {
    loca.writeUInt32BE(offset, index * 4);
    offset += outline.length;
  });
  loca.writeUInt32BE(offset, outlines.length * 4);
  return loca;
};

const checksumOf = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const assembled = (tables: readonly (readonly [tag: string, table: Buffer])[]): Buffer => {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((tables.length - power) * 16, 10);
  let offset = directory.length;
  const bodies = tables.map(([tag, table], index) => {
    const body = padded(table);
    const entry = 12 + index * 16;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(checksumOf(body), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    offset += body.length;
    return body;
  });
  const file = Buffer.concat([directory, ...bodies]);
  const head = tables.findIndex(([tag]) => tag === "head");
  file.writeUInt32BE((0xb1b0afba - checksumOf(file)) >>> 0, directory.readUInt32BE(12 + head * 16 + 8) + 8);
  return file;
};
