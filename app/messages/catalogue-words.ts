import type { EntryField, RowPart } from "~/domain/catalogue/entry-fields";
import { readCodes, readRows } from "~/domain/catalogue/flat";
import { parseDay } from "~/domain/milestones/calendar-day";
import { parseWan } from "~/domain/money";
import type { Language, Text } from "~/domain/text";
import { exactMoney, formatDate } from "./format";
import type { Say } from "./translator";

/** Names of codes of the reference data; a code without a name is said as it is. */
export type WordTitles = Readonly<
  Partial<Record<"scene" | "item" | "chain" | "provider" | "solution", Readonly<Record<string, Text>>>>
>;

export type Wording = { readonly say: Say; readonly language: Language; readonly titles: WordTitles };

const named = (code: string, titles: Readonly<Record<string, Text>> | undefined, language: Language) =>
  titles?.[code]?.[language] ?? code;

/** A code of one of the lists in words; text and option letters as they are. */
export const sayCode = (of: RowPart["of"], code: string, { say, language, titles }: Wording): string => {
  switch (of) {
    case "text":
    case "letter":
      return code;
    case "scene":
    case "item":
    case "chain":
    case "provider":
    case "solution":
      return named(code, titles[of], language);
    case "level":
    case "reached":
      return say(`domain.sceneLevel.${code}`);
    case "flag":
      return say(`catalogueField.${code === "yes" ? "yes" : "no"}`);
    default:
      return say(`domain.${of}.${code}`);
  }
};

/** What stands between the parts of a row when it is read. */
const JOINTS: Readonly<Record<string, readonly string[]>> = {
  steps: [" ", " → "],
  lifts: [" "],
  requiresScenes: [" ≥ "],
};

const sayRow = (key: string, parts: readonly string[]): string =>
  parts.reduce((line, part, index) => `${line}${JOINTS[key]?.[index - 1] ?? " / "}${part}`);

/** An amount typed in 万元 as money, or as it stands where it is none. */
const sayAmount = (text: string, language: Language): string => {
  const amount = parseWan(text);
  return amount === null ? text : exactMoney(amount, language);
};

/** The text of a field in words, a line for each of a list; what is not stated is said to be so. */
export const sayField = ({ key, kind }: EntryField, value: string, wording: Wording): readonly string[] => {
  const { say, language } = wording;
  if (value === "") return [say("catalogueField.notStated")];
  switch (kind.is) {
    case "choice":
      return [sayCode(kind.of, value, wording)];
    case "choices":
      return readCodes(value).map((code) => sayCode(kind.of, code, wording));
    case "rows":
      return readRows(value).map((row) =>
        sayRow(
          key,
          row.map((part, index) => sayCode(kind.parts[index]?.of ?? "text", part, wording)),
        ),
      );
    case "wan":
      return [sayAmount(value, language)];
    case "day":
      return [parseDay(value) === null ? value : formatDate(parseDay(value) ?? value, language)];
    default:
      return [value];
  }
};
