import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firmSearch } from "~/domain/chain/firm-filter";

const CODE = "91410100MA44AB1C2X";
const WIDE = 0xfee0;
const toWide = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + WIDE));

describe("what the bureau looks for in its list of firms", () => {
  it("is the same piece of a credit code, however it is typed", () => {
    const between = fc.constantFrom("", " ", "　", "-", "\t");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 3, max: 18 }),
        between,
        fc.boolean(),
        fc.boolean(),
        (from, length, gap, wide, lower) => {
          const piece = CODE.slice(from, from + length);
          const spaced = [...piece].join(gap);
          const cased = lower ? spaced.toLowerCase() : spaced;
          expect(firmSearch(wide ? toWide(cased) : cased).creditCode).toBe(piece);
        },
      ),
    );
  });

  it.each(["", "91", "郑州", "91郑州", "%", "91410'; --"])("is no piece of a credit code: %j", (text) => {
    expect(firmSearch(text).creditCode).toBeNull();
  });

  it("is a name of half width, lower case and without spaces", () => {
    expect(firmSearch(" 郑州（ＡＢ）　Auto ").name).toBe("郑州(ab)auto");
  });
});
