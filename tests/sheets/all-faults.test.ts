import { describe, expect, it } from "vitest";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { createSay } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { catalogueSheets, sheetRelease } from "~/sheets/catalogue-sheets";
import { readCatalogueFile } from "~/sheets/read-catalogue-file";
import type { Sheet } from "~/sheets/sheet";
import { xlsxOf } from "~/sheets/xlsx.server";
import { catalogue, instrument, references } from "../domain/matching/city-catalogue";

const say = createSay(chinese, "zh");
const titles = wordTitles({ instrument, chains: references.chains }, [catalogue]);
const target = {
  contents: {
    code: catalogue.code,
    version: "2027-01",
    title: catalogue.title,
    note: { zh: "说明", en: "Note" },
    providers: [],
    entries: [],
  },
  instrument,
  chains: references.chains.chains,
  titles,
};

type Changes = readonly (readonly [row: number, key: string, value: string])[];

/** The whole catalogue as a file, with other words in some of its cells. */
const read = async (changes: Changes, columns: (sheet: Sheet) => Sheet = (sheet) => sheet) => {
  const [entries, ...rest] = catalogueSheets(sheetRelease(catalogue), { say, language: "zh", titles });
  if (!entries) throw new Error("no entries");
  const at = (key: string) =>
    entries.columns.findIndex(({ title }) => title === say(`catalogueField.${key}`));
  const rows = entries.rows.map((cells, row) => {
    const own = changes.filter(([of]) => of === row);
    return cells.map((cell, column) => own.find(([, key]) => at(key) === column)?.[2] ?? cell);
  });
  const bytes = await xlsxOf([columns({ ...entries, rows }), ...rest]);
  const file = await readCatalogueFile(new Uint8Array(bytes), target);
  if ("fault" in file) throw new Error(file.fault);
  return file;
};

describe("a file with many faults", () => {
  it("is told all of them at once, each with row, column and what stands there", async () => {
    const file = await read(
      [
        [0, "priceEntry", "about three"],
        [0, "reviewed", "yesterday"],
        [1, "sectors", "X1; C36; Y22"],
        [2, "users", "-1"],
        [2, "code", "NOT A CODE"],
        [4, "nameZh", ""],
      ],
      (sheet) => ({
        ...sheet,
        columns: [...sheet.columns, { title: "不知道的列", kind: "text" as const, width: 10 }],
        rows: sheet.rows.map((row) => [...row, "x"]),
      }),
    );
    if (!("problems" in file)) throw new Error("taken");
    const told = file.problems.list.map(({ key, problem, value }) => [key, problem.code, value ?? ""]);
    for (const expected of [
      ["priceEntry", "entry.wan", "about three"],
      ["reviewed", "entry.day", "yesterday"],
      ["users", "entry.count", "-1"],
      ["code", "draft.codeForm", ""],
      [null, "sheet.unknownColumn", ""],
    ])
      expect(told).toContainEqual(expected);
    const given = file.problems.list.flatMap(({ key, problem }) =>
      key === "sectors" ? [problem.values?.given] : [],
    );
    expect(given).toEqual(["X1", "Y22"]);
    expect(new Set(file.problems.list.map(({ row }) => row)).size).toBeGreaterThan(3);
  });

  it("may be unfinished, in English above all, and says what is still missing", async () => {
    const file = await read([
      [0, "nameEn", ""],
      [1, "pains", "库存不准"],
      [2, "summaryZh", ""],
    ]);
    if ("problems" in file) throw new Error(JSON.stringify(file.problems));
    expect(file.imported.entries).toHaveLength(catalogue.solutions.length);
    expect(file.unfinished.list.map(({ key, problem }) => [key, problem.code])).toEqual([
      ["nameEn", "entry.missingEnglish"],
      ["pains", "entry.rowEnglish"],
      ["summaryZh", "entry.missing"],
    ]);
  });
});
