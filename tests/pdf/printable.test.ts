import { expect, it } from "vitest";
import { unprintable } from "~/domain/printable";
import { drawable } from "~/pdf/fonts";

const POINTS = [0x0, 0x2fa1f, 0x30000, 0x323af] as const;

/** What the paper itself would say of one character. */
const missingOnPaper = (character: string): readonly string[] => {
  const missing: string[] = [];
  for (const weight of ["regular", "bold"] as const)
    drawable(character, weight, (each) => missing.push(each));
  return [...new Set(missing)];
};

it("tells of every character what the paper says of it", () => {
  const wrong: string[] = [];
  for (let at = 0; at < POINTS.length; at += 2)
    for (let point = POINTS[at] ?? 0; point <= (POINTS[at + 1] ?? 0); point += 1) {
      const character = String.fromCodePoint(point);
      if (/\p{Cs}/u.test(character)) continue;
      if (`${unprintable(character)}` !== `${missingOnPaper(character)}`) wrong.push(point.toString(16));
    }
  expect(wrong).toEqual([]);
});

it("names each once, in order, and nothing that only joins or chooses a drawing", () => {
  expect(unprintable("😀郑州𠮷祥😀\u0308 👩\u200d🔧葛\u{e0101}")).toEqual(["😀", "\u0308", "👩", "🔧"]);
  expect(unprintable("Rene\u0301e 机械\n𪚥")).toEqual([]);
});
