import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { isLive } from "./is-live";

/** For so long after the server was heard of, the session is taken to stand. */
const FRESH = 30_000;

type LateCheck = {
  readonly login: string;
  /** How long the session lasts without a request. */
  readonly minutes: number;
  /** Changes whenever the server is heard of. */
  readonly activity: string;
  /** Called where the session turns out to be over. */
  readonly end: () => void;
};

/** A form that is sent to the server; that of the log-in over the page needs no session. */
const sendingForm = ({ target }: Event): HTMLFormElement | null => {
  if (!(target instanceof HTMLFormElement) || target.method !== "post") return null;
  return new URL(target.action).pathname === paths.logInAgain() ? null : target;
};

const sendAgain = (form: HTMLFormElement, button: HTMLElement | null): void =>
  form.requestSubmit(button?.isConnected ? button : null);

/**
 * Timers stand still while a computer sleeps, and a session may be ended from elsewhere. So the clock and, where it was
 * not heard of just now, the server are asked before a form is sent, which otherwise would be lost to the log-in page,
 * and the server when the page comes back into view.
 */
export const useLateCheck = ({ login, minutes, activity, end }: LateCheck): void => {
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    if (activity === "") return;
    const heardAt = Date.now();
    const asking = new WeakSet<HTMLFormElement>();
    const known = new WeakSet<HTMLFormElement>();
    const ask = async (form: HTMLFormElement, button: HTMLElement | null) => {
      if (asking.has(form)) return;
      asking.add(form);
      const live = Date.now() - heardAt < minutes * 60_000 && (await isLive(login));
      asking.delete(form);
      if (!live) return latest.current();
      known.add(form);
      sendAgain(form, button);
      known.delete(form);
    };
    const hold = (event: SubmitEvent) => {
      const form = sendingForm(event);
      if (!form || known.has(form) || Date.now() - heardAt < FRESH) return;
      event.preventDefault();
      event.stopPropagation();
      void ask(form, event.submitter);
    };
    const look = async (event: Event) => {
      if (event instanceof PageTransitionEvent && !event.persisted) return;
      if (document.visibilityState === "visible" && !(await isLive(login))) latest.current();
    };
    window.addEventListener("submit", hold, { capture: true });
    document.addEventListener("visibilitychange", look);
    // A page that "back" brings out of the browser's memory is as old as when it was left.
    window.addEventListener("pageshow", look);
    return () => {
      window.removeEventListener("submit", hold, { capture: true });
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pageshow", look);
    };
  }, [login, minutes, activity]);
};
