import type { Problem } from "../problem";

const han = /\p{Script=Han}/u;
/** Shorter Chinese texts may well be a bare unit or an acronym ("%", "ERP"). */
const LONGEST_SIGN = 12;

/** Fields whose English holds Chinese characters, or whose Chinese holds none though it is a sentence. */
export const checkLanguages = (value: unknown, field = ""): readonly Problem[] => {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const own = isText(value) && looksUntranslated(value) ? [{ code: "instrument.languages", field }] : [];
  return [
    ...own,
    ...entries.flatMap(([key, part]) => checkLanguages(part, field === "" ? key : `${field}.${key}`)),
  ];
};

const isText = (value: object): value is { readonly zh: string; readonly en: string } =>
  "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";

const looksUntranslated = ({ zh, en }: { readonly zh: string; readonly en: string }): boolean =>
  han.test(en) || (zh.length > LONGEST_SIGN && !han.test(zh));
