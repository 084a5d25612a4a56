import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useSay } from "../language";
import { useHeld } from "../network/held";
import { Button, type ButtonLook } from "../ui/button";

type SubmitButtonProps = {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  /** Whether this form is being sent; without it any form of the page counts. For fetchers: `fetcher.state !== "idle"`. */
  readonly pending?: boolean;
  readonly pendingText?: ReactNode;
};

/** Sends its form once: while under way it says so and takes no second press. */
export function SubmitButton({
  children,
  look = "primary",
  pending,
  pendingText,
  ...rest
}: SubmitButtonProps) {
  const navigation = useNavigation();
  const say = useSay();
  // What waits for the network may be changed and sent again.
  const held = useHeld() !== null;
  const sending = !held && (pending ?? (navigation.state !== "idle" && navigation.formMethod === "POST"));
  return (
    <Button
      type="submit"
      look={look}
      aria-disabled={sending || undefined}
      onClick={(event) => sending && event.preventDefault()}
      {...rest}
    >
      {sending ? (pendingText ?? say("form.sending")) : children}
      <span role="status" className="sr-only">
        {sending ? say("form.sending") : ""}
      </span>
    </Button>
  );
}
