import { useLocation } from "@remix-run/react";
import type { MouseEvent } from "react";
import { useSay } from "../language";
import { LinkButton } from "../ui/button";

/** Asks for a page again that met a server which was away; forms wait on their own page (see NetworkNote). */
export function TryAgain() {
  const say = useSay();
  const { pathname, search } = useLocation();
  const again = (event: MouseEvent) => {
    event.preventDefault();
    location.reload();
  };
  return (
    // Without script it is a link to this very page.
    <LinkButton look="primary" to={{ pathname, search }} reloadDocument onClick={again}>
      {say("shell.tryAgain")}
    </LinkButton>
  );
}
