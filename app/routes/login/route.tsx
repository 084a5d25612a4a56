import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { rememberDevice, visitorOf } from "~/auth/device.server";
import { safeRedirect } from "~/auth/redirect";
import { readSession, signIn } from "~/auth/session.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import type { StayReply } from "~/components/layout/log-in-again";
import { Page } from "~/components/layout/page";
import { TwoColumn } from "~/components/layout/two-column";
import { Alert } from "~/components/ui/alert";
import { demoLogins } from "~/demo/demo-logins";
import type { Problem } from "~/domain/problem";
import type { SessionEnd } from "~/domain/session";
import { replyWithProblems } from "~/form-reply.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { logIn } from "~/services/log-in.server";
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
  const { request, context } = args;
  const form = await receiveForm(request);
  const refused = (problems: readonly Problem[]) =>
    replyWithProblems(request, form, problems, { hide: ["password"] });
  const visitor = await visitorOf(request, context);
  const outcome = await logIn(context.world, readForm(form), visitor);
  if (!outcome.ok) return refused(outcome.problems);
  const signedIn = await signIn(args, outcome.value);
  if (!signedIn.ok) return refused(signedIn.problems);
  const headers = new Headers();
  headers.append("Set-Cookie", signedIn.value);
  headers.append("Set-Cookie", await rememberDevice(context, visitor, outcome.value));
  if (form.has("stay")) return data<StayReply>({ stayed: true }, { headers });
  throw redirect(safeRedirect(form.get("next"), paths.home()), { headers });
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
    reply: answered && "status" in answered ? answered : null,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-md gap-5">
      <ErrorSummary errors={errors} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        field={fields.login}
        label={say("account.login.login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        field={fields.password}
        label={say("account.login.password")}
        type="password"
        autoComplete="current-password"
      />
      <div>
        <SubmitButton>{say("account.login.submit")}</SubmitButton>
      </div>
      <p>
        {say("account.login.noAccount")}{" "}
        <Link to={paths.register()} className="text-link">
          {say("account.login.register")}
        </Link>
      </p>
    </Form>
  );
}
