import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { paths } from "~/paths";
import { plainField } from "../form/form-field";
import { SubmitButton } from "../form/submit-button";
import { TextField } from "../form/text-field";
import { useSay } from "../language";

/** What the log-in page answers to a form with `stay`, which wants no redirect. */
export type StayReply = { readonly stayed?: boolean; readonly error?: Record<string, string[] | null> };

/** Logs in without leaving the page. */
export function LogInAgain({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const fetcher = useFetcher<StayReply>();
  const done = fetcher.data?.stayed === true;
  const failed = Object.values(fetcher.data?.error ?? {}).flatMap((messages) => messages ?? []);
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return (
    <fetcher.Form method="post" action={paths.login()} className="grid gap-4">
      <input type="hidden" name="stay" value="on" />
      <TextField
        field={plainField("login", { id: "again-login", errors: failed })}
        label={say("account.login.login")}
        autoComplete="username"
        autoCapitalize="none"
      />
      <TextField
        field={plainField("password", { id: "again-password" })}
        label={say("account.login.password")}
        type="password"
        autoComplete="current-password"
      />
      <div>
        <SubmitButton pending={fetcher.state !== "idle"}>{say("shell.session.continue")}</SubmitButton>
      </div>
    </fetcher.Form>
  );
}
