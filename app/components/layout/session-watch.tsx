import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { paths } from "~/paths";
import { useSay } from "../language";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { LogInAgain } from "./log-in-again";

const SIGNED_OUT = "qingzhun:signed-out";
const WARNING_MINUTES = 5;

/** Tells the page that the server no longer knows the session; opens the log-in over it. */
export const announceSignedOut = (): void => {
  window.dispatchEvent(new Event(SIGNED_OUT));
};

type Phase = "live" | "ending" | "ended";

type SessionWatchProps = {
  readonly idleMinutes: number;
  /** Of the last reading of the page's frame, which is read anew after every saving. */
  readonly requestId: string;
};

/**
 * Warns before the session ends for want of use, and lets the user log in again over the page, so that what was typed
 * stays. Every request to the server renews the session, so each begins the waiting anew.
 */
export function SessionWatch({ idleMinutes, requestId }: SessionWatchProps) {
  const say = useSay();
  const keepAlive = useFetcher();
  const { key } = useLocation();
  const [renewals, setRenewals] = useState(0);
  const [phase, setPhase] = usePhase(idleMinutes, `${key} ${requestId} ${renewals}`);
  const renew = () => setRenewals((count) => count + 1);
  if (phase === "ended")
    return (
      <Dialog
        open
        closable={false}
        title={say("shell.session.endedTitle")}
        description={say("shell.session.ended")}
      >
        <LogInAgain
          onDone={() => {
            setPhase("live");
            renew();
          }}
        />
      </Dialog>
    );
  return (
    <Dialog
      open={phase === "ending"}
      closable={false}
      title={say("shell.session.soonTitle")}
      description={say("shell.session.soon", { minutes: WARNING_MINUTES })}
      actions={
        <Button
          look="primary"
          onClick={() => {
            keepAlive.submit(null, { method: "post", action: paths.session() });
            setPhase("live");
            renew();
          }}
        >
          {say("shell.session.stay")}
        </Button>
      }
    />
  );
}

const usePhase = (idleMinutes: number, activity: string) => {
  const [phase, setPhase] = useState<Phase>("live");
  useEffect(() => {
    if (activity === "") return;
    const warning = setTimeout(() => setPhase("ending"), (idleMinutes - WARNING_MINUTES) * 60_000);
    const end = setTimeout(() => setPhase("ended"), idleMinutes * 60_000);
    return () => {
      clearTimeout(warning);
      clearTimeout(end);
    };
  }, [idleMinutes, activity]);
  useEffect(() => {
    const end = () => setPhase("ended");
    window.addEventListener(SIGNED_OUT, end);
    return () => window.removeEventListener(SIGNED_OUT, end);
  }, []);
  return [phase, setPhase] as const;
};
