import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { keepComposing } from "~/components/form/keep-composing";
import { watchSentForms } from "~/components/network/sent-form";
import { steadyDocuments } from "~/components/network/steady-documents";
import { installSteadyFetch } from "~/components/network/steady-fetch";
import { steadyModules } from "~/components/network/steady-modules";
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

const realFetch = installSteadyFetch();
keepComposing();
watchSentForms();

const language: Language = document.documentElement.lang === "en" ? "en" : "zh";

lendNonce();
/**
 * Until the page's data is decoded, RemixBrowser throws a promise of it instead of rendering; nothing of it is drawn here.
 * Were React left to wait, a key pressed meanwhile would end the hydration with its error 345 and leave the page without
 * its script for good.
 */
const decodeData = async (): Promise<void> => {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
};

const [messages] = await Promise.all([loadMessages(language), decodeData()]);
// In one go, so that no key falls between two slices of it either.
flushSync(() =>
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={createI18n(messages, language)}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  ),
);
steadyDocuments(realFetch);
// A developer's files have no names of their own, nor lists of what they import.
if (import.meta.env.PROD) steadyModules(realFetch);
