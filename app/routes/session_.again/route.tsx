import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { enter } from "~/auth/enter.server";
import { failure } from "~/domain/problem";
import { replyWithProblems } from "~/form-reply.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";

export const loader = () => redirect(paths.home());

const textOf = (form: FormData, name: string): string => {
  const text = form.get(name);
  return typeof text === "string" ? text.trim().toLowerCase() : "";
};

/**
 * Logs in again over a page whose session has ended. What is on that page is its owner's (`page` names them by their
 * log-in name), so nobody else may go on with it.
 */
export const action = async (args: ActionFunctionArgs) => {
  const form = await receiveForm(args.request);
  const owner = textOf(form, "page");
  const entered =
    textOf(form, "login") === owner
      ? await enter(args, form)
      : failure({ code: "account.anotherLogin", field: "login", values: { login: owner } });
  if (entered.ok) return new Response(null, { status: 204, headers: entered.value });
  const { data, init } = replyWithProblems(args.request, form, entered.problems, { hide: ["password"] });
  return Response.json({ error: data.error }, init ?? {});
};
