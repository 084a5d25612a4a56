import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asText, atMost, charactersOf, cutText } from "~/domain/characters";
import { fitLabel } from "~/figures/label";
import { breakLines } from "~/pdf/line-break";
import { paperName } from "~/services/paper-name";
import { fileResponse } from "~/sheets/file-response.server";

/** Letters of one, two and four bytes, with accents, in pairs, of several parts, and ends of lines. */
const written = fc
  .array(fc.constantFrom("a", "é", "e\u0301", "企", "𠮷", "𡃁", "👩‍👩‍👧", "🇨🇳", "가", "\r\n", " ", "葛󠄀"), {
    maxLength: 80,
  })
  .map((parts) => parts.join(""));

describe("cutting a text", () => {
  it("keeps a beginning of whole characters, as much of it as there is room for", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 12, max: 120 }), (text, most) => {
        const kept = cutText(text, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        const whole = charactersOf(text);
        const beginning = charactersOf(kept);
        expect(beginning).toEqual(whole.slice(0, beginning.length));
        const next = whole[beginning.length];
        if (next !== undefined) expect(kept.length + next.length).toBeGreaterThan(most);
      }),
    );
  });

  it("cuts between pairs where one character alone is longer than the room", () => {
    const towering = `a${"\u0301".repeat(500)}`;
    expect(cutText(towering, 60)).toHaveLength(60);
    expect(cutText("𠮷", 1)).toBe("");
  });

  it.each([59, 60, 61])(
    "names a paper of a firm with a rare character across place 60 (%s before)",
    (before) => {
      const firm = `${"郑".repeat(before - 1)}𠮷机械（示例）有限公司`;
      const name = paperName({ firm, number: "QZ-20261123-4F7K2MXA", language: "zh" });
      expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(() => encodeURIComponent(name)).not.toThrow();
    },
  );

  it("names papers and tables of any firm so that they can be sent and unpacked", () => {
    fc.assert(
      fc.property(written, (text) => {
        const name = paperName({ firm: text, number: "QZ-20261123-4F7K2MXA", language: "en" });
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        const file = fileResponse("x", { kind: "csv", name: text.repeat(4), ascii: "table" });
        expect(file.headers.get("Content-Disposition")).toMatch(/filename\*=UTF-8''[\x21-\x7e]*\.csv$/);
      }),
    );
  });

  it("breaks lines and shortens labels between characters only", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 9 }), (text, width) => {
        const parts = new Set(charactersOf(text.replaceAll("\r\n", "")));
        const measure = (piece: string) => charactersOf(piece).length;
        for (const line of breakLines(text.replaceAll("\r\n", ""), width, measure))
          for (const character of charactersOf(line)) expect(parts).toContain(character);
        const label = fitLabel(text, 10, 10 * width).replace(/…$/, "");
        expect(text.startsWith(label)).toBe(true);
        expect(charactersOf(text).join("").startsWith(label)).toBe(true);
        expect(charactersOf(text).slice(0, charactersOf(label).length).join("")).toBe(label);
      }),
    );
  });
});

describe("the length of a text", () => {
  it("is counted in characters as the database counts them", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (text, most) => {
          expect(atMost(most)(text)).toBe([...text].length <= most);
        },
      ),
    );
    expect(atMost(40)("𠮷".repeat(40))).toBe(true);
    expect(atMost(40)("𠮷".repeat(41))).toBe(false);
  });
});

describe("what is text", () => {
  it.each(["", "企业", "a\tb\r\nc", "𠮷", "👩‍👩‍👧", "\u0085", "\u200f"])("%j is", (text) => {
    expect(asText(text)).toBe(text);
  });
  it("gets the ends of lines of office programs as ends of lines", () => {
    expect(asText("a\vb\fc")).toBe("a\nb\nc");
  });
  it.each(["\0", "\u0001", "\u001b[2J", "\u007f", "\ud800", "a\udc00b", "\ufffe", "\uffff"])(
    "%j is not",
    (text) => {
      expect(asText(text)).toBeNull();
    },
  );
});
