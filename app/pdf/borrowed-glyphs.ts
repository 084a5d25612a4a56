import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { type OutlinePoint, simpleOutline } from "./outline";

/** A glyph of another typeface, in thousandths of an em like those of the paper's own. */
export type BorrowedGlyph = { readonly outline: Buffer; readonly advance: number; readonly bearing: number };

const EM = 1000;

const require = createRequire(import.meta.url);
const read = (path: string): Buffer => readFileSync(require.resolve(path));

/** Same design, fewer characters: what Japan and Hong Kong write and the mainland does not. */
const relatives = (weight: "regular" | "bold"): readonly string[] => {
  const name = weight === "regular" ? "400Regular" : "700Bold";
  return [
    `@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`,
    `@expo-google-fonts/noto-sans-hk/${name}/NotoSansHK_${name}.ttf`,
  ];
};

type Slice = { readonly file: string; readonly ranges: readonly (readonly [from: number, to: number])[] };

const SLICE = /url\((HanaMin[^)]*Ideographs[^)]*)\)[^}]*?unicode-range:\s*([^;}]+)/g;
let slices: readonly Slice[] | undefined;

/** A typeface of one weight, in another design, with every Han character up to Extension F, cut into files by range. */
const sliceOf = (point: number): Slice | undefined => {
  slices ??= [...read("hanamin/HanaMin.css").toString("utf8").matchAll(SLICE)].map(
    ([, file = "", ranges = ""]) => ({ file: `hanamin/${file}`, ranges: ranges.split(",").map(rangeOf) }),
  );
  return slices.find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
};

const rangeOf = (text: string): readonly [number, number] => {
  const [from = "", to = from] = text.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
};

const opened = new Map<string, Font>();

const open = (path: string): Font => {
  const font = opened.get(path) ?? create(read(path));
  opened.set(path, font);
  return font;
};

const fontWith = (point: number, weight: "regular" | "bold"): Font | undefined => {
  const related = relatives(weight).find((path) => open(path).hasGlyphForCodePoint(point));
  const file = related ?? sliceOf(point)?.file;
  return file !== undefined && open(file).hasGlyphForCodePoint(point) ? open(file) : undefined;
};

/** Whether another typeface has what the paper's own lacks. */
export const canBorrow = (point: number, weight: "regular" | "bold"): boolean =>
  fontWith(point, weight) !== undefined;

const taken = (font: Font, point: number): BorrowedGlyph => {
  const { path, advanceWidth } = font.glyphForCodePoint(point);
  const scaled = (value: number) => Math.round((value * EM) / font.unitsPerEm);
  const contours: OutlinePoint[][] = [];
  for (const { command, args } of path.commands) {
    if (command === "moveTo") contours.push([]);
    if (command === "bezierCurveTo") throw new Error("a TrueType outline has no cubic curves");
    for (let at = 0; at < args.length; at += 2)
      contours.at(-1)?.push({
        x: scaled(args[at] ?? 0),
        y: scaled(args[at + 1] ?? 0),
        on: at + 2 === args.length,
      });
  }
  const { outline, left } = simpleOutline(contours);
  return { outline, advance: scaled(advanceWidth), bearing: left };
};

const known = {
  regular: new Map<number, BorrowedGlyph | null>(),
  bold: new Map<number, BorrowedGlyph | null>(),
};

/** The glyph of a character that the paper's own typeface lacks, or null; typefaces are opened when first needed. */
export const borrowGlyph = (point: number, weight: "regular" | "bold"): BorrowedGlyph | null => {
  const before = known[weight].get(point);
  if (before !== undefined) return before;
  const font = fontWith(point, weight);
  const found = font ? taken(font, point) : null;
  known[weight].set(point, found);
  return found;
};
