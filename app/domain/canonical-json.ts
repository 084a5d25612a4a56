/**
 * The canonical JSON of a value by RFC 8785 (JCS): keys in order of their UTF-16 code units, ECMAScript's numbers, no
 * space. Equal values give equal text. Properties that are undefined are left out; throws TypeError for what JSON
 * cannot say.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return numeral(value);
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return members(value);
  throw new TypeError(`not a JSON value: ${typeof value}`);
};

const numeral = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
  return JSON.stringify(value);
};

const HALF_PAIR = /\p{Surrogate}/u;

const quoted = (value: string): string => {
  if (HALF_PAIR.test(value)) throw new TypeError("a string with half a surrogate pair");
  return JSON.stringify(value);
};

const members = (value: object): string => {
  // Without a comparator, keys are put in the order of their UTF-16 code units: the very order of RFC 8785.
  const entries: Readonly<Record<string, unknown>> = { ...value };
  let text = "";
  for (const key of Object.keys(entries).sort()) {
    if (entries[key] === undefined) continue;
    text += `${text === "" ? "" : ","}${quoted(key)}:${canonicalJson(entries[key])}`;
  }
  return `{${text}}`;
};
