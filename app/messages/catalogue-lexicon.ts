import { ENTRY_FIELDS, PROVIDER_FIELDS, type RowPart } from "~/domain/catalogue/entry-fields";
import type { Vocabulary } from "~/domain/catalogue/vocabulary";
import type { Language } from "~/domain/text";
import { sayCode, type WordTitles } from "./catalogue-words";
import type { Say } from "./translator";

type Speaker = { readonly say: Say; readonly language: Language };

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** What headings and words of a workbook in either language name, by the lists of the release that is written. */
export const catalogueLexicon = (
  vocabulary: Vocabulary,
  titles: WordTitles,
  speakers: readonly Speaker[],
) => {
  const headings = new Map<string, string>();
  for (const { say } of speakers) {
    for (const { key } of [...ENTRY_FIELDS, ...PROVIDER_FIELDS])
      headings.set(folded(say(`catalogueField.${key}`)), key);
    headings.set(folded(say("catalogueFile.retired")), "retired");
  }
  const words = new Map<string, ReadonlyMap<string, string>>();
  const wordsOf = (of: keyof Vocabulary): ReadonlyMap<string, string> => {
    const known = words.get(of) ?? listWords(of);
    words.set(of, known);
    return known;
  };
  /** Codes win over words, and the first of two things of one name over the second. */
  const listWords = (of: keyof Vocabulary): ReadonlyMap<string, string> => {
    const list = new Map<string, string>();
    for (const code of vocabulary[of]) list.set(folded(code), code);
    for (const { say, language } of speakers)
      for (const code of vocabulary[of]) {
        const word = folded(sayCode(of, code, { say, language, titles }));
        if (!list.has(word)) list.set(word, code);
      }
    return list;
  };
  return {
    keyOf: (heading: string): string | null => headings.get(folded(heading)) ?? null,
    codeOf: (of: Exclude<RowPart["of"], "text">, word: string): string | null =>
      wordsOf(of).get(folded(word)) ?? null,
  };
};
