import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { FORBIDDEN, LEVEL_NAMES, MOST_WORDS, TERMS } from "./english-terms";

type Line = { readonly at: string; readonly text: string };

const files: Readonly<Record<string, unknown>> = import.meta.glob("../../app/messages/en/*.ts", {
  eager: true,
});
const PACKS = "db/reference";

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Every text below a value, each with its path; `taken` says which paths count. */
const textsOf = (value: unknown, at: string, taken: (at: string) => boolean): readonly Line[] => {
  if (typeof value === "string") return taken(at) ? [{ at, text: value }] : [];
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${at}.${key}`, taken));
};

const messages = Object.entries(files).flatMap(([path, exported]) =>
  path.endsWith("/index.ts") ? [] : textsOf(exported, path.replace("../../app/messages/", ""), () => true),
);

/** The packs' own words; names of documents keep the words of those who issued them. */
const ownWords = (at: string): boolean =>
  at.endsWith(".en") && !/\.(sources?|source)\.(\d+\.)?title\.en$/.test(at) && !/yaml\.title\.en$/.test(at);

/** Published under one edition for good, the words with it: they cannot be edited without another edition. */
const FROZEN = /^(instruments|catalogue|sector-chains)\//;

const packs = readdirSync(PACKS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml") && !FROZEN.test(file))
  .flatMap((file) => textsOf(parse(readFileSync(`${PACKS}/${file}`, "utf8")), file, ownWords));

/** What a person reads as words: without values, options of commands, code and addresses. */
const spoken = (text: string): string =>
  text
    .replace(/^(Usage:|\s+npm run ).*$/gm, "")
    .replace(/^ +(\[--|--).*$/gm, "")
    .replace(/\{\{[^}]*\}\}/g, "…");

/** Sentences of a text; a list of commands is cut where a command's description begins. */
const sentencesOf = (text: string): readonly string[] =>
  spoken(text)
    .replace(/\n(?=[a-z-]+ {2,}\S)/g, ". ")
    .split(/(?<=[.?!])\s+/);

const wordsOf = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\w…]/.test(word)).length;

const offending = (lines: readonly Line[], wrong: (text: string) => string | null): readonly string[] =>
  lines.flatMap(({ at, text }) => {
    const why = wrong(text);
    return why === null ? [] : [`${at}: ${why}: ${text.slice(0, 160)}`];
  });

describe.each([
  ["the messages", messages],
  ["the packs", packs],
])("the English of %s", (_, lines) => {
  it("is there to be read", () => {
    expect(lines.length).toBeGreaterThan(200);
  });

  it("has no archaic or translated phrase", () => {
    const phraseIn = (text: string): string | null => {
      const found = FORBIDDEN.find(({ phrase }) => phrase.test(spoken(text)));
      return found ? `${found.phrase.source}, write ${found.instead}` : null;
    };
    expect(offending(lines, phraseIn)).toEqual([]);
  });

  it("has one term for an idea", () => {
    const otherTerm = (text: string): string | null => {
      const found = TERMS.find(({ not }) => not.test(spoken(text)));
      return found ? `write “${found.write}” (${found.zh})` : null;
    };
    expect(offending(lines, otherTerm)).toEqual([]);
  });

  it(`has no sentence over ${MOST_WORDS} words`, () => {
    const tooLong = (text: string): string | null => {
      const longest = Math.max(...sentencesOf(text).map(wordsOf));
      return longest > MOST_WORDS ? `${longest} words` : null;
    };
    expect(offending(lines, tooLong)).toEqual([]);
  });
});

describe("the names of the levels", () => {
  it.each([1, 2, 3, 4])("are the same on pages and in the pack (level %i)", (level) => {
    const name = `Level ${level} (${LEVEL_NAMES[level - 1]})`;
    expect(messages).toContainEqual({ at: `en/domain.ts.domain.level.${level}`, text: name });
    const { levels } = parse(readFileSync(`${PACKS}/instruments/miit-2024.yaml`, "utf8"));
    expect(levels[level - 1].title.en).toBe(name);
  });
});
