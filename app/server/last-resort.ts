import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { i18nFor } from "~/language.server";
import { languageTag } from "~/messages/translator";
import { requestIdOf } from "./request-log";

const inBoth = (requestId: string): string =>
  (["zh", "en"] as const)
    .map((language) => {
      const { t } = i18nFor(language);
      const lines = [t("shell.refusal.failed.text"), t("shell.requestId", { id: requestId })];
      const title = `<h1>${t("shell.refusal.failed.title")}</h1>`;
      return `<section lang="${languageTag(language)}">${title}${lines.map((line) => `<p>${line}</p>`).join("")}</section>`;
    })
    .join("");

/** What not even Remix could answer: the log learns the cause, the visitor the request's number. */
export const lastResort =
  (log: Logger): ErrorRequestHandler =>
  (error, _request, response, _next) => {
    const requestId = requestIdOf(response);
    log.error({ err: error, requestId }, "request failed");
    if (response.headersSent) return void response.destroy();
    response.status(500).type("html");
    response.send(`<!doctype html><meta charset="utf-8"><title>500</title>${inBoth(requestId)}`);
  };
