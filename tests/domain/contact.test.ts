import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactParts } from "~/domain/contact";
import { readEnvironment } from "~/env.server";

const settings = (given: Readonly<Record<string, string>>) => readEnvironment({ NODE_ENV: "test", ...given });

describe("how the operator is reached", () => {
  it.each([
    ["0371-67180000", ["tel:037167180000"]],
    [
      "电话 0371 6718 0000（工作日），邮箱 help@szhpj.example",
      ["tel:037167180000", "mailto:help@szhpj.example"],
    ],
    ["+86 138-0000-0000", ["tel:+8613800000000"]],
    ["https://szhpj.example/help，电话 12345678", ["https://szhpj.example/help", "tel:12345678"]],
    ["市政务服务中心三楼 12 号窗口", []],
  ])("%s", (contact, links) => {
    expect(contactParts(contact).flatMap(({ href }) => href ?? [])).toEqual(links);
  });

  it("is shown as it was stated, whatever stands in it", () => {
    const pieces = fc.constantFrom("电话", "0371-1234567", "a@b.cn", "https://x.cn/a", "，", " ", "@", "+86");
    fc.assert(
      fc.property(fc.array(pieces), (texts) => {
        const contact = texts.join("");
        const parts = contactParts(contact);
        expect(parts.map(({ text }) => text).join("")).toBe(contact);
        for (const { href } of parts) expect(href ?? "tel:").toMatch(/^(tel|mailto|https?):/);
      }),
    );
  });

  it("is refused at the start where nobody could be reached by it, or it breaks the line", () => {
    for (const SITE_CONTACT of ["无", "1", "x".repeat(121), "电话\n0371-67180000"])
      expect(() => settings({ SITE_CONTACT })).toThrow("SITE_CONTACT");
    expect(() => settings({ SITE_HOST: "一家\t单位" })).toThrow("SITE_HOST");
    expect(settings({ SITE_CONTACT: " 0371-67180000 " }).SITE_CONTACT).toBe("0371-67180000");
    expect(settings({ SITE_CONTACT: "" }).SITE_CONTACT).toBeUndefined();
  });
});
