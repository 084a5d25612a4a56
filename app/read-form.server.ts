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
