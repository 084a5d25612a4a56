import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { readSession, signOut } from "~/auth/session.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { logOut } from "~/services/log-out.server";

/** A link or a bookmark signs nobody out; only the button does. */
export const loader = () => redirect(paths.home());

export const action = async (args: ActionFunctionArgs) => {
  const { request, context } = args;
  const [member, session] = [await memberOrNull(args), await readSession(request, context)];
  if (member && session.kind === "live") await logOut(context.world, member, session.sessionId);
  const headers = new Headers();
  headers.append("Set-Cookie", await signOut(request, context));
  headers.append("Set-Cookie", noticeCookie("logged-out"));
  return redirect(paths.login(), { headers });
};
