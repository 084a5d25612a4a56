import { PAGE_MEMBER } from "~/domain/session";
import { paths } from "~/paths";
import { announceSignedOut } from "../layout/session-watch";
import { type Held, hold } from "./held";
import { isChangedSince, isSafeTwice, sendOnceMore, sentForm } from "./sent-form";

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/** The log-in over the page had an answer, right or wrong. */
const LOG_IN_ANSWERED = "qingzhun:log-in-answered";

type Fetch = typeof window.fetch;
type Refusal = Pick<Held, "kind"> & { readonly seconds?: number };
type Waiting = Refusal & {
  readonly method: string;
  /** The request may have been carried out, though no answer came. */
  readonly doubtful: boolean;
  readonly signal: AbortSignal | null | undefined;
  readonly tries: number;
};

/** Remix's list of routes; its answers carry no mark. */
const MANIFEST = "/__manifest";

let member: string | null = null;

/** Whose page this is; goes with every request of its. */
export const setPageMember = (memberId: string | null): void => {
  member = memberId;
};

const pauseOf = ({ seconds, tries }: Waiting): number =>
  seconds === undefined ? Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE) : seconds * 1000;

/** Resolves when the request may be sent again; rejects where the page gave it up for another. */
const untilAgain = (waiting: Waiting): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = waiting.method === "GET" ? null : sentForm();
    const final = waiting.kind === "other-member";
    const byHandNow = () => final || (waiting.doubtful && !isSafeTwice(form)) || isChangedSince(form);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      removeEventListener("online", again);
      removeEventListener(LOG_IN_ANSWERED, again);
      waiting.signal?.removeEventListener("abort", giveUp);
      release();
      settle();
    };
    const giveUp = () => end(() => reject(waiting.signal?.reason));
    const resume = () => {
      if (final) return location.reload();
      if (form && isChangedSince(form)) return sendOnceMore(form);
      end(resolve);
    };
    let release = hold({ kind: waiting.kind, byHand: byHandNow(), resume });
    const again = () => {
      if (waiting.kind === "offline" && !navigator.onLine) return;
      if (!byHandNow()) return end(resolve);
      release();
      release = hold({ kind: waiting.kind, byHand: true, resume });
    };
    const signedOut = waiting.kind === "signed-out";
    const timer = signedOut ? undefined : setTimeout(again, pauseOf(waiting));
    addEventListener(signedOut ? LOG_IN_ANSWERED : "online", again);
    if (signedOut) announceSignedOut();
    waiting.signal?.addEventListener("abort", giveUp);
  });

/** Why an answer is none of the application's, or only puts off; null for one to go on with. */
const refusalOf = (response: Response): Refusal | null => {
  const refused = response.headers.get("X-Refused");
  if (refused === "other-member" || refused === "signed-out") return { kind: refused };
  const list = response.ok && new URL(response.url || location.href).pathname === MANIFEST;
  const ours = list || response.headers.has("X-Remix-Response");
  const seconds = Number(response.headers.get("Retry-After")) || undefined;
  if (refused !== null && seconds !== undefined) return { kind: "busy", seconds };
  if (ours || (response.status >= 400 && response.status < 500 && response.status !== 429)) return null;
  return { kind: "unreachable", ...(seconds !== undefined && { seconds }) };
};

const pathOf = (input: RequestInfo | URL): URL => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  url.pathname = url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  url.searchParams.delete("_routes");
  return url;
};
const isAnotherPage = (input: RequestInfo | URL): boolean => pathOf(input).pathname !== location.pathname;

/** Who goes to another page leaves this one for the log-in, and comes to that page after it. */
const toLogIn = (input: RequestInfo | URL): Promise<never> => {
  const { pathname, search } = pathOf(input);
  location.assign(paths.login(`${pathname}${search}`));
  return new Promise(() => undefined);
};

/** Names why no answer came at all. */
const awayNow = (): Refusal => ({ kind: navigator.onLine ? "unreachable" : "offline" });

/**
 * A request of the page for its data, or of a form. Whatever keeps it from an answer of the application makes it wait and
 * is told on the page, which stays as it is; it is sent again by itself where that is safe.
 */
export const steadily = async (real: Fetch, input: RequestInfo | URL, init: RequestInit = {}) => {
  const headers = new Headers(init.headers);
  if (member !== null) headers.set(PAGE_MEMBER, member);
  const method = (init.method ?? "GET").toUpperCase();
  for (let tries = 0; ; tries += 1) {
    let refusal: Refusal | null = navigator.onLine ? null : { kind: "offline" };
    let doubtful = false;
    if (!refusal) {
      try {
        const response = await real(input, { ...init, headers });
        refusal = refusalOf(response);
        if (refusal?.kind === "signed-out" && method === "GET" && isAnotherPage(input)) return toLogIn(input);
        if (!refusal) return response;
        doubtful = method !== "GET" && refusal.kind === "unreachable";
      } catch (error) {
        if (init.signal?.aborted) throw error;
        refusal = awayNow();
        doubtful = method !== "GET";
      }
    }
    await untilAgain({ ...refusal, method, doubtful, signal: init.signal, tries });
  }
};

const isPageData = (input: RequestInfo | URL, init: RequestInit | undefined): boolean => {
  const address = input instanceof Request ? input.url : input;
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return false;
  // Without a signal the list of routes is read ahead, and nothing waits for it.
  if (url.pathname === MANIFEST) return Boolean(init?.signal);
  return url.pathname.endsWith(".data");
};

/** Lets every request that Remix makes for a page go this way; its own functions know no other place for it. */
export const installSteadyFetch = (): Fetch => {
  const real = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (isPageData(input, init)) return steadily(real, input, init);
    const response = await real(input, init);
    // After the page itself has taken it in.
    if (pathOf(input).pathname === paths.logInAgain())
      setTimeout(() => dispatchEvent(new Event(LOG_IN_ANSWERED)));
    return response;
  };
  return real;
};
