import { redirect } from "@remix-run/node";
import type { OrganisationKind } from "~/domain/organisation";
import { forbidden } from "~/http.server";
import { paths } from "~/paths";
import type { Member } from "~/world";
import { type Args, type LiveSession, readSession } from "./session.server";

/** Who is signed in, or null. */
export const memberOrNull = async (args: Args): Promise<Member | null> => {
  const session = await readSession(args);
  return session.kind === "live" ? session.member : null;
};

/** Where log-in should lead back to: the page asked for, or the page whose form was sent. */
const returnTo = (request: Request): string | undefined => {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET") return `${pathname}${search}`;
  const referrer = request.headers.get("Referer");
  return referrer && URL.canParse(referrer) ? new URL(referrer).pathname : undefined;
};

/** The session with its member, or the log-in page that leads back here. */
export const requireSession = async (args: Args): Promise<LiveSession> => {
  const session = await readSession(args);
  if (session.kind !== "live") throw redirect(paths.login(returnTo(args.request)));
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
