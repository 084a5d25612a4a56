import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { rememberDevice, visitorOf } from "~/auth/device.server";
import { memberOrNull } from "~/auth/require.server";
import { signIn } from "~/auth/session.server";
import { FirmFields } from "~/components/firm/firm-fields";
import { NewPasswordField } from "~/components/form/account-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import type { FormField } from "~/components/form/form-field";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { WhomToAsk } from "~/components/layout/whom-to-ask";
import { Alert } from "~/components/ui/alert";
import { replyWithProblems } from "~/form-reply.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { registerEnterprise } from "~/services/register-enterprise.server";
import { readFirmLists } from "./page.server";

export const handle: PageHandle = { title: "account.register.title" };

type Registration = {
  name: string;
  creditCode: string;
  sector: string;
  adcode: string;
  unit: string;
  chains: string[];
  staff: string;
  revenue: string;
  title: string;
  login: string;
  personName: string;
  password: string;
};

export const loader = async (args: LoaderFunctionArgs) => {
  if (await memberOrNull(args)) throw redirect(paths.home());
  return { lists: await readFirmLists(args.context.world) };
};

export const action = async (args: ActionFunctionArgs) => {
  const { request, context } = args;
  const form = await receiveForm(request);
  const visitor = await visitorOf(request, context);
  const outcome = await registerEnterprise(context.world, readForm(form, ["chains"]), visitor);
  if (!outcome.ok) return replyWithProblems(request, form, outcome.problems, { hide: ["password"] });
  const headers = new Headers();
  const signedIn = await signIn(args, outcome.value);
  if (signedIn.ok) headers.append("Set-Cookie", signedIn.value);
  headers.append("Set-Cookie", await rememberDevice(context, visitor, outcome.value));
  headers.append("Set-Cookie", noticeCookie("registered"));
  throw redirect(paths.currentAssessment(), { headers });
};

export default function Register() {
  const say = useSay();
  const { lists } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<Registration>({ reply });
  return (
    <Page title={say("account.register.title")} lead={<Lead />}>
      <Form method="post" {...getFormProps(form)} className="grid gap-8">
        <ErrorSummary errors={errors} />
        {reply?.codes.includes("account.creditCodeTaken") && <KnownCompany />}
        <Section title={say("account.register.firmTitle")}>
          <div className="grid gap-6">
            <FirmFields fields={fields} lists={lists} />
          </div>
        </Section>
        <Section title={say("account.register.accountTitle")}>
          <AccountFields fields={fields} />
        </Section>
        <div>
          <SubmitButton>{say("account.register.submit")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}

/** The way on for a company that is registered already; says nothing of who registered it. */
function KnownCompany() {
  const say = useSay();
  return (
    <div className="max-w-2xl">
      <Alert title={say("account.known.title")}>
        <p>
          {say("account.known.colleague")}{" "}
          <Link to={paths.login()} className="text-link">
            {say("account.login.title")}
          </Link>
        </p>
        <p className="mt-2">
          {say("account.known.nobody")} <WhomToAsk />
        </p>
      </Alert>
    </div>
  );
}

function Lead() {
  const say = useSay();
  return (
    <>
      {say("account.register.lead")} {say("account.register.haveAccount")}{" "}
      <Link to={paths.login()} className="text-link">
        {say("account.login.title")}
      </Link>
    </>
  );
}

type AccountFieldsProps = {
  readonly fields: Readonly<Record<"login" | "personName" | "password", FormField>>;
};

function AccountFields({ fields }: AccountFieldsProps) {
  const say = useSay();
  return (
    <div className="grid gap-6">
      <TextField
        field={fields.personName}
        label={say("account.field.personName")}
        autoComplete="name"
        className="max-w-sm"
      />
      <TextField
        field={fields.login}
        label={say("account.field.login")}
        hint={say("account.field.loginHint")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        className="max-w-sm"
      />
      <NewPasswordField
        field={fields.password}
        label={say("account.field.password")}
        hint={say("account.field.passwordHint")}
        className="max-w-sm"
      />
    </div>
  );
}
