import { formatWan, parseWan, readableWan, type Yuan } from "~/domain/money";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { Language, Text } from "~/domain/text";

const CHINA_TIME = "Asia/Shanghai";

const dateFormats = {
  zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: CHINA_TIME }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: CHINA_TIME }),
};
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: CHINA_TIME,
});
const grouping = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });

/** 2026年11月23日 or 23 November 2026, in China's time; takes a Date or an ISO date. */
export const formatDate = (date: Date | string, language: Language): string =>
  dateFormats[language].format(typeof date === "string" ? new Date(date) : date);

/** 14:32, in China's time. */
export const formatTime = (date: Date): string => timeFormat.format(date);

/** 12.5 万元, exact and without trailing zeros; in English CNY 125,000. For entries of a ledger, prices and limits. */
export const exactMoney = (amount: Yuan, language: Language): string =>
  language === "zh" ? `${formatWan(amount)} 万元` : `CNY ${grouping.format(amount)}`;

/** Money for reading, to a tenth of 万元: 87.9 万元 or CNY 879,000 of 879,431 元. */
export const formatMoney = (amount: Yuan, language: Language): string =>
  language === "zh" ? `${readableWan(amount)} 万元` : `CNY ${grouping.format(toThousands(amount))}`;

/** 879,431 元 or CNY 879,431: what a figure for reading stands for. */
export const exactYuan = (amount: Yuan, language: Language): string =>
  language === "zh" ? `${grouping.format(amount)} 元` : `CNY ${grouping.format(amount)}`;

/** As `readableWan` rounds. */
const toThousands = (amount: Yuan): number => {
  const size = Math.abs(amount);
  return size < 1000 ? amount : Math.sign(amount) * Math.floor((size + 500) / 1000) * 1000;
};

/** The unit by which an instrument asks for money; an edition's units are texts and never change. */
const WAN = "万元";

/** A number with the unit it was asked for in: 9860 万元 or CNY 98,600,000. */
export const formatQuantity = (value: string, unit: Text, language: Language): string => {
  const amount = unit.zh === WAN && language === "en" ? parseWan(value) : null;
  return amount === null ? `${value} ${unit[language]}` : exactMoney(amount, language);
};

/** 51.4 分 or 51.4 points. */
export const formatScore = (points: Millipoints, language: Language): string =>
  language === "zh" ? `${formatPoints(points)} 分` : `${formatPoints(points)} points`;
