import { useLocation, useNavigation, useSubmit } from "@remix-run/react";
import { type MouseEvent, useEffect } from "react";
import { useSay } from "../language";
import { LinkButton } from "../ui/button";

type Sent = {
  readonly form: FormData;
  readonly action: string;
  readonly encType: "application/x-www-form-urlencoded" | "multipart/form-data";
};

/** Of this window: the form under way, until its page is there. */
let sent: Sent | null = null;

/** Keeps what a form sends until it has arrived, so that a page which could not take it may send it once more. */
export const useKeepSent = (): void => {
  const { state, formData, formAction, formMethod, formEncType } = useNavigation();
  useEffect(() => {
    if (formData && formAction && formMethod === "POST")
      sent = {
        form: formData,
        action: formAction,
        encType: formEncType === "multipart/form-data" ? formEncType : "application/x-www-form-urlencoded",
      };
    else if (state === "idle") sent = null;
  }, [state, formData, formAction, formMethod, formEncType]);
};

/** Sends the form again that met a server which was away, or else asks for the page again. */
export function TryAgain() {
  const say = useSay();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const again = (event: MouseEvent) => {
    event.preventDefault();
    if (!sent) return location.reload();
    submit(sent.form, { method: "post", action: sent.action, encType: sent.encType });
  };
  return (
    // Without script it is a link to this very page.
    <LinkButton look="primary" to={{ pathname, search }} reloadDocument onClick={again}>
      {say("shell.tryAgain")}
    </LinkButton>
  );
}
