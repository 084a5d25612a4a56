import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useSay } from "../language";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { isLive } from "./is-live";
import { LogInAgain } from "./log-in-again";
import { useLateCheck } from "./use-late-check";

const SIGNED_OUT = "qingzhun:signed-out";
const WARNING_MINUTES = 5;

/** Tells the page that the server no longer knows the session; opens the log-in over it. */
export const announceSignedOut = (): void => {
  window.dispatchEvent(new Event(SIGNED_OUT));
};

/** `again`: logging in before the end, by one's own wish. */
type Phase = "live" | "ending" | "again" | "ended";

type SessionWatchProps = {
  /** Whose page it is, by their log-in name. */
  readonly login: string;
  readonly idleMinutes: number;
  /** Until the session's longest time is over, which no use puts off. */
  readonly minutesLeft: number;
  /** Of the last reading of the page's frame, which is read anew after every saving. */
  readonly requestId: string;
};

/**
 * Warns before the session ends for want of use or at its longest time, and lets the user log in again over the page, so that what was typed
 * stays. Every request to the server is a use of the session, so each begins the waiting anew.
 */
export function SessionWatch({ login, idleMinutes, minutesLeft, requestId }: SessionWatchProps) {
  const say = useSay();
  const { key } = useLocation();
  const [renewals, setRenewals] = useState(0);
  const activity = `${key} ${requestId} ${renewals}`;
  const minutes = Math.min(idleMinutes, minutesLeft);
  const [phase, setPhase] = usePhase(login, minutes, activity);
  const renew = () => setRenewals((count) => count + 1);
  useLateCheck({ login, minutes, activity, end: () => setPhase("ended") });
  if (phase === "ended" || phase === "again")
    return (
      <Dialog
        open
        closable={false}
        title={say("shell.session.endedTitle")}
        description={say(phase === "ended" ? "shell.session.ended" : "ownAccount.limit.again")}
      >
        <LogInAgain
          login={login}
          onDone={() => {
            setPhase("live");
            renew();
          }}
        />
      </Dialog>
    );
  if (minutesLeft < idleMinutes)
    return (
      <AtLimit open={phase === "ending"} onAgain={() => setPhase("again")} onLater={() => setPhase("live")} />
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
            void isLive(login);
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

type AtLimitProps = { readonly open: boolean; readonly onAgain: () => void; readonly onLater: () => void };

/** No use puts this end off, so all there is to choose is when to log in again. */
function AtLimit({ open, onAgain, onLater }: AtLimitProps) {
  const say = useSay();
  return (
    <Dialog
      open={open}
      closable={false}
      title={say("shell.session.soonTitle")}
      description={say("ownAccount.limit.soon", { minutes: WARNING_MINUTES })}
      actions={
        <>
          <Button look="primary" onClick={onAgain}>
            {say("ownAccount.limit.now")}
          </Button>
          <Button onClick={onLater}>{say("ownAccount.limit.later")}</Button>
        </>
      }
    />
  );
}

const usePhase = (login: string, minutes: number, activity: string) => {
  const [phase, setPhase] = useState<Phase>("live");
  useEffect(() => {
    if (activity === "") return;
    const warning = setTimeout(() => setPhase("ending"), (minutes - WARNING_MINUTES) * 60_000);
    const end = setTimeout(() => setPhase("ended"), minutes * 60_000);
    return () => {
      clearTimeout(warning);
      clearTimeout(end);
    };
  }, [minutes, activity]);
  useEffect(() => {
    // Asked again: the refusal may be older than a log-in of just now.
    const end = async () => {
      if (!(await isLive(login))) setPhase("ended");
    };
    window.addEventListener(SIGNED_OUT, end);
    return () => window.removeEventListener(SIGNED_OUT, end);
  }, [login]);
  return [phase, setPhase] as const;
};
