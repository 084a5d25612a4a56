import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { messages as en } from "~/messages/en";
import { createSay } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";
import { attachment } from "~/sheets/attachment.server";
import { csvOf } from "~/sheets/csv";
import { dated } from "~/sheets/dated";
import { fileNames } from "~/sheets/file-names";
import { fileResponse } from "~/sheets/file-response.server";
import type { Sheet, SheetValue } from "~/sheets/sheet";
import { xlsxOf } from "~/sheets/xlsx.server";

const sheet: Sheet = {
  name: "企业名单",
  title: "企业名单（𠮷）",
  facts: ["单位：工信局", "数据截至：2026年11月23日"],
  columns: [
    { title: "企业", kind: "text", width: 30 },
    { title: "得分", kind: "points", width: 10 },
    { title: "占比", kind: "share", width: 10 },
    { title: "提交日期", kind: "date", width: 12 },
  ],
  rows: [
    // Past midnight in China, the day before in London.
    ["甲厂, “一”", 51.375, 0.62, new Date("2026-08-10T17:00:00Z")],
    ["乙厂", "[a]", null, null],
  ],
  notes: ["[a] 企业数过少"],
};

const parseLine = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, field = ""]) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));

describe("a sheet as CSV", () => {
  it("opens as UTF-8 and has title, facts, heading, rows and notes, a line each", () => {
    const text = csvOf(sheet);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.slice(1).split("\r\n")).toEqual([
      "企业名单（𠮷）",
      "单位：工信局",
      "数据截至：2026年11月23日",
      "",
      "企业,得分,占比,提交日期",
      '"甲厂, “一”",51.375,0.62,2026-08-11',
      "乙厂,[a],,",
      "",
      "[a] 企业数过少",
      "",
    ]);
  });

  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ["+8613800000000", "'+8613800000000"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tcmd", "'\tcmd"],
    ["＝1+1", "'＝1+1"],
    ["甲=乙", "甲=乙"],
  ])("makes %j harmless", (typed, written) => {
    const line = csvOf({ ...sheet, rows: [[typed, 1, 1, null]] }).split("\r\n")[5] ?? "";
    expect(parseLine(line)[0]).toBe(written);
  });

  const columnsOfOne = [{ title: "值", kind: "text", width: 10 }] as const;
  const written = (value: SheetValue): string => {
    const lines = csvOf({ ...sheet, columns: columnsOfOne, rows: [[value]] }).split("\r\n");
    return parseLine(lines[5] ?? "")[0] ?? "";
  };

  it.each([
    "914101000123456789",
    "91410100E000000012",
    "914101001234567E18",
    "123456789012",
    "0371",
    "000123456789012345",
    "12E5",
    "1.50",
    "3-2",
    "2026/11",
    "10:30",
    "０３７１",
  ])("marks %j, which a spreadsheet would change, so that it stays text", (typed) => {
    expect(written(typed)).toBe(`${typed}\t`);
  });

  it.each([
    "91410100MA44AB1C2X",
    "郑州一二三有限公司",
    "45",
    "0",
    "1.5",
    "甲 0371",
    914101000123456800,
    0.62,
  ])("leaves %j as it is", (value) => {
    expect(written(value)).toBe(String(value));
  });

  it("gives programs every text back once they trim it, whatever it is", () => {
    const digits = fc.stringMatching(/^[0-9]{1,20}$/);
    const codes = fc.stringMatching(/^[0-9A-HJ-NP-RTUW-Y]{18}$/);
    fc.assert(
      fc.property(fc.oneof(digits, codes), (text) => {
        expect(written(text).trim()).toBe(text);
        // A number of a spreadsheet has fifteen digits, and shows eleven; nothing bare comes back as another text.
        const bare = written(text);
        if (/^\d+$/.test(bare)) expect([String(Number(bare)), bare.length <= 11]).toEqual([text, true]);
        expect(bare).not.toMatch(/^\d+E\d+$/);
      }),
    );
  });

  it("has its totals apart from the rows", () => {
    const lines = csvOf({ ...sheet, totals: [["合计", 51.375, 1, null]] }).split("\r\n");
    expect(lines.slice(6, 10)).toEqual(["乙厂,[a],,", "", "合计,51.375,1,", ""]);
  });

  it("keeps quotes and line breaks inside one field", () => {
    const text = csvOf({ ...sheet, rows: [['他说"好"\r\n再见', 1, 1, null]] });
    expect(text).toContain('"他说""好""\r\n再见",1,1,');
  });
});

describe("sheets as a workbook", () => {
  const parts = async (sheets: readonly Sheet[]) => {
    const files = unzipSync(new Uint8Array(await xlsxOf(sheets)));
    return (path: string) => strFromU8(files[path] ?? new Uint8Array());
  };

  it("reads back with real numbers and days, words where a figure is not shown, and its tabs", async () => {
    const read = await readXlsxFile(await xlsxOf([sheet, { ...sheet, name: "第二张", rows: [] }]));
    expect(read.map((each) => each.sheet)).toEqual(["企业名单", "第二张"]);
    const rows = read[0]?.data.map((row) => row.filter((cell) => cell !== null)) ?? [];
    expect(rows[0]).toEqual(["企业名单（𠮷）"]);
    expect(rows.slice(1, 4)).toEqual([
      ...sheet.facts.map((fact) => [fact]),
      ["企业", "得分", "占比", "提交日期"],
    ]);
    expect(rows[4]).toEqual(["甲厂, “一”", 51.375, 0.62, new Date("2026-08-11T00:00:00Z")]);
    expect(rows[5]).toEqual(["乙厂", "[a]"]);
    expect(rows.at(-1)).toEqual(["[a] 企业数过少"]);
  });

  it("freezes everything down to the heading and filters heading and rows", async () => {
    const part = await parts([sheet]);
    const xml = part("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<pane ySplit="4" xSplit="1" topLeftCell="B5"[^>]*state="frozen"/);
    expect(xml).toContain('</sheetData><autoFilter ref="A4:D6"/>');
    expect(xml).toContain('orientation="landscape"');
  });

  it("leaves totals out of the filter, behind an empty row", async () => {
    const rows = [...sheet.rows, ["丙厂", 20, 0.1, null]] as const;
    const totals = [["合计", 71.375, 1, null]] as const;
    const part = await parts([{ ...sheet, rows, totals }]);
    expect(part("xl/worksheets/sheet1.xml")).toContain('<autoFilter ref="A4:D7"/>');
    const read = await readXlsxFile(await xlsxOf([{ ...sheet, rows, totals }]));
    expect(read[0]?.data[7]?.filter((cell) => cell !== null) ?? []).toEqual([]);
    expect(read[0]?.data[8]?.slice(0, 2)).toEqual(["合计", 71.375]);
  });

  it("keeps a credit code of digits alone as text, also where its cell is edited", async () => {
    const code = "914101000123456789";
    const given = { ...sheet, rows: [[code, 1, 1, null]] };
    const [read] = await readXlsxFile(await xlsxOf([given]));
    expect(read?.data[4]?.[0]).toBe(code);
    const part = await parts([given]);
    const [, style, type] =
      /<c r="A5"(?: s="(\d+)")?(?: t="(\w+)")?/.exec(part("xl/worksheets/sheet1.xml")) ?? [];
    expect(type).toBe("s");
    const styles = part("xl/styles.xml");
    const [, formats = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
    const [, format] = /numFmtId="(\d+)"/.exec(formats.match(/<xf [^>]*>/g)?.[Number(style)] ?? "") ?? [];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });

  it.each([
    ["zh", "导出日期：2026年8月11日（北京时间）"],
    ["en", "Exported on 11 August 2026 (Beijing time)"],
  ] as const)("says in %s on which day in China it was made", (language, words) => {
    const voice = { say: createSay(language === "zh" ? zh : en, language), language };
    const [made] = dated([sheet], new Date("2026-08-10T17:00:00Z"), voice);
    expect(made?.facts).toEqual([...sheet.facts, words]);
    expect(made?.madeOn).toBe("2026-08-11");
  });

  it("writes a formula typed by someone as text", async () => {
    const part = await parts([{ ...sheet, rows: [["=1+1", 1, 1, null]] }]);
    expect(part("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(part("xl/sharedStrings.xml")).toContain("=1+1");
  });
});

describe("a file to save", () => {
  const say = createSay(zh, "zh");
  const evening = new Date("2026-08-10T17:00:00Z");

  it("is called by what it holds, whose figures, and the day in China, however long the scope is", () => {
    const mark = { audience: "working", at: evening, by: "甲" } as const;
    const short = fileNames({ scope: ["企业名单", ""], code: "firms" }, mark, say);
    expect(short).toEqual({ name: "企业名单_工作口径_2026-08-11", ascii: "firms-working-2026-08-11" });
    const { name } = fileNames({ scope: ["企业名单", "郑".repeat(90)], code: "firms" }, mark, say);
    expect(name).toMatch(/^企业名单_郑+_工作口径_2026-08-11$/u);
    const disposition = attachment({ name, ascii: "firms" }, "xlsx");
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toBe(`${name}.xlsx`);
    expect(Buffer.byteLength(`${name}.xlsx`)).toBeLessThanOrEqual(255);
  });

  it("has a name that RFC 5987 allows, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        const given = attachment({ name: `企业'(*)!${name}`, ascii: 'a"b\r\n企' }, "pdf");
        expect(given).toMatch(
          /^attachment; filename="ab\.pdf"; filename\*=UTF-8''[0-9A-Za-z!#$&+.^_`|~%-]+$/,
        );
      }),
    );
  });

  it("carries its Chinese name and one in ASCII", async () => {
    const response = fileResponse("x", { kind: "csv", name: "企业/名单\r\n", ascii: "firms" });
    expect(response.headers.get("Content-Disposition")).toBe(
      `attachment; filename="firms.csv"; filename*=UTF-8''${encodeURIComponent("企业名单.csv")}`,
    );
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  });
});
