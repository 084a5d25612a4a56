import type { Problem } from "~/domain/problem";

/** The one map from the code of a refusal to its HTTP status. Other problems are 422: understood, not accepted. */
const STATUS = {
  "bad-request": 400,
  "signed-out": 401,
  forbidden: 403,
  "password-first": 403,
  "not-found": 404,
  "client-not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "other-member": 409,
  "too-large": 413,
  invalid: 422,
  "too-many-requests": 429,
  unavailable: 503,
  "storage-full": 503,
  busy: 503,
  "busy-own": 429,
  "access.not-allowed": 403,
  "access.not-found": 404,
  "revision.clash": 409,
  "limit.logIn": 429,
  "limit.register": 429,
  "limit.overload": 503,
} as const;

export type RefusalCode = keyof typeof STATUS;

export const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(STATUS, code);

export const statusOf = (code: string): number => (isRefusal(code) ? STATUS[code] : STATUS.invalid);

/**
 * Ends a loader or an action with the designed page for that refusal; nothing of the cause is shown. `retryAfter`: seconds
 * until the same may be asked again.
 */
export const refuse = (code: RefusalCode, retryAfter?: number): never => {
  const init = { status: STATUS[code], statusText: code };
  if (retryAfter === undefined) throw new Response(null, { ...init, headers: { [REFUSED]: code } });
  // The page reads the body, programs the header.
  const headers = { [RETRY_AFTER]: String(retryAfter), [REFUSED]: code };
  throw Response.json({ seconds: retryAfter }, { ...init, headers });
};

/** The header by which a page's script knows a refusal from an answer. */
export const REFUSED = "X-Refused";

/** The header that tells programs when to ask again; the page tells people. */
export const RETRY_AFTER = "Retry-After";

/** The headers of a form's reply: when it may be sent again, where a problem is that it was sent too often. */
export const retryHeaders = (problems: readonly Problem[]): Readonly<Record<string, string>> => {
  const seconds = problems.find(({ retryAfter }) => retryAfter !== undefined)?.retryAfter;
  return seconds === undefined ? {} : { [RETRY_AFTER]: String(seconds) };
};

/** The plain refusal of a status; the first of its kind in the map. */
const refusalOf = (status: number): RefusalCode =>
  Object.keys(STATUS).find((code): code is RefusalCode => isRefusal(code) && STATUS[code] === status) ??
  "invalid";

/** Ends a request for a file by what a service said, through the one map. */
export const refuseFor = (problems: readonly Problem[]): never =>
  refuse(refusalOf(statusOfProblems(problems)), problems.find(({ retryAfter }) => retryAfter)?.retryAfter);

/** Somebody looks at the answer; a program is better served by status, header and a sentence. */
export const wantsPage = (request: Request): boolean =>
  request.method === "GET" && (request.headers.get("Accept") ?? "").includes("text/html");

export const notFound = (): never => refuse("not-found");
export const forbidden = (): never => refuse("forbidden");

/** The value, or the 404 page where there is none (an unknown id and another tenant's id look the same). */
export const orNotFound = <T>(value: T | null | undefined): T => value ?? notFound();

/** The status a form answers with when a service returned problems. */
export const statusOfProblems = (problems: readonly Problem[]): number =>
  problems[0] ? statusOf(problems[0].code) : STATUS.invalid;

/** Lets only these methods through, as in a resource route without a page. */
export const requireMethod = (request: Request, ...methods: readonly string[]): void => {
  if (!methods.includes(request.method)) refuse("method-not-allowed");
};

/** Asks the browser to forget pages it keeps in spite of all; it heeds this over https only. */
export const FORGET_PAGES: Readonly<Record<string, string>> = { "Clear-Site-Data": '"cache"' };
