import { refuse } from "~/http.server";

/** Half a surrogate pair and the null character are no text: the database stores neither, and no keyboard types them. */
const isText = (value: FormDataEntryValue): boolean =>
  typeof value !== "string" || !(value.includes("\0") || /\p{Surrogate}/u.test(value));

/** The form a request brings, or the 400 page where its body is none. */
export const receiveForm = async (request: Request): Promise<FormData> => {
  const form = await request.formData().catch(() => refuse("bad-request"));
  return [...form].every(([name, value]) => isText(name) && isText(value)) ? form : refuse("bad-request");
};

/** The JSON a request brings, or null where its body is none. */
export const receiveJson = async (request: Request): Promise<unknown> => {
  const strict = (name: string, value: unknown): unknown => {
    if (!isText(name) || (typeof value === "string" && !isText(value))) throw new SyntaxError("no text");
    return value;
  };
  try {
    return JSON.parse(await request.text(), strict);
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
    [...new Set(form.keys())].map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return [name, lists.includes(name) ? texts : (texts[0] ?? "")];
    }),
  );
