import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
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

/** `again`: logging in before the end, by one's own wish. */
type Phase = "live" | "ending" | "again" | "ended";

type SessionWatchProps = {
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
export function SessionWatch({ idleMinutes, minutesLeft, requestId }: SessionWatchProps) {
  const say = useSay();
  const { key } = useLocation();
  const [renewals, setRenewals] = useState(0);
  const activity = `${key} ${requestId} ${renewals}`;
  const minutes = Math.min(idleMinutes, minutesLeft);
  const [phase, setPhase] = usePhase(minutes, activity);
  const renew = () => setRenewals((count) => count + 1);
  useLateCheck(phase !== "ended" ? () => setPhase("ended") : null, minutes, activity);
  if (phase === "ended" || phase === "again")
    return (
      <Dialog
        open
        closable={false}
        title={say("shell.session.endedTitle")}
        description={say(phase === "ended" ? "shell.session.ended" : "ownAccount.limit.again")}
      >
        <LogInAgain
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
            void isLive();
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

const usePhase = (minutes: number, activity: string) => {
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
      if (!(await isLive())) setPhase("ended");
    };
    window.addEventListener(SIGNED_OUT, end);
    return () => window.removeEventListener(SIGNED_OUT, end);
  }, []);
  return [phase, setPhase] as const;
};

/** Whether the server still knows the session; in doubt it does, so that nobody is shut out by a lost connection. */
const isLive = async (): Promise<boolean> => {
  try {
    const answer = await fetch(paths.session(), { method: "POST" });
    return !answer.ok || (await answer.json()).live !== false;
  } catch {
    return true;
  }
};

/**
 * Timers stand still while a computer sleeps, and another tab may log out. So the clock is asked before a form is sent,
 * which otherwise would be lost to the log-in page, and the server when the page comes back into view.
 */
const useLateCheck = (end: (() => void) | null, minutes: number, activity: string) => {
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    if (activity === "") return;
    const readAt = Date.now();
    const hold = (event: SubmitEvent) => {
      const { target } = event;
      const sends = target instanceof HTMLFormElement && target.method === "post";
      if (!latest.current || !sends || Date.now() - readAt < minutes * 60_000) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    const ask = async (event: Event) => {
      if (event instanceof PageTransitionEvent && !event.persisted) return;
      if (document.visibilityState === "visible" && !(await isLive())) latest.current?.();
    };
    window.addEventListener("submit", hold, { capture: true });
    document.addEventListener("visibilitychange", ask);
    // A page that "back" brings out of the browser's memory is as old as when it was left.
    window.addEventListener("pageshow", ask);
    return () => {
      window.removeEventListener("submit", hold, { capture: true });
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener("pageshow", ask);
    };
  }, [minutes, activity]);
};
