import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { csvOf } from "~/sheets/csv";
import { fileResponse } from "~/sheets/file-response.server";
import type { Sheet } from "~/sheets/sheet";
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

  it("writes a formula typed by someone as text", async () => {
    const part = await parts([{ ...sheet, rows: [["=1+1", 1, 1, null]] }]);
    expect(part("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(part("xl/sharedStrings.xml")).toContain("=1+1");
  });
});

describe("a file to save", () => {
  it("carries its Chinese name and one in ASCII", async () => {
    const response = fileResponse("x", { kind: "csv", name: "企业/名单\r\n", ascii: "firms" });
    expect(response.headers.get("Content-Disposition")).toBe(
      `attachment; filename="firms.csv"; filename*=UTF-8''${encodeURIComponent("企业名单.csv")}`,
    );
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  });
});
