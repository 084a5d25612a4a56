import type { Level } from "~/domain/instrument/instrument";
import type { Reason } from "~/domain/matching/match";
import { formatWan, readableWan, type Yuan } from "~/domain/money";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { Report } from "~/domain/report/report";
import type { Language, Text } from "~/domain/text";
import { messages as en } from "~/messages/en";
import { exactMoney, formatDate, formatMoney, formatQuantity, formatScore } from "~/messages/format";
import { sayFinding } from "~/messages/say-finding";
import type { ReasonTitles } from "~/messages/say-reason";
import { createSay, type Say } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";

/** What the paper says in its language: words for codes, numbers with their units. */
export type Words = {
  readonly language: Language;
  /** Words of the area `report`. */
  readonly say: Say;
  /** Names of the codes of the domain. */
  readonly name: Say;
  readonly text: (text: Text) => string;
  /** With unit, for sentences. */
  readonly money: (amount: Yuan) => string;
  /** In 万元, in English in yuan, without unit: for tables, and for the parts of a sum that has it. */
  readonly amount: (amount: Yuan) => string;
  /** A range of prices with its unit. */
  readonly band: (low: Yuan, high: Yuan) => string;
  readonly quantity: (number: { readonly value: string; readonly unit: Text }) => string;
  readonly points: (points: Millipoints) => string;
  readonly score: (points: Millipoints) => string;
  readonly date: (iso: string) => string;
  readonly month: (iso: string) => string;
  readonly level: (level: Level) => string;
  readonly sceneLevel: (level: Level) => string;
  readonly finding: (reason: Reason) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly clauses: (parts: readonly string[]) => string;
};

const says: Readonly<Record<Language, Say>> = { zh: createSay(zh, "zh"), en: createSay(en, "en") };
const months = {
  zh: new Intl.DateTimeFormat("zh-CN", { year: "numeric", month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "short", timeZone: "UTC" }),
};

/** The words of a report's codes; titles come from the report itself. */
export const wordsOf = (report: Report, language: Language): Words => {
  const all = says[language];
  const say: Say = (key, values) => all(`report.${key}`, values);
  const name: Say = (key, values) => all(`domain.${key}`, values);
  const titles = titlesOf(report, language);
  const amount = (of: Yuan) =>
    language === "zh" ? readableWan(of) : formatMoney(of, language).replace(/^CNY /, "");
  return {
    language,
    say,
    name,
    text: (text) => text[language],
    money: (amount) => formatMoney(amount, language),
    band: (low, high) =>
      language === "zh"
        ? `${formatWan(low)}—${exactMoney(high, language)}`
        : `${exactMoney(low, language)}–${exactMoney(high, language).replace(/^CNY /, "")}`,
    amount,
    quantity: ({ value, unit }) => formatQuantity(value, unit, language),
    points: formatPoints,
    score: (points) => formatScore(points, language),
    date: (iso) => formatDate(iso, language),
    month: (iso) => months[language].format(new Date(iso)),
    level: (level) => name(`level.${level}`),
    sceneLevel: (level) => name(`sceneLevel.${level}`),
    finding: (reason) => sayFinding(reason, all, language, titles),
    list: (parts) => parts.join(say("solutions.listSeparator")),
    clauses: (parts) => parts.join(say("solutions.clause")),
  };
};

const titlesOf = (report: Report, language: Language): ReasonTitles => {
  const { firm } = report;
  const titled =
    <T>(all: readonly T[], code: (one: T) => string, title: (one: T) => Text | undefined) =>
    (asked: string) =>
      all.map((one) => (code(one) === asked ? title(one) : undefined)).find((found) => found)?.[language];
  return {
    scene: titled(
      report.result.scenes,
      ({ code }) => code,
      ({ title }) => title,
    ),
    item: titled(
      report.result.items,
      ({ code }) => code,
      ({ title }) => title,
    ),
    solution: titled(
      report.mentioned,
      ({ code }) => code,
      ({ title }) => title,
    ),
    sector: () => firm.sectorTitle[language],
    chain: (code) => firm.chainTitles[firm.chains.indexOf(code)]?.[language],
  };
};
