import type { ReactNode } from "react";
import { useSay } from "../language";
import type { FormField } from "./form-field";
import { TextField } from "./text-field";

type PasswordFieldProps = {
  readonly field: FormField;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string;
};

/** A password that exists: password managers fill it in. */
export function CurrentPasswordField(props: PasswordFieldProps) {
  return <TextField {...props} type="password" autoComplete="current-password" />;
}

/** A password that is chosen here: password managers propose one. */
export function NewPasswordField(props: PasswordFieldProps) {
  return <TextField {...props} type="password" autoComplete="new-password" />;
}

/** What somebody with an account logs in by. */
export function LogInFields({
  login,
  password,
}: {
  readonly login: FormField;
  readonly password: FormField;
}) {
  const say = useSay();
  return (
    <>
      <TextField
        field={login}
        label={say("account.login.login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CurrentPasswordField field={password} label={say("account.login.password")} />
    </>
  );
}
