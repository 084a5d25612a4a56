import { redirect } from "@remix-run/node";
import type { OrganisationKind } from "~/domain/organisation";
import { PAGE_MEMBER } from "~/domain/session";
import { forbidden, refuse } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import type { Member } from "~/world";
import { isOtherMembersPage } from "./page-member.server";
import { type Args, type LiveSession, readSession, type SessionState } from "./session.server";

/** What stays open to somebody who has yet to choose a password. */
const OPEN_BEFORE: readonly string[] = [paths.password(), paths.session()];

/** The request's session; whoever came in by a one-time password is sent to choose their own first. */
const settledSession = async (args: Args): Promise<SessionState> => {
  const session = await readSession(args);
  if (session.kind !== "live" || !session.mustChangePassword) return session;
  if (OPEN_BEFORE.includes(new URL(args.request.url).pathname)) return session;
  if (args.context.pageless) refuse("password-first");
  throw redirect(paths.password(), { headers: { "Set-Cookie": noticeCookie("password-first") } });
};

/** Who is signed in, or null. */
export const memberOrNull = async (args: Args): Promise<Member | null> => {
  const session = await settledSession(args);
  return session.kind === "live" ? session.member : null;
};

/** Where log-in should lead back to: the page asked for, or the page whose form was sent. */
const returnTo = (request: Request): string | undefined => {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET") return `${pathname}${search}`;
  const referrer = request.headers.get("Referer");
  return referrer && URL.canParse(referrer) ? new URL(referrer).pathname : undefined;
};

/** The session with its member, or the log-in page that leads back here; at the address of a file 401. */
export const requireSession = async (args: Args): Promise<LiveSession> => {
  const session = await settledSession(args);
  if (session.kind !== "live") {
    // The page asks for the log-in over itself, so that what was typed stays; a file has no page.
    if (args.context.pageless || args.request.headers.has(PAGE_MEMBER)) refuse("signed-out");
    throw redirect(paths.login(returnTo(args.request)));
  }
  if (isOtherMembersPage(args.request, session.member)) refuse("other-member");
  return session;
};

export const requireMember = async (args: Args): Promise<Member> => (await requireSession(args)).member;

const requireKind =
  (kind: OrganisationKind) =>
  async (args: Args): Promise<Member> => {
    const member = await requireMember(args);
    return member.organisationKind === kind ? member : forbidden();
  };

export const requireEnterprise = requireKind("enterprise");
export const requireBureau = requireKind("bureau");
export const requireConsultant = requireKind("consultancy");
