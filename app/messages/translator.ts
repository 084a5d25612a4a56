import { createInstance, type i18n } from "i18next";
import type { Language } from "~/domain/text";
import type { ShapeOf } from "./shape";
import type { messages as source } from "./zh-CN";

export type Messages = ShapeOf<typeof source>;

/** The tag for `lang` attributes and the Intl functions. */
export const languageTag = (language: Language): string => (language === "zh" ? "zh-CN" : "en");

/** An i18next instance with one language's messages, ready at once (no loading). React gets it by I18nextProvider. */
export const createI18n = (messages: Messages, language: Language): i18n => {
  const instance = createInstance();
  instance.init({
    lng: languageTag(language),
    fallbackLng: languageTag(language),
    resources: { [languageTag(language)]: { translation: messages } },
    initImmediate: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
};

/** Says a message by its key ("area.key") with the values it names in {{braces}}. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const createSay = (messages: Messages, language: Language): Say => {
  const instance = createI18n(messages, language);
  return (key, values) => instance.t(key, { ...values });
};
