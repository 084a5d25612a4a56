import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSession } from "~/auth/require.server";
import { isShared } from "~/auth/shared-account";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { failure } from "~/domain/problem";
import { replyWithProblems } from "~/form-reply.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { changePassword } from "~/services/change-password.server";
import { PasswordForm } from "./password-form";

export const handle: PageHandle = { title: "ownAccount.password.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const { member, mustChangePassword } = await requireSession(args);
  return { login: member.login, oneTime: mustChangePassword, shared: isShared(args.context, member) };
};

export const action = async (args: ActionFunctionArgs) => {
  const session = await requireSession(args);
  const form = await receiveForm(args.request);
  const changed = isShared(args.context, session.member)
    ? failure({ code: "ownAccount.sharedPassword" })
    : await changePassword(args.context.world, session, readForm(form));
  if (changed.ok)
    throw redirect(paths.account(), { headers: { "Set-Cookie": noticeCookie("password-changed") } });
  return replyWithProblems(args.request, form, changed.problems, { hide: [...form.keys()] });
};

export default function Password() {
  const say = useSay();
  const { login, oneTime, shared } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={say("ownAccount.password.title")}
      lead={
        shared ? undefined : say(oneTime ? "ownAccount.password.oneTimeLead" : "ownAccount.password.lead")
      }
      breadcrumb={oneTime ? undefined : [{ to: paths.account(), title: say("ownAccount.title") }]}
    >
      {shared ? (
        <div className="max-w-xl">
          <Alert tone="info">{say("problem.ownAccount.sharedPassword")}</Alert>
        </div>
      ) : (
        <PasswordForm login={login} oneTime={oneTime} reply={reply} />
      )}
      {oneTime && <Later />}
    </Page>
  );
}

/** The only other way on: every page of the account leads back here. */
function Later() {
  const say = useSay();
  return (
    <form method="post" action={paths.logout()} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="text-ink-soft">{say("ownAccount.password.later")}</span>
      <Button type="submit" size="small">
        {say("shell.logOut")}
      </Button>
    </form>
  );
}
