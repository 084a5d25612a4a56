import { contactParts } from "~/domain/contact";
import { useSay } from "../language";
import { useShellData } from "./shell-data";

/** Whom to turn to, as the operator stated it; without a statement, the authority in charge. */
export function WhomToAsk() {
  const say = useSay();
  const { host, contact } = useShellData()?.site ?? { host: null, contact: null };
  if (contact === null) return host === null ? say("shell.ask.authority") : say("shell.ask.host", { host });
  return (
    <>
      {host === null ? say("shell.ask.contact") : say("shell.ask.hostContact", { host })}
      {contactParts(contact).map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a key={href} href={href} className="text-link">
            {text}
          </a>
        ),
      )}
    </>
  );
}
