import { createCookieSessionStorage, type SessionStorage } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/server-runtime";
import type { MemberId, OrganisationId } from "~/domain/ids";
import type { Member } from "~/world";

/** What the signed cookie holds: who, which session since when, and when they were last seen (milliseconds). */
export type SessionData = {
  memberId: MemberId;
  organisationId: OrganisationId;
  sessionId: string;
  begunAt: number;
  seenAt: number;
};
export type Sessions = {
  readonly storage: SessionStorage<SessionData, SessionData>;
  readonly idleMinutes: number;
};

type Signed = Pick<Member, "memberId" | "organisationId"> & {
  readonly sessionId: string;
  readonly begunAt: Date;
};
/** `live` as far as the cookie tells; whether its owner has logged out since is known to the database. */
export type SessionState =
  | { readonly kind: "none" }
  | { readonly kind: "expired" }
  | ({ readonly kind: "live" } & Signed);

/** `secure`: the cookie travels over https only; off where the site itself is served over plain http. */
export const createSessions = (options: {
  readonly secret: string;
  readonly secure: boolean;
  readonly idleMinutes: number;
}): Sessions => ({
  idleMinutes: options.idleMinutes,
  storage: createCookieSessionStorage<SessionData, SessionData>({
    cookie: {
      name: "session",
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: options.secure,
      secrets: [options.secret],
    },
  }),
});

const open = (request: Request, context: AppLoadContext) =>
  context.sessions.storage.getSession(request.headers.get("Cookie"));

export const readSession = async (request: Request, context: AppLoadContext): Promise<SessionState> => {
  const session = await open(request, context);
  const memberId = session.get("memberId");
  const organisationId = session.get("organisationId");
  const sessionId = session.get("sessionId");
  const begunAt = session.get("begunAt");
  const seenAt = session.get("seenAt");
  if (!memberId || !organisationId || !sessionId || begunAt === undefined || seenAt === undefined)
    return { kind: "none" };
  const idle = context.world.now().getTime() - seenAt;
  return idle > context.sessions.idleMinutes * 60_000
    ? { kind: "expired" }
    : { kind: "live", memberId, organisationId, sessionId, begunAt: new Date(begunAt) };
};

const sign = async (context: AppLoadContext, signed: Signed): Promise<string> => {
  const session = await context.sessions.storage.getSession();
  session.set("memberId", signed.memberId);
  session.set("organisationId", signed.organisationId);
  session.set("sessionId", signed.sessionId);
  session.set("begunAt", signed.begunAt.getTime());
  session.set("seenAt", context.world.now().getTime());
  return context.sessions.storage.commitSession(session);
};

/** The Set-Cookie value that signs the member in, for a new session. */
export const signIn = (
  context: AppLoadContext,
  { memberId, organisationId }: Pick<Member, "memberId" | "organisationId">,
): Promise<string> => {
  const { newId, now } = context.world;
  return sign(context, { memberId, organisationId, sessionId: newId(), begunAt: now() });
};

/** The Set-Cookie value that signs out. */
export const signOut = async (request: Request, context: AppLoadContext): Promise<string> =>
  context.sessions.storage.destroySession(await open(request, context));

/** The Set-Cookie value that starts the idle time anew, or null without a live session. */
export const renewSession = async (request: Request, context: AppLoadContext): Promise<string | null> => {
  const state = await readSession(request, context);
  return state.kind === "live" ? sign(context, state) : null;
};
