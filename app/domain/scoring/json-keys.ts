/** A member of an object in a JSON text: its dotted path, where its name stands, whether the name stood there before. */
export type JsonKey = { readonly path: string; readonly offset: number; readonly repeated: boolean };

/** `errorAt`: where the text stops being JSON, or null where it is valid. */
export type JsonKeys = { readonly keys: readonly JsonKey[]; readonly errorAt: number | null };

const DEEPEST = 64;
const blank = /[ \t\n\r]*/y;
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Every member's name in a JSON text with its place, which JSON.parse does not tell. Slow and exact: for messages, not
 * for reading. Keys found before an error are kept.
 */
export const jsonKeys = (text: string): JsonKeys => {
  const keys: JsonKey[] = [];
  let at = 0;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const takeSign = (sign: string): boolean => {
    take(blank);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };

  const takeString = (): string | null => {
    const start = at;
    const name = parsedString(take(string));
    if (name === null) at = start;
    return name;
  };

  const readMembers = (path: string, depth: number): boolean => {
    const seen = new Set<string>();
    if (takeSign("}")) return true;
    do {
      take(blank);
      const offset = at;
      const name = takeString();
      if (name === null) return false;
      const full = path === "" ? name : `${path}.${name}`;
      keys.push({ path: full, offset, repeated: seen.has(name) });
      seen.add(name);
      if (!takeSign(":") || !readValue(full, depth)) return false;
    } while (takeSign(","));
    return takeSign("}");
  };
  const readElements = (path: string, depth: number): boolean => {
    if (takeSign("]")) return true;
    do {
      if (!readValue(path, depth)) return false;
    } while (takeSign(","));
    return takeSign("]");
  };
  const readValue = (path: string, depth: number): boolean => {
    take(blank);
    if (depth > DEEPEST) return false;
    if (takeSign("{")) return readMembers(path, depth + 1);
    if (takeSign("[")) return readElements(path, depth + 1);
    return (text[at] === '"' ? takeString() : take(scalar)) !== null;
  };

  const whole = readValue("", 0);
  take(blank);
  return { keys, errorAt: whole && at === text.length ? null : at };
};

/** The string written in JSON, or null where its escapes or control characters are not allowed. */
const parsedString = (written: string | null): string | null => {
  if (written === null) return null;
  try {
    return String(JSON.parse(written));
  } catch {
    return null;
  }
};

const QUOTE = '"';
const BACKSLASH = 92;
const COLON = 58;

/** How many member names a valid JSON text holds; fast, so that a name given twice is noticed on every line. */
export const countKeys = (text: string): number => {
  let count = 0;
  let open = text.indexOf(QUOTE);
  while (open !== -1) {
    const close = endOfString(text, open);
    let after = close + 1;
    while (isBlank(text.charCodeAt(after))) after += 1;
    if (text.charCodeAt(after) === COLON) count += 1;
    open = text.indexOf(QUOTE, after);
  }
  return count;
};

const isBlank = (unit: number): boolean => unit === 32 || unit === 10 || unit === 13 || unit === 9;

const endOfString = (text: string, open: number): number => {
  let close = text.indexOf(QUOTE, open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf(QUOTE, close + 1);
  return close === -1 ? text.length : close;
};

const isEscaped = (text: string, quote: number): boolean => {
  let before = quote - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (quote - before) % 2 === 0;
};
