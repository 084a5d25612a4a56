/** Attributes by name without its prefix, entities decoded. */
export type Attributes = ReadonlyMap<string, string>;

export type XmlToken =
  | { readonly kind: "open"; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string }
  /** The last token, where the text is not well-formed; documents with a DOCTYPE are taken as such. */
  | { readonly kind: "malformed" };

// Sticky, and each a run of one class of characters: they look at every character once, whatever the text is.
const NAME = /[A-Za-z_][\w.:-]*/y;
const SPACE = /[ \t\r\n]*/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const runAt = (pattern: RegExp, xml: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(xml)?.[0] ?? "";
};

const MALFORMED = { kind: "malformed" } as const;
const local = (name: string): string => name.slice(name.lastIndexOf(":") + 1);

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

const decode = (text: string): string =>
  text.includes("&")
    ? text.replace(ENTITY, (_, decimal?: string, hex?: string, named?: string) =>
        named ? (NAMED[named] ?? "") : character(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16)),
      )
    : text;

type Tag = { readonly attributes: Attributes; readonly closed: boolean; readonly end: number };

/** The attributes from `at` on, and where the tag ends; null where it is none. */
const readTag = (xml: string, from: number): Tag | null => {
  const attributes = new Map<string, string>();
  for (let at = from; ; ) {
    const gap = runAt(SPACE, xml, at).length;
    at += gap;
    if (xml.startsWith(">", at)) return { attributes, closed: false, end: at + 1 };
    if (xml.startsWith("/>", at)) return { attributes, closed: true, end: at + 2 };
    const name = gap > 0 ? runAt(NAME, xml, at) : "";
    if (name === "") return null;
    at += name.length;
    at += runAt(SPACE, xml, at).length;
    if (xml[at] !== "=") return null;
    at += 1 + runAt(SPACE, xml, at + 1).length;
    const quote = xml[at];
    if (quote !== '"' && quote !== "'") return null;
    const end = xml.indexOf(quote, at + 1);
    const value = xml.slice(at + 1, end);
    if (end < 0 || value.includes("<")) return null;
    // A namespace is declared by an attribute too, but says nothing about the element.
    if (!name.startsWith("xmlns:")) {
      // Of two that differ in their prefix only, readers take the one or the other.
      if (attributes.has(local(name))) return null;
      attributes.set(local(name), decode(value));
    }
    at = end + 1;
  }
};

/** Where what begins at `at` and says nothing ends: a comment or an instruction; -1 where it has no end. */
const skipped = (xml: string, at: number): number | null => {
  const closing = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<?", at) ? "?>" : null;
  if (closing === null) return null;
  const end = xml.indexOf(closing, at + 2);
  return end < 0 ? -1 : end + closing.length;
};

const CDATA = "<![CDATA[";

/**
 * The tokens of an XML text in one pass, read as strictly as its standard asks: what a lenient reader might take in
 * another way is malformed. Lazy, so that whoever counts them can stop at any time.
 */
export function* xmlTokens(xml: string): Generator<XmlToken, void> {
  const open: string[] = [];
  let at = xml.startsWith("\ufeff") ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length > 0 && text !== "") yield { kind: "text", text: decode(text) };
    if (open.length === 0 && text.trim() !== "") return yield MALFORMED;
    if (next < 0) break;
    at = next;
    const over = skipped(xml, at);
    if (over !== null) {
      if (over < 0) return yield MALFORMED;
      at = over;
    } else if (xml.startsWith(CDATA, at)) {
      const end = xml.indexOf("]]>", at);
      if (end < 0 || open.length === 0) return yield MALFORMED;
      yield { kind: "text", text: xml.slice(at + CDATA.length, end) };
      at = end + 3;
    } else if (xml.startsWith("</", at)) {
      const name = runAt(NAME, xml, at + 2);
      const end = at + 2 + name.length + runAt(SPACE, xml, at + 2 + name.length).length;
      if (name === "" || open.pop() !== name || xml[end] !== ">") return yield MALFORMED;
      yield { kind: "close", name: local(name) };
      at = end + 1;
    } else {
      const name = runAt(NAME, xml, at + 1);
      const tag = name === "" ? null : readTag(xml, at + 1 + name.length);
      if (!tag) return yield MALFORMED;
      yield { kind: "open", name: local(name), attributes: tag.attributes };
      if (tag.closed) yield { kind: "close", name: local(name) };
      else open.push(name);
      at = tag.end;
    }
  }
  if (open.length > 0) yield MALFORMED;
}
