import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { safeRedirect } from "~/auth/redirect";
import { preferenceCookie } from "~/language.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";

export const loader = () => redirect(paths.welcome());

/** Keeps the size of type and returns to the page it was chosen on. */
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await receiveForm(request);
  const size = form.get("size") === "large" ? "large" : "normal";
  return redirect(safeRedirect(form.get("next"), paths.welcome()), {
    headers: { "Set-Cookie": preferenceCookie("type", size) },
  });
};
