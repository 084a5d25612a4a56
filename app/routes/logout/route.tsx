import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { forgetCookie, readSession } from "~/auth/session.server";
import { FORGET_PAGES } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { logOut } from "~/services/log-out.server";

/** A link or a bookmark signs nobody out; only the button does. */
export const loader = () => redirect(paths.home());

export const action = async (args: ActionFunctionArgs) => {
  const { context } = args;
  const session = await readSession(args);
  if (session.kind === "live") await logOut(context.world, session.member, session.sessionId);
  const headers = new Headers(FORGET_PAGES);
  headers.append("Set-Cookie", forgetCookie(context));
  headers.append("Set-Cookie", noticeCookie("logged-out"));
  return redirect(paths.login(), { headers });
};
