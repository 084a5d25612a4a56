import { minutesOf } from "~/domain/limits";
import { paths } from "~/paths";
import { useSay } from "../language";
import { LinkButton } from "../ui/button";
import { Page } from "./page";
import { TryAgain } from "./try-again";

const KNOWN = [
  "bad-request",
  "signed-out",
  "forbidden",
  "not-found",
  "client-not-found",
  "method-not-allowed",
  "conflict",
  "too-large",
  "invalid",
  "too-many-requests",
  "unavailable",
  "storage-full",
] as const;

/** The code where there are words for it; anything else is a failure of ours. */
const worded = (code: string): string => KNOWN.find((known) => known === code) ?? "failed";

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
  const key = worded(code);
  return (
    <Page
      title={say(`shell.refusal.${key}.title`)}
      lead={say(`shell.refusal.${key}.text`, { minutes: minutesOf(seconds) })}
    >
      <div className="flex flex-wrap gap-3">
        {PASSING.has(key) && <TryAgain />}
        <LinkButton to={paths.home()} look={PASSING.has(key) ? "secondary" : "primary"}>
          {say("shell.back")}
        </LinkButton>
      </div>
      {requestId && <p className="text-ink-soft text-sm">{say("shell.requestId", { id: requestId })}</p>}
    </Page>
  );
}
