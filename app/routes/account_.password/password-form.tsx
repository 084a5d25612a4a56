import { getFormProps } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { type FormReplyData, useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import { paths } from "~/paths";

type Typed = { currentPassword: string; newPassword: string; repeated: string };
type PasswordFormProps = { readonly login: string; readonly reply: FormReplyData };

export function PasswordForm({ login, reply }: PasswordFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<Typed>({ reply });
  const box = useCleared(reply);
  return (
    <Form method="post" {...getFormProps(form)} ref={box} className="grid max-w-md gap-5">
      <ErrorSummary errors={errors} />
      {/* Tells a password manager whose password changes. */}
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <TextField
        field={fields.currentPassword}
        label={say("ownAccount.password.current")}
        hint={say("ownAccount.password.currentHint")}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        field={fields.newPassword}
        label={say("ownAccount.password.new")}
        hint={say("account.field.passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        field={fields.repeated}
        label={say("ownAccount.password.repeat")}
        type="password"
        autoComplete="new-password"
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton>{say("ownAccount.password.submit")}</SubmitButton>
        <Link to={paths.account()} className="text-link">
          {say("ownAccount.password.back")}
        </Link>
      </div>
    </Form>
  );
}

/** No password stays in the page once the server has answered, as where there is no script. */
const useCleared = (reply: FormReplyData) => {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!reply) return;
    for (const input of box.current?.querySelectorAll<HTMLInputElement>("input[type=password]") ?? [])
      input.value = "";
  }, [reply]);
  return box;
};
