/** A piece of how somebody is reached; `href` where a tap can reach them. */
export type ContactPart = { readonly text: string; readonly href: string | null };

const REACHED =
  /(?<web>https?:\/\/[^\s，。；（）]+)|(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<phone>\+?\d[\d -]{5,}\d)/gu;

/** Cuts a contact into pieces, with links for telephone numbers, mail and web addresses. Joined, they are the text. */
export const contactParts = (contact: string): readonly ContactPart[] => {
  const found = [...contact.matchAll(REACHED)];
  const ends = found.map(({ index, 0: text }) => index + text.length);
  const parts = found.flatMap((match, at) => [
    { text: contact.slice(at === 0 ? 0 : ends[at - 1], match.index), href: null },
    { text: match[0], href: hrefOf(match[0], match.groups ?? {}) },
  ]);
  return [...parts, { text: contact.slice(ends.at(-1) ?? 0), href: null }].filter(({ text }) => text !== "");
};

const hrefOf = (text: string, { web, mail }: Readonly<Record<string, string | undefined>>): string => {
  if (web) return text;
  return mail ? `mailto:${text}` : `tel:${text.replace(/[ -]/g, "")}`;
};
