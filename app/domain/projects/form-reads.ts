import { isLongerThan } from "../characters";
import { LEVELS, type Level } from "../instrument/instrument";
import { type Day, parseDay } from "../milestones/calendar-day";
import { type Yuan, yuan } from "../money";
import type { Problem } from "../problem";
import { DAYS, readCount, readWan } from "../typed-figure";

/** A value as typed in a form, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem };

export const wrong = (
  field: string,
  kind: string,
  values?: Problem["values"],
): { readonly problem: Problem } => ({
  problem: { code: `project.${kind}`, field, ...(values && { values }) },
});

export const problemsOf = (reads: readonly Read<unknown>[]): readonly Problem[] =>
  reads.flatMap((read) => ("problem" in read ? [read.problem] : []));

/** No plan of this platform is older. */
const FIRST = "2020-01-01" as Day;
const LAST = "2040-12-31" as Day;

/** A day of the calendar until `last`: what has happened is not in the future. */
export const readDay = (field: string, given: string, last: Day = LAST): Read<Day> => {
  if (given === "") return wrong(field, "dateMissing");
  const day = parseDay(given);
  if (day === null) return wrong(field, "dateMalformed");
  return day < FIRST || day > last ? wrong(field, "dateOutOfRange", { first: FIRST, last }) : { value: day };
};

/** Highest amount of one line, 万元; keeps sums far from 2^53. */
export const MAX_AMOUNT_WAN = 100_000;

/** Yuan above zero, typed in 万元. */
export const readAmount = (given: string): Read<Yuan> => {
  if (given === "") return wrong("amount", "amountMissing");
  const amount = readWan(given);
  if (amount === null || amount === 0) return wrong("amount", "amountMalformed");
  return amount > yuan(MAX_AMOUNT_WAN * 10_000)
    ? wrong("amount", "amountTooLarge", { max: MAX_AMOUNT_WAN })
    : { value: amount };
};

/** One line of text, or null where it may be left out and is. */
export const readLine = (field: string, given: string, max: number): Read<string | null> => {
  if (given === "") return { value: null };
  if (isLongerThan(given, max)) return wrong(field, "textLong", { max });
  return /\p{Cc}/u.test(given) ? wrong(field, "textCharacters") : { value: given };
};

export const readNeeded = (field: string, given: string, max: number): Read<string> => {
  const read = readLine(field, given, max);
  return "value" in read
    ? read.value === null
      ? wrong(field, `${field}Missing`)
      : { value: read.value }
    : read;
};

const MAX_STAFF_DAYS = 10_000;

export const readStaffDays = (given: string): Read<number | null> => {
  if (given === "") return { value: null };
  const days = readCount(given, MAX_STAFF_DAYS, DAYS);
  return days === null ? wrong("staffDays", "staffDaysMalformed", { max: MAX_STAFF_DAYS }) : { value: days };
};

export const levelField = (scene: string): string => `level.${scene}`;

/** The level claimed for each scene of a plan; every one has to be answered. */
export const readLevels = (
  given: (field: string) => string,
  scenes: readonly string[],
): Read<readonly { readonly scene: string; readonly level: Level }[]> => {
  const read = scenes.map((scene) => ({
    scene,
    level: LEVELS.find((level) => String(level) === given(levelField(scene))),
  }));
  const missing = read.find(({ level }) => level === undefined);
  if (missing) return wrong(levelField(missing.scene), "levelMissing");
  return { value: read.flatMap(({ scene, level }) => (level === undefined ? [] : [{ scene, level }])) };
};
