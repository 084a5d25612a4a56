import type { Day } from "../milestones/calendar-day";
import { type PlanYear, QUARTERS, YEARS } from "../planning/quarters";

const DAY = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;

/** The same day so many months later; the last of its month where that month is shorter. */
const monthsAfter = (day: string, months: number): Day => {
  const from = new Date(timeOf(day));
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const next = new Date(first);
  const length = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return dayAt(first + (Math.min(from.getUTCDate(), length) - 1) * DAY);
};

/** First day of a quarter of a plan that starts on a day; quarter 13 is the day after the plan. */
export const firstDayOf = (startsOn: string, quarter: number): Day =>
  monthsAfter(startsOn, (quarter - 1) * 3);

export const lastDayOf = (startsOn: string, quarter: number): Day =>
  dayAt(timeOf(firstDayOf(startsOn, quarter + 1)) - DAY);

/** The quarter of the plan a day lies in: below 1 before the plan, above 12 after it. */
export const quarterAt = (startsOn: string, day: string): number => {
  if (day < startsOn) return 0;
  const later = Array.from({ length: QUARTERS }, (_, index) => index + 1).find(
    (quarter) => day <= lastDayOf(startsOn, quarter),
  );
  return later ?? QUARTERS + 1;
};

export const PLAN_PERIODS = ["before", ...YEARS, "after"] as const;
/** A year of the plan, or the time before or after it. */
export type PlanPeriod = "before" | PlanYear | "after";

/** The year of the plan a day lies in. */
export const periodAt = (startsOn: string, day: string): PlanPeriod => {
  if (day < startsOn) return "before";
  return YEARS.find((year) => day <= lastDayOf(startsOn, year * 4)) ?? "after";
};

/** Calendar days from one day to a later one; negative for an earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((timeOf(to) - timeOf(from)) / DAY);

/** Mondays to Fridays from one day to another, both counted; public holidays are not known here and count as well. */
export const workingDays = (from: string, to: string): number => {
  const all = daysBetween(from, to) + 1;
  if (all <= 0) return 0;
  const weekday = new Date(timeOf(from)).getUTCDay();
  const rest = Array.from({ length: all % 7 }, (_, index) => (weekday + index) % 7);
  return Math.floor(all / 7) * 5 + rest.filter((day) => day !== 0 && day !== 6).length;
};
