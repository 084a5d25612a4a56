import { Link } from "@remix-run/react";
import { useSay } from "~/components/language";
import { formatTime } from "~/messages/format";
import type { Say } from "~/messages/translator";
import { paths } from "~/paths";
import type { SaveState } from "./post-save";

const tone: Readonly<Record<SaveState["kind"], string>> = {
  untouched: "text-ink-faint",
  saving: "text-ink-faint",
  saved: "text-positive",
  updated: "text-warning",
  clash: "text-warning",
  unfinished: "text-ink-soft",
  problems: "text-danger",
  offline: "text-warning",
  "signed-out": "text-danger",
  "other-member": "text-danger",
  refused: "text-danger",
  failed: "text-warning",
};

const wordsOf = (say: Say, state: SaveState): string => {
  if (state.kind === "untouched") return "";
  if (state.kind === "clash") return say("revision.pending");
  if (state.kind === "other-member") return say("revision.otherMember");
  if (state.kind === "saved") return say("assessment.save.saved", { time: state.at });
  if (state.kind !== "updated") return say(`assessment.save.${state.kind}`);
  const who = state.own ? say("revision.self") : (state.who ?? say("revision.formerMember"));
  return say("revision.updated", { who, time: formatTime(new Date(state.at)) });
};

/** The same in few words beside what was touched; the note at the question's end is the one that is read out. */
export function SaveMark({ state }: { readonly state: SaveState }) {
  const say = useSay();
  const kind = state.kind === "saving" || state.kind === "saved" ? state.kind : "unsaved";
  if (state.kind === "untouched" || state.kind === "updated") return null;
  return (
    <span aria-hidden="true" className={tone[state.kind]}>
      {kind === "saved" ? `✓ ${wordsOf(say, state)}` : say(`assessment.save.${kind}`)}
    </span>
  );
}

type SaveNoteProps = { readonly state: SaveState; readonly history: string | null };

/** Whether a question is saved, and the way to what was saved before. */
export function SaveNote({ state, history }: SaveNoteProps) {
  const say = useSay();
  return (
    <div className="flex min-h-11 max-w-sm flex-wrap items-center gap-x-4 text-sm">
      <p role="status" className={tone[state.kind]}>
        {wordsOf(say, state)}{" "}
        {state.kind === "signed-out" && (
          <a href={paths.login()} target="_blank" rel="noreferrer" className="underline">
            {say("assessment.save.logIn")}
          </a>
        )}
      </p>
      {history && (
        <Link to={history} className="text-ink-soft underline underline-offset-4">
          {say("revision.history.open")}
        </Link>
      )}
    </div>
  );
}
