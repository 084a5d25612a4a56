import { useRevalidator } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { paths } from "~/paths";
import { LogInFields } from "../form/account-fields";
import { plainField } from "../form/form-field";
import { SubmitButton } from "../form/submit-button";
import { useSay } from "../language";
import { Alert } from "../ui/alert";

/** What is wrong, by field; what is wrong with no field stands at "". */
type Errors = Readonly<Record<string, readonly string[] | null>>;
/** What went wrong before the server's own words came: no answer in time, or one that is not its own. */
type Fault = "offline" | "busy" | "failed";
type Answer = { readonly errors: Errors } | { readonly fault: Fault } | "entered";

/** A server that says nothing for so long is as good as away. */
const PATIENCE = 30_000;

/**
 * Asked past the router: its answer to a form is to read the page again, and a page read without a session is left for
 * the log-in page, with all that was typed on it.
 */
const ask = async (form: FormData): Promise<Answer> => {
  try {
    const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(paths.logInAgain(), { method: "POST", body, signal });
    // Only our own server answers so; a portal of some Wi-Fi answers 200 with a page.
    if (response.status === 204) return "entered";
    if (response.headers.get("Content-Type")?.startsWith("application/json")) {
      const { error } = await response.json();
      if (error) return { errors: error };
    }
    return { fault: response.status === 429 || response.status === 503 ? "busy" : "failed" };
  } catch {
    return { fault: "offline" };
  }
};

type LogInAgainProps = { readonly login: string; readonly onDone: () => void };

/** Logs in without leaving the page; stays, and says what is wrong, until that is done. `login`: whose page it is. */
export function LogInAgain({ login, onDone }: LogInAgainProps) {
  const say = useSay();
  const { pending, errors, send } = useLogIn(onDone);
  const general = errors[""] ?? [];
  const box = useRef<HTMLFormElement>(null);
  // The name is there already: only the password is to be typed.
  useEffect(() => box.current?.querySelector<HTMLInputElement>("input[name=password]")?.focus(), []);
  return (
    <form ref={box} method="post" action={paths.logInAgain()} className="grid gap-4" onSubmit={send}>
      {general.length > 0 && (
        <Alert tone="danger" role="alert">
          {general.join(" ")}
        </Alert>
      )}
      <input type="hidden" name="page" value={login} />
      <LogInFields
        login={plainField("login", { id: "again-login", value: login, errors: errors.login ?? [] })}
        password={plainField("password", { id: "again-password", errors: errors.password ?? [] })}
      />
      <div>
        <SubmitButton pending={pending}>{say("shell.session.continue")}</SubmitButton>
      </div>
      {/* In a window of its own: what was typed on this page must stay. */}
      <a href={paths.help()} target="_blank" rel="noreferrer" className="text-link">
        {say("account.help.forgotten")}
      </a>
    </form>
  );
}

const useLogIn = (onDone: () => void) => {
  const say = useSay();
  const { revalidate } = useRevalidator();
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    setPending(true);
    setErrors({});
    const answer = await ask(new FormData(form));
    setPending(false);
    if (answer === "entered") {
      onDone();
      return revalidate();
    }
    setErrors("errors" in answer ? answer.errors : { "": [say(`shell.session.fault.${answer.fault}`)] });
    startOver(form, "errors" in answer && Boolean(answer.errors.login));
  };
  return { pending, errors, send };
};

/** What is to be typed once more is marked, so that typing takes its place and Enter sends it again. */
const startOver = (form: HTMLFormElement, atLogin: boolean): void => {
  const field = form.querySelector<HTMLInputElement>(`input[name=${atLogin ? "login" : "password"}]`);
  field?.focus();
  field?.select();
};
