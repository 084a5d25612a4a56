import { getFormProps } from "@conform-to/react";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/auth/enter.server";
import { safeRedirect } from "~/auth/redirect";
import { readSession } from "~/auth/session.server";
import { LogInFields } from "~/components/form/account-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { TwoColumn } from "~/components/layout/two-column";
import { Alert } from "~/components/ui/alert";
import { demoLogins } from "~/demo/demo-logins";
import type { SessionEnd } from "~/domain/session";
import { replyWithProblems } from "~/form-reply.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { DemoLogins } from "./demo-logins";

export const handle: PageHandle = { title: "account.login.title" };

const NEEDED = "account.login.needed";

/** What to say to somebody whose cookie is of a session that is over; of their own log-out they know. */
const REASON: Readonly<Record<SessionEnd, string | null>> = {
  expired: "account.login.expired",
  revoked: "ownAccount.endedElsewhere",
  password: "ownAccount.endedElsewhere",
  disabled: "ownAccount.endedElsewhere",
  "log-out": null,
  replaced: null,
};

export const loader = async (args: LoaderFunctionArgs) => {
  const { request, context } = args;
  const next = new URL(request.url).searchParams.get("next");
  const session = await readSession(args);
  if (session.kind === "live") throw redirect(safeRedirect(next, paths.home()));
  return {
    next,
    reason: session.kind === "ended" ? REASON[session.by] : next === null ? null : NEEDED,
    demo: context.demo ? demoLogins : [],
  };
};

export const action = async (args: ActionFunctionArgs) => {
  const form = await receiveForm(args.request);
  const entered = await enter(args, form);
  if (!entered.ok) return replyWithProblems(args.request, form, entered.problems, { hide: ["password"] });
  const next = form.get("next");
  // Where it leads back to may be a file, which no script can show.
  const lead = next ? redirectDocument : redirect;
  throw lead(safeRedirect(next, paths.home()), { headers: entered.value });
};

export default function Login() {
  const say = useSay();
  const { demo, next, reason } = useLoaderData<typeof loader>();
  const form = <LoginForm next={next} />;
  return (
    <Page title={say("account.login.title")} lead={say("account.login.lead")}>
      {reason && (
        <div className="max-w-xl">
          <Alert tone={reason === NEEDED ? "info" : "warning"}>{say(reason)}</Alert>
        </div>
      )}
      {demo.length > 0 ? <TwoColumn main={form} aside={<DemoLogins logins={demo} next={next} />} /> : form}
    </Page>
  );
}

function LoginForm({ next }: { readonly next: string | null }) {
  const say = useSay();
  const answered = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<{ login: string; password: string }>({
    reply: answered ?? null,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-md gap-5">
      <ErrorSummary errors={errors} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <LogInFields login={fields.login} password={fields.password} />
      <div>
        <SubmitButton>{say("account.login.submit")}</SubmitButton>
      </div>
      <p>
        {say("account.login.noAccount")}{" "}
        <Link to={paths.register()} className="text-link">
          {say("account.login.register")}
        </Link>
      </p>
      <p>
        <Link to={paths.help()} className="text-link">
          {say("account.help.forgotten")}
        </Link>
      </p>
    </Form>
  );
}
