import { z } from "zod";
import { cutText, isLongerThan } from "../characters";
import { LEVELS, type Level } from "../instrument/instrument";
import type { Problem } from "../problem";
import { type Day, parseDay } from "./calendar-day";

/** A field longer than anything sensible is cut, so that its length is still told as the mistake. */
const MAX_READ = 2000;
export const formField = z
  .unknown()
  .optional()
  .transform((given) => (typeof given === "string" ? cutText(given, MAX_READ).trim() : ""));

export type Read<T> = { readonly value: T } | { readonly problem: Problem };

export const wrong = (
  field: string,
  kind: string,
  values?: Problem["values"],
): { readonly problem: Problem } => ({
  problem: { code: `milestone.${kind}`, field, ...(values && { values }) },
});

/** A day from the first one on which there could be such a result until today. */
export const readDay = (given: string, first: Day, today: Day): Read<Day> => {
  if (given === "") return wrong("ratedOn", "dateMissing");
  const day = parseDay(given);
  if (day === null) return wrong("ratedOn", "dateMalformed");
  return day < first || day > today ? wrong("ratedOn", "dateOutOfRange", { first, today }) : { value: day };
};

/** "0" to "4", or null where none was chosen; undefined for anything else. */
export const levelChosen = (given: string): Level | null | undefined =>
  given === "" ? null : LEVELS.find((level) => String(level) === given);

export const readLine = (field: string, given: string, max: number, needed: boolean): Read<string | null> => {
  if (given === "") return needed ? wrong(field, `${field}Missing`) : { value: null };
  if (isLongerThan(given, max)) return wrong(field, "textLong", { max });
  return /\p{Cc}/u.test(given) ? wrong(field, "textCharacters") : { value: given };
};

export const problemsOf = (reads: readonly Read<unknown>[]): readonly Problem[] =>
  reads.flatMap((read) => ("problem" in read ? [read.problem] : []));
