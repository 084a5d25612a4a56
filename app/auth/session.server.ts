import type { AppLoadContext } from "@remix-run/server-runtime";
import type { SessionId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { SessionEnd } from "~/domain/session";
import { readCookie } from "~/language.server";
import { beginSession, replaceSession } from "~/services/begin-session.server";
import { digestOf, isToken } from "~/services/session-token";
import type { Member } from "~/world";
import { touchSession } from "~db/session";
import { browserWords } from "./browser-words.server";

export type Sessions = {
  /** The cookie travels over https only; off where the site itself is served over plain http. */
  readonly secure: boolean;
  readonly idleMinutes: number;
  readonly lifetimeHours: number;
};

export type LiveSession = {
  readonly kind: "live";
  readonly sessionId: SessionId;
  readonly member: Member;
  readonly minutesLeft: number;
  /** Whoever came in by a one-time password may do nothing before they have chosen their own. */
  readonly mustChangePassword: boolean;
};
export type SessionState =
  | { readonly kind: "none" }
  | { readonly kind: "ended"; readonly by: SessionEnd }
  | LiveSession;

export type Args = { readonly request: Request; readonly context: AppLoadContext };

/** The prefix makes browsers refuse such a cookie from a sister site or over plain http. */
const nameOf = ({ secure }: Sessions): string => (secure ? "__Host-session" : "session");

const cookie = (sessions: Sessions, value: string): string =>
  `${nameOf(sessions)}=${value}; Path=/; HttpOnly; SameSite=Lax${sessions.secure ? "; Secure" : ""}`;

/** A page has several loaders but one context a request, so its session is looked up once. */
const known = new WeakMap<AppLoadContext, Promise<SessionState>>();

const lookUp = async ({ request, context }: Args): Promise<SessionState> => {
  const token = readCookie(request, nameOf(context.sessions));
  if (!isToken(token)) return { kind: "none" };
  const found = await touchSession(context.world.db, digestOf(token), context.sessions.idleMinutes);
  if (!found) return { kind: "none" };
  const { sessionId, endedBy, secondsLeft, mustChangePassword, ...member } = found;
  return endedBy === null
    ? { kind: "live", sessionId, member, minutesLeft: secondsLeft / 60, mustChangePassword }
    : { kind: "ended", by: endedBy };
};

/** What the request's cookie stands for now, by the database's word. */
export const readSession = (args: Args): Promise<SessionState> => {
  const reading = known.get(args.context) ?? lookUp(args);
  known.set(args.context, reading);
  return reading;
};

/**
 * The Set-Cookie value that signs the member in, for a new session in the place of the browser's last one; or why the
 * member may not come in.
 */
export const signIn = async (args: Args, member: Member): Promise<Outcome<string>> => {
  const { request, context } = args;
  const before = await readSession(args);
  if (before.kind === "live") await replaceSession(context.world, before.member, before.sessionId);
  const begun = await beginSession(context.world, member, {
    ...browserWords(request.headers.get("User-Agent")),
    address: context.address,
    lifetimeHours: context.sessions.lifetimeHours,
  });
  return begun.ok ? success(cookie(context.sessions, begun.value)) : begun;
};

/** The Set-Cookie value that takes the token from the browser; the session itself ends in the database. */
export const forgetCookie = (context: AppLoadContext): string => `${cookie(context.sessions, "")}; Max-Age=0`;
