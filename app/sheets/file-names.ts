import type { FiguresMark } from "~/domain/chain/figures-asked";
import { cutText } from "~/domain/characters";
import { figuresDate } from "~/messages/say-figures-mark";
import type { Say } from "~/messages/translator";
import { chinaDay } from "./sheet";

/** A name as long as every file system takes it in Chinese. */
const LONGEST = 80;

/** What a file holds and of whom, and a day in China's time; however long the scope is, what stands behind it stays. */
export const dayName = (scope: readonly string[], day: Date, behind: readonly string[] = []): string => {
  const end = [...behind, chinaDay(day)].map((part) => `_${part}`).join("");
  return `${cutText(scope.filter(Boolean).join("_"), LONGEST - end.length)}${end}`;
};

type Held = {
  /** What it holds and what it is cut to; empty parts are left out. */
  readonly scope: readonly string[];
  readonly code: string;
};

/** What a file of figures is called: what it holds, whose figures, and the day they are of. */
export const fileNames = (
  { scope, code }: Held,
  mark: FiguresMark,
  say: Say,
): { readonly name: string; readonly ascii: string } => {
  const date = figuresDate(mark);
  return {
    name: dayName(scope, date, [say(`bureau.mark.audience.${mark.audience}`)]),
    ascii: [code, mark.audience, chinaDay(date)].join("-"),
  };
};
