import type { Reason } from "~/domain/matching/match";
import { yuan } from "~/domain/money";
import type { Language } from "~/domain/text";
import { exactMoney, formatDate } from "./format";
import type { Say } from "./translator";

/** Titles of the codes a reason can name; a code without a title is said as it is. */
export type ReasonTitles = Readonly<
  Partial<Record<"scene" | "item" | "solution" | "sector" | "chain", (code: string) => string | undefined>>
>;

const isTitled = (name: string): name is keyof ReasonTitles =>
  ["scene", "item", "solution", "sector", "chain"].includes(name);

/** The name of a value tells what it is: `…level`, `…Date`, `…amount` in yuan, `size`, or a code with a title. */
const sayValue = (
  name: string,
  value: string | number,
  say: Say,
  language: Language,
  titles: ReasonTitles,
): string | number => {
  if (isTitled(name)) return titles[name]?.(String(value)) ?? value;
  if (/level$/i.test(name)) return say(`domain.sceneLevel.${value}`);
  if (/date$/i.test(name)) return formatDate(String(value), language);
  if (/amount$/i.test(name) && typeof value === "number") return exactMoney(yuan(value), language);
  return name === "size" ? say(`domain.size.${value}`) : value;
};

/** A reason of matching (a match, a rejection or a fact of a trait) as a sentence of the language. */
export const sayReason = (reason: Reason, say: Say, language: Language, titles: ReasonTitles): string =>
  say(
    `reason.${reason.code}`,
    Object.fromEntries(
      Object.entries(reason.values ?? {}).map(([name, value]) => [
        name,
        sayValue(name, value, say, language, titles),
      ]),
    ),
  );
