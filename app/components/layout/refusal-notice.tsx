import { useLocation } from "@remix-run/react";
import { minutesOf } from "~/domain/limits";
import { refusalKey } from "~/messages/refusal-key";
import { paths } from "~/paths";
import { useSay } from "../language";
import { buttonClass, LinkButton } from "../ui/button";
import { Page } from "./page";
import { TryAgain } from "./try-again";

/** Nobody's fault and soon over: the same may be sent again as it is. */
const PASSING: ReadonlySet<string> = new Set(["unavailable", "storage-full"]);

type RefusalNoticeProps = {
  readonly code: string;
  /** Until it may be asked again. */
  readonly seconds?: number | undefined;
  readonly requestId?: string | undefined;
};

/** What was refused or went wrong, what to do, and the number to tell the operator. */
export function RefusalNotice({ code, seconds = 60, requestId }: RefusalNoticeProps) {
  const say = useSay();
  const key = refusalKey(code);
  return (
    <Page title={say(`${key}.title`)} lead={say(`${key}.text`, { minutes: minutesOf(seconds) })}>
      <div className="flex flex-wrap gap-3">
        {PASSING.has(code) && <TryAgain />}
        {code === "signed-out" && <LogInLink />}
        <LinkButton
          to={paths.home()}
          look={PASSING.has(code) || code === "signed-out" ? "secondary" : "primary"}
        >
          {say("shell.back")}
        </LinkButton>
      </div>
      {requestId && <p className="text-ink-soft text-sm">{say("shell.requestId", { id: requestId })}</p>}
    </Page>
  );
}

/** Logs in and leads back to what was asked for. The page is loaded whole: where it leads back to may be a file. */
function LogInLink() {
  const say = useSay();
  const { pathname, search } = useLocation();
  const next = new URLSearchParams(search).get("file") ?? `${pathname}${search}`;
  return (
    <a href={paths.login(next)} className={buttonClass("primary")}>
      {say("shell.logIn")}
    </a>
  );
}
