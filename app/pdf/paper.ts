import type { Report } from "~/domain/report/report";
import type { Sheet } from "./sheet";
import type { Words } from "./words";

/** What every part draws with. */
export type Paper = { readonly sheet: Sheet; readonly report: Report; readonly words: Words };

/** The first day of plan year 1–3 as an ISO date. */
export const yearStart = ({ roadmap }: Report, year: 1 | 2 | 3): string => {
  const start = new Date(roadmap.request.startsOn);
  start.setUTCFullYear(start.getUTCFullYear() + year - 1);
  return start.toISOString().slice(0, 10);
};

/** "Quarters 3 to 4", or one quarter alone. */
export const sayQuarters = (
  { say }: Words,
  { firstQuarter, lastQuarter }: { readonly firstQuarter: number; readonly lastQuarter: number },
): string =>
  firstQuarter === lastQuarter
    ? say("oneQuarter", { first: firstQuarter })
    : say("quarters", { first: firstQuarter, last: lastQuarter });

/** The target asked for stood already when the plan was made. */
export const hadTarget = ({ result, roadmap: { request } }: Report): boolean =>
  result.level >= request.target && !request.wanted;

/** Why a plan holds no project: the target stood already, or nothing fitted. */
export const sayEmpty = ({ report, words }: Paper): string =>
  hadTarget(report)
    ? words.say("plan.empty.reached", { level: words.level(report.roadmap.request.target) })
    : words.say("plan.empty.none");

/** The name of a provider or product that serves demonstration says so itself; else the mark is added. */
export const sayProvider = (words: Words, provider: Report["projects"][number]["provider"]): string => {
  const name = words.text(provider.name);
  const marked = /示例|example/i.test(name);
  return provider.demo && !marked ? words.say("solutions.providerDemo", { name }) : name;
};
