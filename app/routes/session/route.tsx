import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { paths } from "~/paths";

export const loader = () => redirect(paths.home());

/** Keeps the session alive, as every request does, and says whether there is one, and whose. */
export const action = async (args: ActionFunctionArgs) => {
  const member = await memberOrNull(args);
  return Response.json({ live: member !== null, login: member?.login ?? null });
};
