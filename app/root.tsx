import "~/old-browsers";
import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { readSession } from "~/auth/session.server";
import { useResultFocus } from "~/components/form/query-form";
import { useLanguage, useSay } from "~/components/language";
import { useDocumentTitle } from "~/components/layout/document-title";
import { Footer } from "~/components/layout/footer";
import { Header } from "~/components/layout/header";
import { RefusalNotice } from "~/components/layout/refusal-notice";
import { SessionWatch } from "~/components/layout/session-watch";
import { type ShellData, useShellData } from "~/components/layout/shell-data";
import { NetworkNote } from "~/components/network/network-note";
import { useNonce } from "~/components/nonce";
import { Alert } from "~/components/ui/alert";
import { cannotSaveFiles } from "~/domain/in-app-browser";
import { REFUSED, RETRY_AFTER } from "~/http.server";
import { typeSizeOf } from "~/language.server";
import { languageTag } from "~/messages/translator";
import { clearedNotice, noticeOf } from "~/notice.server";
import "~/styles/app.css";

/** Of headers that a page was refused with, those that tell why and when to try again. */
export const headers: HeadersFunction = ({ errorHeaders, actionHeaders, loaderHeaders }) => {
  const told = new Headers();
  const retryAfter = [errorHeaders, actionHeaders, loaderHeaders]
    .map((each) => each?.get(RETRY_AFTER))
    .find((each) => each);
  const refused = errorHeaders?.get(REFUSED);
  if (retryAfter) told.set(RETRY_AFTER, retryAfter);
  if (refused) told.set(REFUSED, refused);
  return told;
};

export const loader = async (args: LoaderFunctionArgs) => {
  const { context, request } = args;
  const session = await readSession(args);
  const live = session.kind === "live" ? session : null;
  const member = live?.member ?? null;
  const notice = noticeOf(request);
  const shell: ShellData = {
    member: member && {
      login: member.login,
      memberId: member.memberId,
      name: member.name,
      organisationName: member.organisationName,
      organisationKind: member.organisationKind,
      mustChangePassword: live?.mustChangePassword === true,
    },
    typeSize: typeSizeOf(request),
    site: context.site,
    savesFiles: !cannotSaveFiles(request.headers.get("User-Agent")),
    idleMinutes: context.sessions.idleMinutes,
    minutesLeft: live?.minutesLeft ?? 0,
    notice,
    requestId: context.requestId,
  };
  return data(shell, notice ? { headers: { "Set-Cookie": clearedNotice } } : {});
};

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useNonce();
  const say = useSay();
  const shell = useShellData();
  useResultFocus();
  return (
    <html lang={languageTag(useLanguage())} data-type={shell?.typeSize ?? "normal"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{useDocumentTitle()}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        <script async src="/old-browser.js" nonce={nonce} />
      </head>
      <body className="flex flex-col bg-paper">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:px-4 focus:py-2"
        >
          {say("shell.skip")}
        </a>
        <Header shell={shell} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[76rem] flex-1 px-4 pt-6 outline-none sm:px-6 sm:pt-8 print:max-w-none print:p-0"
        >
          <p className="mb-6 hidden bg-warning-soft px-4 py-3 text-warning [[data-old-browser]_&]:block">
            {say("shell.oldBrowser")}
          </p>
          <Notice code={shell?.notice ?? null} />
          {children}
        </main>
        <Footer shell={shell} />
        {shell?.member && (
          <SessionWatch
            login={shell.member.login}
            idleMinutes={shell.idleMinutes}
            minutesLeft={shell.minutesLeft}
            requestId={shell.requestId}
          />
        )}
        <NetworkNote member={shell?.member?.memberId ?? null} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Notices that what was asked for was not done. */
const UNDONE: ReadonlySet<string> = new Set(["papers-left-out", "papers-not-ready", "password-first"]);

function Notice({ code }: { readonly code: string | null }) {
  const say = useSay();
  const { key } = useLocation();
  return (
    <div role="status" key={key}>
      {code && (
        <div className="mb-6 print:hidden">
          <Alert tone={UNDONE.has(code) ? "warning" : "positive"}>{say(`shell.notice.${code}`)}</Alert>
        </div>
      )}
    </div>
  );
}

export default function App() {
  return <Outlet />;
}

/** A refusal carries its code as the status text; everything else is a failure, of which only the number is shown. */
export function ErrorBoundary() {
  const error = useRouteError();
  const shell = useShellData();
  if (!isRouteErrorResponse(error)) return <RefusalNotice code="failed" requestId={shell?.requestId} />;
  const code = error.statusText === "Not Found" ? "not-found" : error.statusText;
  return (
    <RefusalNotice
      code={code}
      seconds={secondsOf(error.data)}
      requestId={error.status >= 500 ? shell?.requestId : undefined}
    />
  );
}

/** When it may be asked again, where the refusal says so. */
const secondsOf = (told: unknown): number | undefined =>
  typeof told === "object" && told !== null && "seconds" in told && typeof told.seconds === "number"
    ? told.seconds
    : undefined;
