/** What neither PostgreSQL nor XML can keep: control characters but tab and ends of lines, half a surrogate pair. */
const NO_TEXT = /[^\t\n\v\f\r -~\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What was written, ready to be kept, or null where it is no text. Office programs end lines by \v and pages by \f. */
export const asText = (written: string): string | null =>
  NO_TEXT.test(written) ? null : written.replace(/[\v\f]/g, "\n");

/** Characters as people and PostgreSQL count them, not the units of JavaScript: 𠮷 is one. */
export const isLongerThan = (text: string, most: number): boolean =>
  text.length > most && (text.length > 2 * most || [...text].length > most);

/** For schemas: `z.string().refine(atMost(40), "account.personNameLong")`. */
export const atMost =
  (most: number) =>
  (text: string): boolean =>
    !isLongerThan(text, most);

/** What a reader sees as one character each: pairs, letters with their accents, emoji of several parts stay whole. */
export const charactersOf = (text: string): readonly string[] =>
  // Firefox before 125 does not know them; there pairs stay whole.
  "Segmenter" in Intl
    ? Array.from(new Intl.Segmenter("zh").segment(text), ({ segment }) => segment)
    : [...text];

/**
 * The beginning of a text, at most `most` UTF-16 units long, with no character cut in two. The only function that
 * shortens what people wrote.
 */
export const cutText = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = 0;
  for (const { length } of charactersOf(text.slice(0, 2 * most))) {
    if (end + length > most) break;
    end += length;
  }
  // One character with more accents than there is room for: whole pairs at least.
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
};
