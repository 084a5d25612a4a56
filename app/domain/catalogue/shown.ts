import type { Reason } from "../matching/match";
import type { Solution } from "../matching/solution";

/** What the rule looks at; a draft may lack any of it. */
export type Judged = {
  readonly price?: Pick<Solution["price"], "entry" | "high"> | null;
  readonly requires?: Solution["requires"] | null;
  readonly proof?: Pick<Solution["proof"], "users" | "reference"> | null;
  readonly listing?: Partial<Solution["listing"]> | null;
};

/** The day so many months later; a day that month does not have is its last. Days are ISO dates. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-${two(Math.min(date, last))}`;
};

const when = (wrong: boolean, code: string, values?: Reason["values"]): readonly Reason[] =>
  wrong ? [{ code: `hidden.${code}`, ...(values && { values }) }] : [];

const reviewReasons = ({ reviewed }: Partial<Solution["listing"]>, today: string, months: number | null) => {
  if (!reviewed) return when(true, "noReview");
  if (months === null) return [];
  const untilDate = monthsAfter(reviewed, months);
  return when(today > untilDate, "reviewExpired", { untilDate });
};

/**
 * Every reason why an entry may not be shown on a day; empty when it may. Price, prerequisites (an empty list is a
 * statement too), proof and review must be stated, the day must lie in the listing, and the review be no older than
 * `reviewMonths` (null: no such rule is published).
 */
export const whyHidden = (entry: Judged, today: string, reviewMonths: number | null): readonly Reason[] => {
  const { price, requires, proof, listing } = entry;
  const { from, to } = listing ?? {};
  return [
    ...when(!price || price.high <= 0, "noPrice"),
    ...when(!requires, "noPrerequisites"),
    ...when(!proof || proof.users < 1 || proof.reference.zh.trim() === "", "noProof"),
    ...reviewReasons(listing ?? {}, today, reviewMonths),
    ...when(!from || !to, "noValidity"),
    ...(from ? when(today < from, "notYetValid", { fromDate: from }) : []),
    ...(to ? when(today > to, "expired", { toDate: to }) : []),
  ];
};

/** The last day on which a complete entry may be shown: its listing ends then, or its review is too old after. */
export const shownUntil = ({ listing: { to, reviewed } }: Solution, reviewMonths: number | null): string => {
  const untilDate = reviewMonths === null ? to : monthsAfter(reviewed, reviewMonths);
  return untilDate < to ? untilDate : to;
};

/** Whether anybody may be shown the entry on that day. */
export const isShown = (entry: Judged, today: string, reviewMonths: number | null): boolean =>
  whyHidden(entry, today, reviewMonths).length === 0;
