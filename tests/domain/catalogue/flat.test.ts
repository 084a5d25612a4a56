import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTRY_FIELDS, PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import { flatOf, readRows, writeRows } from "~/domain/catalogue/flat";
import { readFlat } from "~/domain/catalogue/read-flat";
import { vocabularyOf } from "~/domain/catalogue/vocabulary";
import { parseCatalogue } from "~/domain/matching/parse-catalogue";
import { catalogue, instrument, references } from "../matching/city-catalogue";

const vocabulary = vocabularyOf({
  instrument,
  chains: references.chains.chains,
  providers: catalogue.providers.map(({ code }) => code),
  solutions: catalogue.solutions.map(({ code }) => code),
});
const [first] = catalogue.solutions;
if (!first) throw new Error("no entries");
const flat = flatOf(first, ENTRY_FIELDS);
const problemsOf = (changes: Readonly<Record<string, string>>) =>
  readFlat({ ...flat, ...changes }, ENTRY_FIELDS, vocabulary).problems;

describe("an entry as texts by field", () => {
  it("comes back the same, for every entry and provider of the city's catalogue", () => {
    const solutions = catalogue.solutions.map((each) =>
      readFlat(flatOf(each, ENTRY_FIELDS), ENTRY_FIELDS, vocabulary),
    );
    const providers = catalogue.providers.map((each) =>
      readFlat(flatOf(each, PROVIDER_FIELDS), PROVIDER_FIELDS, vocabulary),
    );
    expect([...solutions, ...providers].flatMap(({ problems }) => problems)).toEqual([]);
    const again = parseCatalogue({
      ...catalogue,
      providers: providers.map(({ data }) => data),
      solutions: solutions.map(({ data }) => data),
    });
    expect(again.ok ? again.value : again.problems).toEqual(catalogue);
  });

  it("has a field for everything an entry states", () => {
    const leaves = (value: unknown, path: string): readonly string[] =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
        : [path];
    const stated = new Set(catalogue.solutions.flatMap((each) => leaves(each, "")));
    const known = new Set(ENTRY_FIELDS.map(({ path }) => path));
    expect(
      [...stated].filter((path) => !known.has(path) && !["ai", "proof.referenceStep"].includes(path)),
    ).toEqual([]);
  });

  it("keeps any words in rows, bars, breaks and backslashes too", () => {
    const word = fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== "" && !text.includes("\r"));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), (rows) => {
        expect(readRows(writeRows(rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    [{ priceEntry: "" }, "entry.missing", "priceEntry"],
    [{ network: "" }, "entry.missing", "network"],
    [{ reviewed: "" }, "entry.missing", "reviewed"],
    [{ referenceZh: " " }, "entry.missing", "referenceZh"],
    [{ priceLow: "-3" }, "entry.wan", "priceLow"],
    [{ priceLow: "1.23456" }, "entry.wan", "priceLow"],
    [{ onceCloud: "viel" }, "entry.wan", "onceCloud"],
    [{ users: "3.5" }, "entry.count", "users"],
    [{ satisfaction: "101" }, "entry.percent", "satisfaction"],
    [{ before: "rund 3" }, "entry.decimal", "before"],
    [{ validTo: "2026-02-30" }, "entry.day", "validTo"],
    [{ kind: "magic" }, "entry.choice", "kind"],
    [{ sizes: "small, tiny" }, "entry.choice", "sizes"],
    [{ sizes: "" }, "entry.missing", "sizes"],
    [{ sectors: "C36, 汽车" }, "entry.prefix", "sectors"],
    [{ steps: "quality | 1" }, "entry.row", "steps"],
    [{ steps: "quality | 1 | 5" }, "entry.rowChoice", "steps"],
    [{ steps: "quality | 1 | 2\nnowhere | 1 | 2" }, "entry.rowChoice", "steps"],
    [{ requiresSolutions: "no-such-entry" }, "entry.rowChoice", "requiresSolutions"],
    [
      { aiScenarioZh: "识别", aiScenarioEn: "", aiScene: "", aiLevel: "" },
      "entry.missingEnglish",
      "aiScenarioEn",
    ],
    [{ referenceScene: "quality", referenceFrom: "", referenceTo: "2" }, "entry.missing", "referenceFrom"],
    [{ summaryZh: "长".repeat(1001) }, "entry.long", "summaryZh"],
  ])("%j is told at its field", (changes, code, key) => {
    expect(problemsOf(changes)).toContainEqual(expect.objectContaining({ code, field: key }));
  });

  it("takes days and amounts as people write them", () => {
    expect(problemsOf({ validTo: "2028年12月31日", priceHigh: "1,200.5" })).toEqual([]);
    const { data } = readFlat({ ...flat, validTo: "2028/1/5" }, ENTRY_FIELDS, vocabulary);
    expect(data).toMatchObject({ listing: { to: "2028-01-05" } });
  });
});
