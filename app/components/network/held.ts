import { useSyncExternalStore } from "react";

/**
 * Why a request waits: the network is off, the server does not answer, it has no room yet, or it must not be sent, since
 * nobody or somebody else is signed in.
 */
export type Held = {
  readonly kind: "offline" | "unreachable" | "busy" | "signed-out" | "other-member";
  /** A form: it may have arrived, or its fields were changed since; then only a hand sends it again. */
  readonly byHand: boolean;
  readonly resume: () => void;
};

const waiting = new Set<Held>();
const listeners = new Set<() => void>();
let shown: Held | null = null;

const tell = (): void => {
  shown = [...waiting].at(-1) ?? null;
  for (const listener of listeners) listener();
};

/** Notes that a request waits; yields what ends that. */
export const hold = (held: Held): (() => void) => {
  waiting.add(held);
  tell();
  return () => {
    waiting.delete(held);
    tell();
  };
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What waits now, if anything: the newest. */
export const useHeld = (): Held | null =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
