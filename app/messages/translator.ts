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
  const fixed = new Map<string, string>();
  const filled = new Map<string, readonly string[] | null>();
  return (key, values) => {
    if (values) return fill(piecesOf(instance, key, filled), values) ?? instance.t(key, { ...values });
    const known = fixed.get(key);
    if (known !== undefined) return known;
    const said = instance.t(key);
    fixed.set(key, said);
    return said;
  };
};

/** What i18next does in a message beyond naming values: nesting, formats, its own switches. */
const MORE_THAN_NAMES = /\$t\(|\{\{[^}]*[^\w}][^}]*\}\}/;

/** A message cut at its {{braces}}: text, name, text, name … text; null where i18next has more to do than to fill in. */
const piecesOf = (
  instance: i18n,
  key: string,
  known: Map<string, readonly string[] | null>,
): readonly string[] | null => {
  const before = known.get(key);
  if (before !== undefined) return before;
  const message: unknown = instance.getResource(instance.language, "translation", key);
  const plain = typeof message === "string" && !MORE_THAN_NAMES.test(message);
  const pieces = plain ? message.split(/\{\{|\}\}/) : null;
  known.set(key, pieces);
  return pieces;
};

/** The message with its values; null where i18next must choose a plural form or a value is not there. */
const fill = (
  pieces: readonly string[] | null,
  values: Readonly<Record<string, string | number>>,
): string | null => {
  if (!pieces || "count" in values) return null;
  let said = "";
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) said += piece;
    else if (values[piece] === undefined) return null;
    else said += values[piece];
  }
  return said;
};
