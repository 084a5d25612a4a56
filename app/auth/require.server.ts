import { redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/server-runtime";
import type { OrganisationKind } from "~/domain/organisation";
import { forbidden } from "~/http.server";
import { paths } from "~/paths";
import type { Member } from "~/world";
import { hasLoggedOut } from "~db/audit-event";
import { findMember } from "~db/member";
import { withTenant } from "~db/tenant";
import { readSession } from "./session.server";

type Args = { readonly request: Request; readonly context: AppLoadContext };

/** A page has several loaders but one context a request, so the member is read once. */
const known = new WeakMap<AppLoadContext, Promise<Member | null>>();

const readMember = async ({ request, context }: Args): Promise<Member | null> => {
  const session = await readSession(request, context);
  if (session.kind !== "live") return null;
  return withTenant(context.world.db, session, async (tx) =>
    (await hasLoggedOut(tx, session)) ? null : ((await findMember(tx, session.memberId)) ?? null),
  );
};

/** Who is signed in, or null. */
export const memberOrNull = (args: Args): Promise<Member | null> => {
  const reading = known.get(args.context) ?? readMember(args);
  known.set(args.context, reading);
  return reading;
};

/** Where log-in should lead back to: the page asked for, or the page whose form was sent. */
const returnTo = (request: Request): string | undefined => {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET") return `${pathname}${search}`;
  const referrer = request.headers.get("Referer");
  return referrer && URL.canParse(referrer) ? new URL(referrer).pathname : undefined;
};

/** The member, or the log-in page that leads back here. */
export const requireMember = async (args: Args): Promise<Member> => {
  const member = await memberOrNull(args);
  if (!member) throw redirect(paths.login(returnTo(args.request)));
  return member;
};

const requireKind =
  (kind: OrganisationKind) =>
  async (args: Args): Promise<Member> => {
    const member = await requireMember(args);
    return member.organisationKind === kind ? member : forbidden();
  };

export const requireEnterprise = requireKind("enterprise");
export const requireBureau = requireKind("bureau");
export const requireConsultant = requireKind("consultancy");
