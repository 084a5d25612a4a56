/**
 * What the typefaces of the papers have (tests/pdf/printable.test.ts holds it against them), as code points in ranges:
 * the page tells by it what a paper will not show, without reading a typeface.
 */
const RANGES = `
  20-7e a0-ac ae-103 110-113 11a-11b 128-12b 143-144 147-148 14c-14f 152-153 168-16d 192 1a0-1a1
  1af-1b0 1cd-1dc 1f8-1f9 251 261 2bb 2c7 2c9-2cb 2d9 2ea-2eb 300-301 304 307 30c 391-3a1 3a3-3a9
  3b1-3c9 401 410-44f 451 1e3e-1e3f 1ea0-1ef9 2002-2003 2010-2016 2018-201a 201c-201e 2020-2022
  2025-2027 2030 2032-2033 2035 2039-203c 2042 2047-2049 2051 2074 20a9 20ab-20ac 20dd-20de 2100
  2103 2105 2109-210a 210f 2113 2116 2121-2122 2126-2127 212b 212e 2135 213b 2160-216b 2170-217b
  2190-2199 21b8-21b9 21c4-21c6 21cb-21cc 21d0 21d2 21d4 21e6-21e9 21f5 2200 2202-2203 2205-220b
  220f 2211-2213 2215 221a 221d-2220 2223 2225-222e 2234-2237 223d 2243 2245 2248 224c 2260-2262
  2264-2267 226a-226b 226e-226f 2272-2273 2276-2277 2282-2287 228a-228b 2295-2299 22a0 22a5 22bf
  22da-22db 22ef 2305-2307 2312 2318 2329-232a 23b0-23b1 23be-23cc 23ce 23da-23db 2423 2460-25ab
  25b1-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d3 25e2-25e6 25ef 2600-2603
  2605-2606 2609 260e-260f 2616-2617 261c-261f 262f 2640-2642 2660-266f 2672-267d 26a0 26bd-26be
  2702 2713 271a 273d 273f-2740 2756 2776-2793 27a1 2934-2935 29bf 29fa-29fb 2b05-2b07 2b1a 2b95
  2e3a-2e3b 2e80-2e99 2e9b-2ef3 2f00-2fd5 2ff0-2ffb 3000-303f 3041-3096 3099-30ff 3105-312f
  3131-3163 3165-318e 3190-31bb 31c0-31e3 31f0-321e 3220-332b 332d-4db5 4e00-9fef f900-fa6d
  fa70-fad9 fb00-fb04 fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b ff01-ff9f ffa1-ffbe ffc2-ffc7
  ffca-ffcf ffd2-ffd7 ffda-ffdc ffe0-ffe6 ffe8-ffee 1f100-1f10c 1f110-1f16c 1f170-1f1ac
  1f200-1f202 1f210-1f23b 1f240-1f248 1f250-1f251 20000-2a6d6 2a700-2b734 2b740-2b81d 2b820-2cea1
  2ceb0-2ebe0 2f800-2fa1d 30edd-30ede 3106c
`;

const ranges: readonly (readonly [from: number, to: number])[] = RANGES.trim()
  .split(/\s+/)
  .map((range) => {
    const [from = "", to = from] = range.split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

/** Chooses a drawing of the character before it: the character stays the same one. */
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const ACCENTED = /\P{M}\p{M}+/gu;

/** Accents joined to their letters, as the typefaces have them. Han characters stay as they are. */
export const withAccentsJoined = (text: string): string =>
  text.replace(ACCENTED, (letter) => letter.normalize("NFC"));

/** Draws nothing by its nature, such as a mark that joins or a choice of drawing. */
export const drawsNothing = (character: string): boolean =>
  /\p{Cf}/u.test(character) || VARIATION.test(character);

/** The characters that stand as 〓 on a paper, each once, in their order; none for nearly every text. */
export const unprintable = (text: string): readonly string[] => [
  ...new Set(
    [...withAccentsJoined(text)].filter(
      (character) => !/\s/u.test(character) && !drawsNothing(character) && !isPrintable(character),
    ),
  ),
];

const isPrintable = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => from <= point && point <= to);
};
