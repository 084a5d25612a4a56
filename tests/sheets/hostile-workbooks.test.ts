import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { wordTitles } from "~/domain/catalogue/word-titles";
import { createSheetWorkers } from "~/sheets/pool";
import type { ImportTarget } from "~/sheets/read-catalogue-file";
import { emptyTally, refuseSheet } from "~/sheets/workbook-bounds";
import { xmlTokens } from "~/sheets/xml-tokens";
import { catalogue, instrument, references } from "../domain/matching/city-catalogue";
import { hostileWorkbooks, sheetOf, workbookWith } from "./hostile-workbooks";

const target: ImportTarget = {
  contents: {
    code: "c",
    version: "1",
    title: catalogue.title,
    note: catalogue.title,
    providers: [],
    entries: [],
  },
  instrument,
  chains: references.chains.chains,
  titles: wordTitles({ instrument, chains: references.chains }, [catalogue]),
};
const nobodyLeaves = new AbortController().signal;

const open: ReturnType<typeof createSheetWorkers>[] = [];
const workers = (reading?: { readonly milliseconds: number; readonly heapMb: number }) => {
  const made = createSheetWorkers(1, { ...(reading && { reading }) });
  open.push(made);
  return made;
};
afterAll(() => Promise.all(open.map(({ close }) => close())));

/** A small file that is read to its end: it only has no heading of the catalogue. */
const small = workbookWith({});
const READ = { problems: { list: [{ problem: { code: "sheet.noHeading" } }] } };

describe("hostile workbooks", () => {
  const reader = workers();

  it.each(hostileWorkbooks)(
    "%s: %s, by counting and not by time",
    async (_, fault, make) => {
      const bytes = make();
      expect(bytes.length).toBeLessThan(1024 * 1024);
      expect(await reader.readCatalogue(bytes, target, nobodyLeaves)).toMatchObject({ fault });
    },
    60_000,
  );

  it("leave this thread free while they are looked at", async () => {
    const [, , make] = hostileWorkbooks.find(([name]) => name === "more cells than any catalogue") ?? [];
    const bytes = make?.() ?? small;
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 1);
    await reader.readCatalogue(bytes, target, nobodyLeaves);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(3);
  }, 60_000);

  it("leave the reader ready for the next file", async () => {
    expect(await reader.readCatalogue(small, target, nobodyLeaves)).toMatchObject(READ);
  }, 60_000);
});

describe("reading with limits", () => {
  it("stops a file that takes too long, by a message of its own", async () => {
    const hasty = workers({ milliseconds: 1, heapMb: 512 });
    expect(await hasty.readCatalogue(small, target, nobodyLeaves)).toEqual({ fault: "too-hard" });
  }, 60_000);

  it("stops a file that takes too much memory, and reads the next one", async () => {
    const poor = workers({ milliseconds: 60_000, heapMb: 56 });
    expect(await poor.readCatalogue(small, target, nobodyLeaves)).toMatchObject(READ);
    const cells = Array.from(
      { length: 4_900 },
      (_, row) =>
        `<row r="${row + 1}">${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".replace(
          /./g,
          (letter) => `<c r="${letter}${row + 1}" t="str"><v>${letter.repeat(60)}${row}</v></c>`,
        )}</row>`,
    );
    const large = workbookWith({ sheet: sheetOf(cells.join("")) });
    expect(await poor.readCatalogue(large, target, nobodyLeaves)).toEqual({ fault: "too-hard" });
    expect(await poor.readCatalogue(small, target, nobodyLeaves)).toMatchObject(READ);
  }, 120_000);

  it("stops when the one who sent the file has left, and reads the next one", async () => {
    const reader = workers();
    const leave = new AbortController();
    const reading = reader.readCatalogue(small, target, leave.signal);
    leave.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(await reader.readCatalogue(small, target, nobodyLeaves)).toMatchObject(READ);
  }, 60_000);
});

describe("the tokens of a part", () => {
  const pieces = fc.constantFrom(
    "<c ",
    "<c>",
    "</c>",
    "<row/>",
    "r ",
    'r="A1"',
    "r='1e9'",
    ">",
    "<",
    "/",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "&#57;",
    "&a",
    '"',
    "'",
    "=",
    "x:",
    "<f>",
    "<v>",
    "</v>",
    "7",
    " ",
    "\n",
    "长",
    "<!DOCTYPE",
  );

  it("come to an end for any text, and never hold more than the text does", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const xml = all.join("");
        const tokens = [...xmlTokens(xml)];
        expect(tokens.length).toBeLessThanOrEqual(2 * xml.length + 1);
        expect(["object"]).toContain(typeof refuseSheet(xml, emptyTally()));
      }),
      { numRuns: 3000 },
    );
  });

  it("are those of the text", () => {
    const xml =
      '<?xml version="1.0"?><a x:b="1&amp;&#50;" c=\'"\'><!-- <d/> --><e/>f&lt;<![CDATA[<g>]]></a >';
    expect([...xmlTokens(xml)]).toEqual([
      {
        kind: "open",
        name: "a",
        attributes: new Map([
          ["b", "1&2"],
          ["c", '"'],
        ]),
      },
      { kind: "open", name: "e", attributes: new Map() },
      { kind: "close", name: "e" },
      { kind: "text", text: "f<" },
      { kind: "text", text: "<g>" },
      { kind: "close", name: "a" },
    ]);
  });

  it.each([
    "<a",
    "<a>",
    "</a>",
    "<a></b>",
    "<a b>",
    "<a b=c/>",
    '<a b="1" b="2"/>',
    '<a b="1"c="2"/>',
    "a",
    "<a/>b",
    "<!DOCTYPE a><a/>",
  ])("of %j end as malformed", (xml) => {
    expect([...xmlTokens(xml)].at(-1)).toEqual({ kind: "malformed" });
  });
});
