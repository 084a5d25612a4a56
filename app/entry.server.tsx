import {
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { AppLoadContext } from "@remix-run/server-runtime";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "~/components/nonce";
import { i18nFor, languageCookieFor, languageOf } from "~/language.server";
import { withoutNulls } from "~/without-nulls.server";

export const streamTimeout = 10_000;

/** Streams the page; robots and error pages get it whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  keepLanguage(request, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const whole = isbot(request.headers.get("user-agent")) || status >= 400;
  const { body, isBroken } = await render(request, remix, context, whole ? "onAllReady" : "onShellReady");
  return new Response(body, { headers, status: isBroken() ? 500 : status });
}

export const handleDataRequest: HandleDataRequestFunction = (response, { request }) => {
  keepLanguage(request, response.headers);
  return response;
};

const keepLanguage = (request: Request, headers: Headers): void => {
  const language = languageCookieFor(request);
  if (language) headers.append("Set-Cookie", language);
};

const render = (
  request: Request,
  remix: EntryContext,
  context: AppLoadContext,
  ready: "onAllReady" | "onShellReady",
): Promise<{ body: ReadableStream; isBroken: () => boolean }> =>
  new Promise((resolve, reject) => {
    let broken = false;
    let sent = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(languageOf(request))}>
        <NonceContext.Provider value={context.nonce}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        [ready]() {
          sent = true;
          const body = withoutNulls();
          resolve({ body: createReadableStreamFromReadable(body), isBroken: () => broken });
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          broken = true;
          // Faults of the shell reach handleError; later ones would be lost.
          if (sent) context.world.log.error({ err: error, requestId: context.requestId }, "rendering failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });

/** The log learns what went wrong, the visitor only the request's number. An address or method of no page is no fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { pathname } = new URL(request.url);
  context.world.log.error({ err: error, requestId: context.requestId, path: pathname }, "request failed");
};
