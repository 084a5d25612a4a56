import { useCallback, useEffect, useRef, useState } from "react";
import { announceSignedOut } from "~/components/layout/session-watch";
import type { Problem } from "~/domain/problem";
import { useSaveOutcomes } from "./save-outcomes";

export type SaveState =
  | { readonly kind: "untouched" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "offline" | "signed-out" | "refused" | "failed" };

export type Saved = { readonly savedAt: string; readonly answered: boolean };

const RETRY_AFTER = 4_000;
const PAUSE_IN_TYPING = 500;

/** One save; every way in which it can end is a state, none an exception. */
const post = async (url: string, body: unknown): Promise<SaveState> => {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
    });
    if (response.ok) return { kind: "saved", at: (await response.json()).savedAt };
    if (response.status === 422) return { kind: "problems", problems: (await response.json()).problems };
    if (response.status === 401 || response.type === "opaqueredirect") return { kind: "signed-out" };
    if (response.status < 500 && response.status !== 429) return { kind: "refused" };
    return { kind: "failed" };
  } catch {
    return { kind: "offline" };
  }
};

const retries = (state: SaveState) =>
  state.kind === "offline" || state.kind === "failed" || state.kind === "signed-out";

/**
 * Saves the answer of one question whenever it changes: one request at a time, so the last change always wins, and
 * again by itself while the network or the session is away.
 */
export const useAutosave = (url: string, part: "item" | "scene", code: string) => {
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const waiting = useRef<{ readonly answer: unknown } | null>(null);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const report = useSaveOutcomes();

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    if (busy.current) return;
    busy.current = true;
    while (waiting.current) {
      const { answer } = waiting.current;
      waiting.current = null;
      setState({ kind: "saving" });
      const ended = await post(url, { part, code, answer });
      if (waiting.current) continue;
      setState(ended);
      report(code, ended);
      if (ended.kind === "signed-out") announceSignedOut();
      if (!retries(ended)) continue;
      waiting.current = { answer };
      timer.current = setTimeout(send, RETRY_AFTER);
      break;
    }
    busy.current = false;
  }, [url, part, code, report]);

  const save = useCallback(
    (answer: unknown, typing = false) => {
      waiting.current = { answer };
      report(code, { kind: "saving" });
      clearTimeout(timer.current);
      if (typing) timer.current = setTimeout(send, PAUSE_IN_TYPING);
      else void send();
    },
    [send, report, code],
  );

  useEffect(() => {
    const now = () => void (waiting.current && send());
    addEventListener("online", now);
    return () => {
      removeEventListener("online", now);
      // Leaving the page ends the pause in typing: what was typed is sent, not lost.
      now();
    };
  }, [send]);

  return { state, save };
};
