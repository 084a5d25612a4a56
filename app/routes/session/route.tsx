import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { paths } from "~/paths";

export const loader = () => redirect(paths.home());

/** Keeps the session alive, as every request does; this one does nothing else. */
export const action = async (args: ActionFunctionArgs) => ({ live: (await memberOrNull(args)) !== null });
