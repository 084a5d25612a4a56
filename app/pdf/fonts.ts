import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { drawsNothing, withAccentsJoined } from "~/domain/printable";
import { borrowGlyph, canBorrow } from "./borrowed-glyphs";
import { type AnyGlyph, type GlyphSource, openGlyphs } from "./truetype";

export type Weight = "regular" | "bold";

/**
 * What one paper has used of a face: its codes, and the characters of those that were given out on the way, which
 * depend on nothing but the paper.
 */
export type UsedCodes = Lent & { readonly codes: Uint8Array };

/** Codes given out for characters that have none of their own, both ways. */
type Lent = { readonly borrowed: Map<number, string>; readonly codeOf: Map<string, number> };

const noneLent = (): Lent => ({ borrowed: new Map(), codeOf: new Map() });
/** For texts that need none: never written to. */
const NONE_LENT = noneLent();

export const noCodes = (): UsedCodes => ({ codes: new Uint8Array(CODES), ...noneLent() });

/** A typeface as the paper uses it: widths, codes and outlines. Each character is one glyph at its natural width. */
export type Face = {
  readonly font: Font;
  readonly glyphs: GlyphSource;
  readonly has: (character: string) => boolean;
  /** Width in points. */
  readonly width: (text: string, size: number) => number;
  /** The text as a string of PDF; the codes of its characters are noted in `used`. */
  readonly encode: (text: string, used: UsedCodes) => string;
  /** The glyph of a code, and how far it advances in the typeface's units. */
  readonly glyphOf: (code: number, used: Lent) => AnyGlyph;
  readonly advanceOf: (code: number, used: Lent) => number;
  /** Characters beyond the basic plane that the typeface has, as code points; `code` of the first is FIRST_RARE. */
  readonly rare: readonly number[];
};

/** Stands for a character the typeface lacks, so that nothing ever disappears. */
export const REPLACEMENT = "〓";

/** Codes are UTF-16 units; the few characters beyond them take codes of the private area, which no text may use. */
export const FIRST_RARE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
export const CODES = 0x10000;

const require = createRequire(import.meta.url);
const files: Readonly<Record<Weight, string>> = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

const createFace = (weight: Weight): Face => {
  const file = readFileSync(require.resolve(files[weight]));
  const font = create(file);
  const rare = font.characterSet.filter((point) => point >= CODES);
  const codeOfRare = new Map(rare.map((point, index) => [String.fromCodePoint(point), FIRST_RARE + index]));
  const glyphs: AnyGlyph[] = [];
  const advances = new Int16Array(CODES).fill(UNKNOWN);
  const ownOrBorrowed = (point: number): { readonly glyph: AnyGlyph; readonly advance: number } => {
    const borrowed = font.hasGlyphForCodePoint(point) ? null : borrowGlyph(point, weight);
    if (borrowed) return { glyph: borrowed, advance: borrowed.advance };
    const { id, advanceWidth } = font.glyphForCodePoint(point);
    return { glyph: id, advance: advanceWidth };
  };
  /** Looks a code up that is the same on every paper, once per process. */
  const learn = (code: number): number => {
    const { glyph, advance } = ownOrBorrowed(rare[code - FIRST_RARE] ?? code);
    glyphs[code] = glyph;
    advances[code] = advance;
    return advance;
  };
  const fixedAdvanceOf = (code: number): number => {
    const known = advances[code] ?? UNKNOWN;
    return known === UNKNOWN ? learn(code) : known;
  };
  /** The next code of the private area for a character that has none; the sign of a missing one when all are gone. */
  const lend = (character: string, { borrowed, codeOf }: Lent): number => {
    const known = codeOf.get(character);
    if (known !== undefined) return known;
    const code = FIRST_RARE + rare.length + borrowed.size;
    if (code > LAST_PRIVATE) return REPLACEMENT.charCodeAt(0);
    borrowed.set(code, character);
    codeOf.set(character, code);
    return code;
  };
  /** Rare characters are written by private codes, so that a text is one code a unit. */
  const coded = (text: string, used: Lent): string =>
    SURROGATE.test(text)
      ? Array.from(text, (character) =>
          character.length === 1
            ? character
            : String.fromCharCode(codeOfRare.get(character) ?? lend(character, used)),
        ).join("")
      : text;
  const { unitsPerEm } = font;
  const advanceOf: Face["advanceOf"] = (code, { borrowed }) => {
    if (borrowed.size === 0) return fixedAdvanceOf(code);
    const point = borrowed.get(code)?.codePointAt(0);
    return point === undefined ? fixedAdvanceOf(code) : ownOrBorrowed(point).advance;
  };
  return {
    font,
    glyphs: openGlyphs(file),
    has: (character) => {
      const point = character.codePointAt(0) ?? 0;
      return font.hasGlyphForCodePoint(point) || canBorrow(point, weight);
    },
    width: (text, size) => {
      const measures = SURROGATE.test(text) ? noneLent() : NONE_LENT;
      const codes = coded(text, measures);
      let units = 0;
      for (let index = 0; index < codes.length; index += 1)
        units += advanceOf(codes.charCodeAt(index), measures);
      return (units * size) / unitsPerEm;
    },
    encode: (text, used) => {
      const codes = coded(text, used);
      let encoded = "(";
      for (let index = 0; index < codes.length; index += 1) {
        const code = codes.charCodeAt(index);
        used.codes[code] = 1;
        encoded += bytesOf(code);
      }
      return `${encoded})`;
    },
    glyphOf: (code, used) => {
      const point = used.borrowed.get(code)?.codePointAt(0);
      if (point !== undefined) return ownOrBorrowed(point).glyph;
      fixedAdvanceOf(code);
      return glyphs[code] ?? 0;
    },
    advanceOf,
    rare,
  };
};

const UNKNOWN = -1;
const SURROGATE = /[\ud800-\udfff]/;

const encodings: string[] = [];

/** The two bytes of a code inside a string of PDF, as a string of one character a byte. */
const bytesOf = (code: number): string => {
  const known = encodings[code];
  if (known !== undefined) return known;
  const bytes = String.fromCharCode(code >> 8, code & 0xff).replace(/[\\()]/g, "\\$&");
  const made = bytes.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
  encodings[code] = made;
  return made;
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

type Drawn = "itself" | "space" | "nothing" | "replacement";

const drawnAs = (character: string, weight: Weight): Drawn => {
  if (character === "\n") return "itself";
  if (SPACE.test(character)) return character === " " ? "itself" : "space";
  if (!CONTROL.test(character) && face(weight).has(character)) return "itself";
  return drawsNothing(character) ? "nothing" : "replacement";
};

const verdicts: Readonly<Record<Weight, Map<string, Drawn>>> = { regular: new Map(), bold: new Map() };

const verdictOn = (character: string, weight: Weight): Drawn => {
  const known = verdicts[weight].get(character);
  if (known) return known;
  const found = drawnAs(character, weight);
  verdicts[weight].set(character, found);
  return found;
};

/** Texts that every paper has, known to be drawn as they are. */
const asTheyAre: Readonly<Record<Weight, Set<string>>> = { regular: new Set(), bold: new Set() };
const MOST_KNOWN = 10_000;

/** The text as it can be drawn: spaces made plain, accents joined to their letters, what has no glyph replaced and handed to `missing`. */
export const drawable = (text: string, weight: Weight, missing: (character: string) => void): string => {
  const known = asTheyAre[weight];
  if (known.has(text)) return text;
  let drawn = "";
  for (const character of withAccentsJoined(text)) {
    const verdict = verdictOn(character, weight);
    if (verdict === "itself") drawn += character;
    else if (verdict === "space") drawn += " ";
    else if (verdict === "replacement") {
      missing(character);
      drawn += REPLACEMENT;
    }
  }
  if (drawn === text && known.size < MOST_KNOWN) known.add(text);
  return drawn;
};
