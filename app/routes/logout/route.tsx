import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/auth/session.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";

/** A link or a bookmark signs nobody out; only the button does. */
export const loader = () => redirect(paths.home());

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const headers = new Headers();
  headers.append("Set-Cookie", await signOut(request, context));
  headers.append("Set-Cookie", noticeCookie("logged-out"));
  return redirect(paths.login(), { headers });
};
