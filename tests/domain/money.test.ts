import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWan, formatWan, readableWan, yuan } from "~/domain/money";
import { readWan } from "~/domain/typed-figure";
import { exactMoney, exactYuan, formatMoney } from "~/messages/format";

describe("money in 万元", () => {
  it.each([
    [879_431, "87.9431", "87.9", "87.9"],
    [879_500, "87.95", "88", "88.0"],
    [879_499, "87.9499", "87.9", "87.9"],
    [300_000, "30", "30", "30.0"],
    [12_345_678, "1234.5678", "1,234.6", "1,234.6"],
    [9_999_999_500, "999999.95", "1,000,000", "1,000,000.0"],
    [999, "0.0999", "0.0999", "0.0999"],
    [1000, "0.1", "0.1", "0.1"],
    [0, "0", "0", "0"],
    [-879_431, "-87.9431", "-87.9", "-87.9"],
  ])("%i 元 is %s exactly, %s for reading and %s in a column", (amount, exact, readable, column) => {
    expect([formatWan(yuan(amount)), readableWan(yuan(amount)), columnWan(yuan(amount))]).toEqual([
      exact,
      readable,
      column,
    ]);
  });

  it("is rounded once, to the nearest tenth, however large", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 900_000_000_000 }), (amount) => {
        const read = readWan(readableWan(yuan(amount)));
        expect(read).not.toBeNull();
        expect(Math.abs((read ?? 0) - amount)).toBeLessThanOrEqual(500);
        expect((read ?? 1) % 1000).toBe(0);
      }),
    );
  });

  it("says the same in English, and the exact sum on demand", () => {
    const amount = yuan(879_431);
    expect(formatMoney(amount, "zh")).toBe("87.9 万元");
    expect(formatMoney(amount, "en")).toBe("CNY 879,000");
    expect([exactMoney(amount, "zh"), exactMoney(amount, "en")]).toEqual(["87.9431 万元", "CNY 879,431"]);
    expect([exactYuan(amount, "zh"), exactYuan(amount, "en")]).toEqual(["879,431 元", "CNY 879,431"]);
  });
});
