import { isLongerThan } from "../characters";
import { parseDay } from "../milestones/calendar-day";
import { formatWan } from "../money";
import type { Problem } from "../problem";
import { plainFigure, readCount, readWan } from "../typed-figure";
import { type EntryField, type FieldKind, type RowPart, WHOLE_OR_NONE } from "./entry-fields";
import { at, type Flat, readCodes, readRows } from "./flat";
import type { Vocabulary } from "./vocabulary";

/** The longest text a field keeps. */
export const LONGEST = 1000;

/** Data as a release file has them, and what is wrong with them, each problem with the key of its field. */
export type ReadFlat = { readonly data: object; readonly problems: readonly Problem[] };

type Value = { readonly value: unknown } | { readonly wrong: readonly Problem[] };

const wrong = (code: string, values?: Problem["values"]): Value => ({
  wrong: [{ code: `entry.${code}`, ...(values && { values }) }],
});

const UNFINISHED: ReadonlySet<string> = new Set([
  "entry.missing",
  "entry.missingEnglish",
  "entry.rowEnglish",
]);

/** Something is not stated yet, nothing stated is wrong: a draft may have that until it is sent to review. */
export const isUnfinished = ({ code }: Problem): boolean => UNFINISHED.has(code);

/** Only the English of something stated is not there yet. */
export const isEnglishMissing = (problem: Problem): boolean =>
  isUnfinished(problem) && problem.code !== "entry.missing";

/** Lists of levels and of yes or no are numbers and truths in the data. */
const coded = (of: RowPart["of"], code: string): unknown => {
  if (of === "level" || of === "reached") return Number(code);
  return of === "flag" ? code === "yes" : code;
};

const simple: Readonly<Record<"wan" | "count" | "percent" | "decimal" | "day", (text: string) => Value>> = {
  wan: (text) => {
    const amount = readWan(text);
    return amount === null ? wrong("wan") : { value: formatWan(amount) };
  },
  count: (text) => {
    const count = readCount(text, 999_999);
    return count === null ? wrong("count") : { value: count };
  },
  percent: (text) => {
    const share = plainFigure(text, ["%"]);
    return /^\d{1,3}(\.\d{1,2})?$/.test(share) && Number(share) <= 100
      ? { value: Number(share) }
      : wrong("percent");
  },
  decimal: (text) => {
    const figure = plainFigure(text);
    return /^\d{1,12}(\.\d{1,6})?$/.test(figure) ? { value: figure } : wrong("decimal");
  },
  day: (text) => {
    const day = parseDay(text);
    return day === null ? wrong("day") : { value: day };
  },
};

const readChoice = (text: string, of: RowPart["of"], vocabulary: Vocabulary): Value => {
  if (of !== "text" && !vocabulary[of].includes(text)) return wrong("choice", { given: text });
  return { value: coded(of, text) };
};

const readRow = (
  cells: readonly string[],
  parts: readonly RowPart[],
  row: number,
  vocabulary: Vocabulary,
): Value => {
  const english = parts.findIndex(({ path }) => path === "en");
  if (english >= 0 && !cells[english] && parts.every((_, part) => part === english || cells[part]))
    return wrong("rowEnglish", { row: row + 1 });
  if (cells.length !== parts.length || cells.includes(""))
    return wrong("row", { row: row + 1, parts: parts.length });
  const data: Record<string, unknown> = {};
  for (const [index, { path, of }] of parts.entries()) {
    const read = readChoice(cells[index] ?? "", of, vocabulary);
    if ("wrong" in read) return wrong("rowChoice", { row: row + 1, given: cells[index] ?? "" });
    if (path === "") return read;
    data[path] = read.value;
  }
  return { value: data };
};

const readAll = (values: readonly Value[]): Value => {
  const bad = values.flatMap((each) => ("wrong" in each ? each.wrong : []));
  if (bad.length > 0) return { wrong: bad };
  return { value: values.map((each) => ("value" in each ? each.value : undefined)) };
};

const prefix = (text: string): Value =>
  /^C\d{2,4}$/.test(text) ? { value: text } : wrong("prefix", { given: text });

const readValue = (text: string, kind: FieldKind, vocabulary: Vocabulary): Value => {
  switch (kind.is) {
    case "text":
      return { value: text };
    case "choice":
      return readChoice(text, kind.of, vocabulary);
    case "choices":
      return readAll(readCodes(text).map((code) => readChoice(code, kind.of, vocabulary)));
    case "prefixes":
      return readAll(readCodes(text).map(prefix));
    case "rows":
      return readAll(readRows(text).map((cells, row) => readRow(cells, kind.parts, row, vocabulary)));
    default:
      return simple[kind.is](text);
  }
};

const isList = ({ is }: FieldKind): boolean => is === "rows" || is === "choices" || is === "prefixes";

/** Sets a value at a dotted path, making the objects on the way. */
const put = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const keys = path.split(".");
  const last = keys.pop() ?? path;
  let inner = data;
  for (const key of keys) {
    const next = inner[key];
    const made: Record<string, unknown> = isRecord(next) ? next : {};
    inner[key] = made;
    inner = made;
  }
  inner[last] = value;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wholeOf = ({ path }: EntryField): string | undefined =>
  Object.keys(WHOLE_OR_NONE).find((whole) => path.startsWith(`${whole}.`));

/** Fields of a part that is stated in part only are needed like any other. */
const neededIn = (flat: Flat, fields: readonly EntryField[]): ReadonlySet<string> => {
  const begun = new Set(
    fields
      .flatMap((field) => (flat[field.key] ? [wholeOf(field)] : []))
      .filter((whole) => whole !== undefined),
  );
  return new Set(
    fields.filter((field) => field.needed || begun.has(wholeOf(field) ?? "")).map(({ key }) => key),
  );
};

const missingIn = ({ path }: EntryField): string =>
  path.endsWith(".en") ? "entry.missingEnglish" : "entry.missing";

/**
 * The texts of an entry or a provider as data for `parseCatalogue`, with every text that is missing or no such value.
 * What is wrong is left out of the data; nothing of the texts is changed.
 */
export const readFlat = (flat: Flat, fields: readonly EntryField[], vocabulary: Vocabulary): ReadFlat => {
  const data: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const needed = neededIn(flat, fields);
  for (const field of fields) {
    const { key, path, kind } = field;
    const text = (flat[key] ?? "").trim();
    if (text === "" && needed.has(key)) problems.push({ code: missingIn(field), field: key });
    if (text === "" && !isList(kind)) continue;
    const read: Value = isLongerThan(text, LONGEST)
      ? wrong("long", { max: LONGEST })
      : readValue(text, kind, vocabulary);
    if ("value" in read) put(data, path, read.value);
    else problems.push(...read.wrong.map((problem) => ({ ...problem, field: key })));
  }
  for (const [whole, instead] of Object.entries(WHOLE_OR_NONE))
    if (instead === null && fields.some((field) => wholeOf(field) === whole) && at(data, whole) === undefined)
      put(data, whole, null);
  if (fields.some(({ key }) => key === "copyright") && data.copyright === undefined) data.copyright = null;
  for (const moment of ["once", "yearly"])
    if (
      fields.some(({ path }) => path.startsWith(`price.${moment}.`)) &&
      at(data, `price.${moment}`) === undefined
    )
      put(data, `price.${moment}`, {});
  return { data, problems };
};
