const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/** The dotted path of the first place where two JSON values differ, keys in order; "" where they are equal. */
export const firstDifference = (a: unknown, b: unknown, path = ""): string => {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return Object.is(a, b) ? "" : path || ".";
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], join(path, key));
    if (found !== "") return found;
  }
  return "";
};
