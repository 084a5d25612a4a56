import type { Audience } from "./figure";

/** Which figures an address asks for. `day`: ISO, of the release; null for the newest. */
export type FiguresAsked = { readonly audience: Audience; readonly day: string | null };

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
};

/** Officers work with working figures unless the address says otherwise; what is no day asks for the newest release. */
export const parseFiguresAsked = (query: URLSearchParams): FiguresAsked => {
  const day = query.get("release") ?? "";
  return query.get("figures") === "publication"
    ? { audience: "publication", day: isDay(day) ? day : null }
    : { audience: "working", day: null };
};

/** As an address carries it; nothing for working figures. */
export const figuresQuery = ({ audience, day }: FiguresAsked): Readonly<Record<string, string>> =>
  audience === "working" ? {} : { figures: "publication", ...(day !== null && { release: day }) };

/** Whose figures a page, a file or a paper shows: those an officer works with, or those of a release. */
export type FiguresMark =
  | { readonly audience: "working"; readonly at: Date; readonly by: string }
  | { readonly audience: "publication"; readonly day: string; readonly by: string };
