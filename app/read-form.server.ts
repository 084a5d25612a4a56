import { asText } from "~/domain/characters";
import { refuse } from "~/http.server";
import { parseForm } from "~/parse-form.server";

/** The form a request brings, or the page that refuses it: no other code reads a body of fields. */
export const receiveForm = async (request: Request): Promise<FormData> => {
  const read = async () =>
    parseForm(new Uint8Array(await request.arrayBuffer()), request.headers.get("Content-Type") ?? "");
  const form = await read().catch(() => "bad-request" as const);
  return typeof form === "string" ? refuse(form) : form;
};

/** Characters of JSON; the longest that a page sends is an answer with its reason, under 2,000. */
const LONGEST_JSON = 65_536;

/** The JSON a request brings, or null where its body is none. */
export const receiveJson = async (request: Request): Promise<unknown> => {
  const strict = (name: string, value: unknown): unknown => {
    const text = typeof value === "string" ? asText(value) : value;
    if (text === null ? value !== null : asText(name) === null) throw new SyntaxError("no text");
    return text;
  };
  try {
    const body = await request.text();
    return body.length > LONGEST_JSON ? null : JSON.parse(body, strict);
  } catch {
    return null;
  }
};

/**
 * The fields of a sent form as an object for a service: text by name, and for the names of `lists` all values in the
 * order they stand on the page. Files are left out; no form here has any.
 */
export const readForm = (
  form: FormData,
  lists: readonly string[] = [],
): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    [...textsOf(form)].map(([name, texts]) => [name, lists.includes(name) ? texts : (texts[0] ?? "")]),
  );

/** All texts by the name of their field; a name that brought none but files is there too. */
export const textsOf = (form: FormData): ReadonlyMap<string, string[]> => {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) {
    const given = texts.get(name) ?? [];
    if (typeof value === "string") given.push(value);
    texts.set(name, given);
  }
  return texts;
};
