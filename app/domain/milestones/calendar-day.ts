/** A calendar day, "2022-11-08"; compares as text. */
export type Day = string & { readonly __unit: "day" };

const CHINA_HOURS = 8;
const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** The day it is in China (which has no summer time) at a moment. */
export const dayInChina = (at: Date): Day =>
  new Date(at.getTime() + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10) as Day;

/** The calendar year it is in China at a moment. */
export const yearInChina = (at: Date): number => Number(dayInChina(at).slice(0, 4));

/** Reads 2022-11-08, 2022/11/8 or 2022年11月8日; null for what is no day of the calendar. */
export const parseDay = (text: string): Day | null => {
  const match = written.exec(text.normalize("NFKC").trim());
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? (iso as Day) : null;
};
