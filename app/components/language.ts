import { useTranslation } from "react-i18next";
import type { Language, Text } from "~/domain/text";
import type { Say } from "~/messages/translator";

/** The language of the page. */
export const useLanguage = (): Language => (useTranslation().i18n.language === "en" ? "en" : "zh");

/** Says a message by its key: `say("auth.login.title")`. */
export const useSay = (): Say => {
  const { t } = useTranslation();
  return (key, values) => t(key, { ...values });
};

/** Picks the page's language out of a text of the reference data. */
export const useText = (): ((text: Text) => string) => {
  const language = useLanguage();
  return (text) => text[language];
};
