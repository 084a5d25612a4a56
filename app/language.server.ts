import type { i18n } from "i18next";
import type { Language } from "~/domain/text";
import { messages as english } from "~/messages/en";
import { createI18n, type Say } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";

const YEAR_IN_SECONDS = 31_536_000;

const isLanguage = (text: string | null | undefined): text is Language => text === "zh" || text === "en";

export const readCookie = (request: Request, name: string): string | undefined =>
  request.headers
    .get("Cookie")
    ?.split(";")
    .map((pair) => pair.trim().split("="))
    .find(([key]) => key === name)?.[1];

/** A choice of display kept in a cookie of its own; it says nothing about the person. */
export const preferenceCookie = (name: "language" | "type", value: string): string =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;

const wanted = (request: Request): string | null => new URL(request.url).searchParams.get("lang");

/** Chinese, unless a cookie or `?lang=en` asks for English; what the browser prefers is not asked. */
export const languageOf = (request: Request): Language => {
  const asked = wanted(request);
  if (isLanguage(asked)) return asked;
  const kept = readCookie(request, "language");
  return isLanguage(kept) ? kept : "zh";
};

/** The cookie that keeps a language asked for by `?lang=`, or null. */
export const languageCookieFor = (request: Request): string | null => {
  const asked = wanted(request);
  return isLanguage(asked) && readCookie(request, "language") !== asked
    ? preferenceCookie("language", asked)
    : null;
};

export type TypeSize = "normal" | "large";

export const typeSizeOf = (request: Request): TypeSize =>
  readCookie(request, "type") === "large" ? "large" : "normal";

/** Messages never change while the process runs, so one instance a language serves every request. */
const instances: Readonly<Record<Language, i18n>> = {
  zh: createI18n(chinese, "zh"),
  en: createI18n(english, "en"),
};

export const i18nFor = (language: Language): i18n => instances[language];

/** Says messages in the language of the request, for words that only a loader or action can know. */
export const sayFor = (request: Request): Say => {
  const instance = i18nFor(languageOf(request));
  return (key, values) => instance.t(key, { ...values });
};
