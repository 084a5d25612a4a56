import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../language";
import { Button } from "../ui/button";
import { useHeld } from "./held";
import { setPageMember } from "./steady-fetch";
import { forgetTyped, watchTyped } from "./typed";

type NetworkNoteProps = { readonly member: string | null };

/** What keeps the page's requests waiting, over the page, which stays as it is. */
export function NetworkNote({ member }: NetworkNoteProps) {
  const say = useSay();
  const held = useHeld();
  useOwnPage(member);
  // The log-in over the page says the rest.
  if (!held || held.kind === "signed-out") return null;
  return (
    <div className="fixed inset-x-0 bottom-0 z-40 px-4 pb-4 print:hidden">
      <div
        role="alert"
        className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-warning bg-warning-soft px-5 py-4 shadow-over"
      >
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-semibold text-ink">{say(`shell.network.${held.kind}.title`)}</p>
          <p className="text-ink-soft text-sm">
            {say(`shell.network.${held.kind}.${held.byHand ? "byHand" : "text"}`)}
          </p>
        </div>
        <Button look="primary" onClick={held.resume}>
          {say(held.kind === "other-member" ? "shell.network.reload" : "shell.tryAgain")}
        </Button>
      </div>
    </div>
  );
}

/** Who opened the page, or signed in on it: whoever signs in later in this browser does not make it theirs. */
const useOwner = (member: string | null): string | null => {
  const [owner, setOwner] = useState(member);
  useEffect(() => setOwner((before) => before ?? member), [member]);
  return owner;
};

/** Whose the page is, and what they typed on it. */
const useOwnPage = (member: string | null): void => {
  const { key } = useLocation();
  const opened = useRef(key);
  const owner = useOwner(member);
  useEffect(() => {
    setPageMember(owner);
    return watchTyped(owner);
  }, [owner]);
  useEffect(() => {
    if (opened.current === key) return;
    opened.current = key;
    forgetTyped();
  }, [key]);
};
