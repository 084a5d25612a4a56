import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatWan, yuan } from "~/domain/money";
import { normaliseCreditCode } from "~/domain/organisation/credit-code";
import { DAYS, plainFigure, plainWan, readCount, readWan } from "~/domain/typed-figure";

describe("money as people type it", () => {
  it.each([
    "4200",
    "4,200",
    "４，２００",
    "4200 万",
    "4,200万元",
    " 4200.0 ",
    "0.42亿",
    "0.42 亿元",
    "42,000,000元",
    "¥4200",
    "CNY 4200万",
  ])("%s is 4,200 万元", (typed) => {
    expect(readWan(typed)).toBe(42_000_000);
    expect(plainWan(typed)).toBe("4200");
  });

  it.each([
    "",
    "万",
    "1,5",
    "12,34",
    "4 200 吨",
    "-5",
    "1e3",
    "0.00001",
    "12.5元",
    "1万万",
    "九万",
    "1.2.3",
    "9999999999",
  ])("%s is none, rather than another amount", (typed) => expect(readWan(typed)).toBeNull());

  it("reads back whatever is written, in each way of writing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (amount) => {
        const plain = formatWan(yuan(amount));
        const [whole = "", fraction] = plain.split(".");
        const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction ? `.${fraction}` : ""}`;
        for (const typed of [plain, `${grouped}万元`, ` ${grouped} `, `${amount}元`])
          expect(readWan(typed)).toBe(amount);
        expect(plainWan(`${grouped} 万`)).toBe(plain);
      }),
    );
  });
});

describe("other figures", () => {
  it("lose separators, spaces, full width and their own unit", () => {
    expect(plainFigure("６０")).toBe("60");
    expect(plainFigure("１２３．５")).toBe("123.5");
    expect(plainFigure("98.5 %", ["%"])).toBe("98.5");
    expect(plainFigure("1,234,567.5")).toBe("1234567.5");
    expect(plainFigure("60 人", ["人"])).toBe("60");
  });

  it("keep what makes them no figure, such as another unit", () => {
    expect(plainFigure("500 kWh", ["吨标准煤"])).toBe("500kWh");
    expect(plainFigure("1,5")).toBe("1,5");
  });

  it("are counted within their bound", () => {
    expect(readCount("１２ 人天", 100, DAYS)).toBe(12);
    expect(readCount("1,000", 1000)).toBe(1000);
    expect(readCount("1001", 1000)).toBeNull();
    expect(readCount("1.5", 1000)).toBeNull();
  });
});

it("a credit code is the same with the spaces and in the width it is printed with", () => {
  for (const typed of [
    "9141 0102 MADE M003 8T",
    "９１４１０１０２ＭＡＤＥＭ００３８Ｔ",
    "91410102-madem0038t",
    "\u00a091410102MADEM0038T\n",
  ])
    expect(normaliseCreditCode(typed)).toBe("91410102MADEM0038T");
});
