import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import type { Language } from "~/domain/text";
import { createI18n, type Messages } from "~/messages/translator";

const loadMessages = async (language: Language): Promise<Messages> => {
  const { messages } = language === "en" ? await import("~/messages/en") : await import("~/messages/zh-CN");
  return messages;
};

/** Dialogs insert a style of their own; the policy lets it in by this page's nonce. */
const lendNonce = (): void => {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
};

const language: Language = document.documentElement.lang === "en" ? "en" : "zh";

lendNonce();
loadMessages(language).then((messages) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={createI18n(messages, language)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
});
