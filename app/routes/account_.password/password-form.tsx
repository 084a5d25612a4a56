import { getFormProps } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { CurrentPasswordField, NewPasswordField } from "~/components/form/account-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { type FormReplyData, useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import { paths } from "~/paths";

type Typed = { currentPassword: string; newPassword: string; repeated: string };
type PasswordFormProps = {
  readonly login: string;
  /** The present one was handed out: nothing else is open until it is changed. */
  readonly oneTime: boolean;
  readonly reply: FormReplyData;
};

export function PasswordForm({ login, oneTime, reply }: PasswordFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<Typed>({ reply });
  const box = useCleared(reply);
  return (
    <Form method="post" {...getFormProps(form)} ref={box} className="grid max-w-md gap-5">
      <ErrorSummary errors={errors} />
      {/* Tells a password manager whose password changes. */}
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <CurrentPasswordField
        field={fields.currentPassword}
        label={say(oneTime ? "ownAccount.password.oneTime" : "ownAccount.password.current")}
        hint={oneTime ? undefined : say("ownAccount.password.currentHint")}
      />
      <NewPasswordField
        field={fields.newPassword}
        label={say("ownAccount.password.new")}
        hint={say("account.field.passwordHint")}
      />
      <NewPasswordField field={fields.repeated} label={say("ownAccount.password.repeat")} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton>{say("ownAccount.password.submit")}</SubmitButton>
        {!oneTime && (
          <Link to={paths.account()} className="text-link">
            {say("ownAccount.password.back")}
          </Link>
        )}
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
