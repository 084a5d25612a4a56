import fc from "fast-check";
import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { ENTRY_FIELDS, PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import { flatOf } from "~/domain/catalogue/flat";
import { vocabularyOf } from "~/domain/catalogue/vocabulary";
import { wordTitles } from "~/domain/catalogue/word-titles";
import type { Catalogue } from "~/domain/matching/solution";
import { catalogueLexicon } from "~/messages/catalogue-lexicon";
import { messages as english } from "~/messages/en";
import { createSay } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { LARGEST_UNPACKED } from "~/sheets/archive";
import { catalogueSheets, sheetRelease } from "~/sheets/catalogue-sheets";
import { openWorkbook } from "~/sheets/open-workbook.server";
import { type GivenSheet, readCatalogueSheets } from "~/sheets/read-catalogue-sheets";
import { emptyTally, refuseSheet } from "~/sheets/workbook-bounds";
import { writeCatalogue } from "~/sheets/write-file.server";
import { xlsxOf } from "~/sheets/xlsx.server";
import { catalogue, instrument, references } from "../domain/matching/city-catalogue";
import { runs } from "../setup/runs";

const speakers = [
  { language: "zh", say: createSay(chinese, "zh") },
  { language: "en", say: createSay(english, "en") },
] as const;
const { chains } = references.chains;
const titles = wordTitles({ instrument, chains: references.chains }, [catalogue]);
const lexicon = catalogueLexicon(
  vocabularyOf({
    instrument,
    chains,
    providers: catalogue.providers.map(({ code }) => code),
    solutions: catalogue.solutions.map(({ code }) => code),
  }),
  titles,
  speakers,
);
const fileOf = (of: Catalogue, speaker: (typeof speakers)[number]) =>
  xlsxOf(catalogueSheets(sheetRelease(of), { ...speaker, titles }));
const sheetsOf = async (bytes: Uint8Array): Promise<readonly GivenSheet[]> => {
  const opened = await openWorkbook(bytes);
  if ("fault" in opened) throw new Error(opened.fault);
  return opened.sheets;
};

describe("export and import", () => {
  it.each(speakers)("give every entry and provider back as they were ($language)", async (speaker) => {
    const read = readCatalogueSheets(await sheetsOf(await fileOf(catalogue, speaker)), lexicon);
    expect(read.problems).toEqual([]);
    expect(read.entries.map(({ fields }) => fields)).toEqual(
      catalogue.solutions.map((each) => ({ ...flatOf(each, ENTRY_FIELDS), retired: "" })),
    );
    expect(read.providers.map(({ fields }) => fields)).toEqual(
      catalogue.providers.map((each) => flatOf(each, PROVIDER_FIELDS)),
    );
  });

  it.each([
    ["zh", "导出日期：2026年8月11日（北京时间）"],
    ["en", "Exported on 11 August 2026 (Beijing time)"],
  ] as const)("say on each sheet in %s when they were made", async (language, words) => {
    const content = { release: sheetRelease(catalogue), language, titles, madeOn: "2026-08-11" };
    const [entries, providers] = await readXlsxFile(Buffer.from(await writeCatalogue(content)));
    for (const sheet of [entries, providers]) expect(sheet?.data.flat()).toContain(words);
    const read = readCatalogueSheets(await sheetsOf(await writeCatalogue(content)), lexicon);
    expect([read.problems, read.entries.length]).toEqual([[], catalogue.solutions.length]);
  });

  it("keep whatever words an entry has, for any part of the catalogue", async () => {
    const word = fc
      .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
      .map((text) => text.replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, "").trim())
      .filter((text) => text !== "");
    const some = fc.shuffledSubarray([...catalogue.solutions], { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, word, word, async (solutions, zh, en) => {
        const changed = solutions.map((each) => ({ ...each, summary: { zh, en }, pains: [{ zh, en }] }));
        const file = await fileOf({ ...catalogue, solutions: changed }, speakers[0]);
        const read = readCatalogueSheets(await sheetsOf(file), lexicon);
        expect(read.problems).toEqual([]);
        expect(read.entries.map(({ fields }) => fields)).toEqual(
          changed.map((each) => ({ ...flatOf(each, ENTRY_FIELDS), retired: "" })),
        );
      }),
      {
        numRuns: runs(5, 15),
        examples: ["__proto__", "constructor", "toString"].map((name) => [
          catalogue.solutions.slice(0, 1),
          name,
          "!",
        ]),
      },
    );
  });
});

describe("a workbook that somebody changed", () => {
  const heading = [
    "代码",
    "名称（中文）",
    "Name (English)",
    "起步价",
    "有效期止",
    "适用规模",
    "提升的场景（场景、原等级、可达等级）",
  ];
  const read = (...rows: GivenSheet["rows"]) =>
    readCatalogueSheets([{ name: "x", rows: [["标题"], heading, ...rows] }], lexicon);

  it("may have its columns in any order and its words in either language, numbers and days as cells", () => {
    const day = new Date("2028-12-31T00:00:00Z");
    const { entries, problems } = read(
      ["a", "甲", "A", 12.5, day, "Small\n微型", "质量管理 | 一级 | Level 2"],
      ["b", "乙", "B", "3", "2028/1/5", "small; medium", ""],
      [],
    );
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      row: 3,
      code: "a",
      fields: { priceEntry: "12.5", validTo: "2028-12-31", sizes: "small, micro", steps: "quality | 1 | 2" },
    });
    expect(entries[1]?.fields).toMatchObject({ validTo: "2028/1/5", sizes: "small, medium", steps: "" });
    expect(Object.keys(entries[0]?.fields ?? {})).not.toContain("users");
  });

  it("keeps a word that names nothing, so that it can be told", () => {
    expect(read(["a", "甲", "A", 1, "", "巨大", ""]).entries[0]?.fields.sizes).toBe("巨大");
  });

  it("is told by row what keeps it from being read", () => {
    const codes = (of: ReturnType<typeof read>) => of.problems.map(({ row, problem }) => [row, problem.code]);
    expect(codes(read(["a", "甲"], ["", "乙"], ["A B", "丙"], ["a", "丁"]))).toEqual([
      [4, "sheet.noCode"],
      [5, "draft.codeForm"],
      [6, "sheet.codeTwice"],
    ]);
    const extra = [{ name: "x", rows: [[...heading, "备注", "起步价"], ["a"]] }];
    expect(codes(readCatalogueSheets(extra, lexicon))).toEqual([
      [1, "sheet.unknownColumn"],
      [1, "sheet.columnTwice"],
    ]);
    expect(codes(readCatalogueSheets([{ name: "x", rows: [["别的", "表格"]] }], lexicon))).toEqual([
      [null, "sheet.noHeading"],
    ]);
  });
});

describe("a file from outside", () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const faultOf = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(bytes);
    return "fault" in opened ? opened.fault : null;
  };
  const types = { "[Content_Types].xml": text("<Types/>") };
  const sheet = (xml: string) => zipSync({ ...types, "xl/worksheets/sheet1.xml": text(xml) });

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty"],
    [
      "an encrypted or an old workbook",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "encrypted",
    ],
    ["a text", text("代码,名称\na,甲"), "not-xlsx"],
    ["a PDF", text("%PDF-1.7"), "not-xlsx"],
    ["an archive of something else", zipSync({ "a.txt": text("a") }), "not-xlsx"],
    ["a workbook cut off", sheet("<worksheet/>").subarray(0, 60), "not-xlsx"],
    ["a workbook without parts", zipSync(types), "not-xlsx"],
    ["a cell far out", sheet('<worksheet><c r="XFD1048576"/></worksheet>'), "too-many-cells"],
    ["a row far down", sheet('<worksheet><row r="900000"></row></worksheet>'), "too-many-cells"],
    [
      "entities that multiply",
      sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'),
      "not-xlsx",
    ],
    [
      "a part that unpacks beyond the limit",
      zipSync({ ...types, "xl/media/image1.png": new Uint8Array(LARGEST_UNPACKED + 1) }),
      "too-large",
    ],
    [
      "many parts that do so together",
      zipSync({
        ...types,
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [`a${index}.bin`, new Uint8Array(LARGEST_UNPACKED / 10)]),
        ),
      }),
      "too-large",
    ],
    [
      "hundreds of parts",
      zipSync({
        ...types,
        ...Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a${index}`, new Uint8Array(1)])),
      }),
      "too-large",
    ],
  ])("with %s is refused", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  const cell = (xml: string) =>
    sheet(`<worksheet><sheetData><row r="7">${xml}</row></sheetData></worksheet>`);
  it.each<[string, Uint8Array, string, string]>([
    ["an error in a cell", cell('<c r="A7"><v>1</v></c><c r="C7" t="e"><v>#N/A</v></c>'), "error-cell", "C7"],
    ["a formula that failed", cell('<c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), "error-cell", "C7"],
    ["a formula nobody calculated", cell('<c r="B7" s="1"/><c r="C7"><f>B7*2</f></c>'), "formula-cell", "C7"],
    [
      "a formula with an empty result",
      cell('<x:c r="C7"><x:f>B7</x:f><x:v></x:v></x:c>'),
      "formula-cell",
      "C7",
    ],
    [
      "cells merged over rows",
      sheet(
        '<worksheet><mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A5:B9"/></mergeCells></worksheet>',
      ),
      "merged-cells",
      "A5:B9",
    ],
  ])(
    "with %s is refused by the cell's name, as it would clear a field unnoticed",
    async (_, bytes, fault, at) => {
      const opened = await openWorkbook(bytes);
      expect("faults" in opened ? opened.faults : opened).toEqual([{ fault, at, sheet: expect.any(String) }]);
    },
  );

  it("with calculated formulas, and a title over several columns, is read", () => {
    const calculated = '<c r="A7"><f>1+1</f><v>2</v></c><c r="B7" t="str"><f>""</f><v></v></c>';
    const xml = `<row>${calculated}</row><mergeCell ref="A1:H1"/>`;
    expect(refuseSheet(xml, emptyTally())).toBeNull();
  });

  it("that lies about its size is not believed", async () => {
    const bomb = zipSync({ ...types, "xl/worksheets/sheet1.xml": new Uint8Array(LARGEST_UNPACKED + 1) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 4 <= bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(await faultOf(bomb)).toBe("too-large");
  });

  it("of random bytes, or damaged anywhere, is refused or read, never an error", async () => {
    const good = await fileOf({ ...catalogue, solutions: catalogue.solutions.slice(0, 3) }, speakers[0]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = new Uint8Array(good);
        bytes[at] = byte;
        expect(["object"]).toContain(typeof (await openWorkbook(bytes)));
      }),
      { numRuns: runs(15, 60) },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect("fault" in (await openWorkbook(bytes))).toBe(true);
      }),
      { numRuns: runs(10, 40) },
    );
  });
});
