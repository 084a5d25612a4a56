import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { safeRedirect } from "~/auth/redirect";
import { preferenceCookie } from "~/language.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";

/** Keeps the language and returns to the page it was chosen on. */
const choose = (given: FormData | URLSearchParams) => {
  const language = given.get("language") === "en" ? "en" : "zh";
  return redirect(safeRedirect(given.get("next"), paths.welcome()), {
    headers: { "Set-Cookie": preferenceCookie("language", language) },
  });
};

export const loader = ({ request }: LoaderFunctionArgs) => choose(new URL(request.url).searchParams);
export const action = async ({ request }: ActionFunctionArgs) => choose(await receiveForm(request));
