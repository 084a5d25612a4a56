import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font, type Glyph } from "fontkit";

export type Weight = "regular" | "bold";

/** A typeface as the paper uses it: the object pdfkit embeds and the widths our own line breaking needs. */
export type Face = {
  readonly font: Font;
  readonly has: (character: string) => boolean;
  /** Width in points. */
  readonly width: (text: string, size: number) => number;
};

/** Stands for a character the typeface lacks, so that nothing ever disappears. */
export const REPLACEMENT = "〓";

const require = createRequire(import.meta.url);
const files: Readonly<Record<Weight, string>> = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

/**
 * The font with a layout of its own: one glyph a character at its natural width. Chinese and Latin need no
 * shaping, figures stay tabular, and what is measured is exactly what is drawn.
 */
const withPlainLayout = (font: Font, glyphOf: (character: string) => Glyph): Font => {
  const plain: Font = Object.create(font);
  plain.layout = (text) => {
    const glyphs = Array.from(text, glyphOf);
    const positions = glyphs.map((glyph) => ({
      xAdvance: glyph.advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  };
  return plain;
};

const createFace = (weight: Weight): Face => {
  const font = create(readFileSync(require.resolve(files[weight])));
  const glyphs = new Map<string, Glyph>();
  const glyphOf = (character: string): Glyph => {
    const known = glyphs.get(character);
    if (known) return known;
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    glyphs.set(character, glyph);
    return glyph;
  };
  const width = (text: string, size: number) => {
    let units = 0;
    for (const character of text) units += glyphOf(character).advanceWidth;
    return (units * size) / font.unitsPerEm;
  };
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return { font: withPlainLayout(font, glyphOf), has, width };
};

const cache = new Map<Weight, Face>();

/** The face of a weight, read from disk once per process. */
export const face = (weight: Weight): Face => {
  const known = cache.get(weight);
  if (known) return known;
  const made = createFace(weight);
  cache.set(weight, made);
  return made;
};

const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
const SPACE = /\s/u;

/** The text as it can be drawn: spaces made plain, what has no glyph replaced and handed to `missing`. */
export const drawable = (text: string, weight: Weight, missing: (character: string) => void): string => {
  const { has } = face(weight);
  let drawn = "";
  for (const character of text) {
    if (SPACE.test(character)) drawn += character === "\n" ? "\n" : " ";
    else if (has(character) && !CONTROL.test(character)) drawn += character;
    else if (/\p{Cf}/u.test(character) || /\p{Mn}/u.test(character)) continue;
    else {
      missing(character);
      drawn += REPLACEMENT;
    }
  }
  return drawn;
};
