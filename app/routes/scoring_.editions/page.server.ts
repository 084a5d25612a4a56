import { compareEditions, type EditionDifference } from "~/domain/instrument/compare-editions";
import type { FactValue } from "~/domain/instrument/edition-facts";
import type { Instrument } from "~/domain/instrument/instrument";
import { applyVariant } from "~/domain/instrument/variant";
import { inLanguage, type Language, type Text } from "~/domain/text";
import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";

/** A value as it is shown: words of the pack as they are, yes, no and none by their key. */
export type Shown = { readonly text: string } | { readonly key: "yes" | "no" | "none" };

/** The instrument in force with what each other reading of its doubts would change, in one language. */
export const readEditions = async ({ db, now }: World, language: Language) => {
  const { instrument, variants } = await loadReference(db, now());
  const said = (text: Text) => inLanguage(text, language);
  const read = new Set(variants.variants.map(({ doubt }) => doubt));
  return {
    title: said(instrument.title),
    code: instrument.code,
    edition: instrument.edition,
    variants: variants.variants.flatMap((variant) => {
      const applied = applyVariant(instrument, variant);
      if (!applied.ok) return [];
      return {
        code: variant.code,
        title: said(variant.title),
        note: said(variant.note),
        rows: compareEditions(instrument, applied.value).map((each) => rowOf(each, said)),
      };
    }),
    unread: unreadDoubts(instrument, read).map(({ subject, note }) => ({ subject, note: said(note) })),
  };
};

const unreadDoubts = ({ doubts }: Instrument, read: ReadonlySet<string>) =>
  doubts.filter(({ subject }) => !read.has(subject));

const rowOf = (difference: EditionDifference, said: (text: Text) => string) => {
  const { part, subject, name, change } = difference;
  const thing = { part, subject, name: said(name) };
  if (difference.change !== "changed") return { ...thing, change, aspect: null, before: null, after: null };
  return {
    ...thing,
    change,
    aspect: difference.aspect,
    before: shown(difference.before, said),
    after: shown(difference.after, said),
  };
};

const shown = (value: FactValue | null, said: (text: Text) => string): Shown => {
  if (value === null) return { key: "none" };
  if (typeof value === "boolean") return { key: value ? "yes" : "no" };
  return { text: typeof value === "string" ? value : said(value) };
};
