import { useCallback, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { announceSignedOut } from "~/components/layout/session-watch";
import type { Clash } from "~/domain/revision";
import {
  begun,
  changed,
  chosen,
  clashed,
  learned,
  refused,
  type SaveQueue,
  saved,
  saveQueue,
  unanswered,
} from "~/domain/save-queue";
import { isUnanswered, postSave, type SaveReply, type SaveState } from "./post-save";
import { useSaveOutcomes } from "./save-outcomes";
import { forgetUnsaved, keepUnsaved, takeUnsaved } from "./unsaved";

const RETRY_AFTER = 4_000;
const PAUSE_IN_TYPING = 500;

/** The newest stored value of a question as the page was told it. */
export type Standing<Draft> = {
  readonly draft: Draft;
  readonly revision: number;
  readonly by: string | null;
  readonly own: boolean;
  /** As an ISO time; null where nothing was ever revised. */
  readonly at: string | null;
};

/** What the page knows of a question's saving. */
export type Saving<Draft> = {
  readonly url: string;
  readonly member: string;
  readonly standing: Standing<Draft>;
  /** What a refused form said, in the place of what is stored. */
  readonly typed: Draft | undefined;
  /** What the form met that was sent as a whole. */
  readonly clash: Clash | undefined;
};

type SavedDraftOptions<Draft> = Saving<Draft> & {
  readonly part: "item" | "scene";
  readonly code: string;
  readonly schema: z.ZodType<Draft>;
  readonly answerOf: (draft: Draft) => unknown;
  /** Not to be sent as it stands, since more has to be typed first. */
  readonly isUnfinished: (draft: Draft) => boolean;
  /** What stands in the fields for an answer as it is stored. */
  readonly draftOf: (answer: unknown) => Draft;
};

const newSaveId = (): string => crypto.randomUUID();

/** What the page's form says its fields were made on; a save on its way may have arrived already. */
const madeOn = (queue: SaveQueue<unknown>) => ({
  revision: queue.revision,
  follows: [...queue.doubtful, ...(queue.sending ? [queue.sending.saveId] : [])],
});

export type SavedField = Pick<ReturnType<typeof useSavedDraft>, "state" | "clash" | "choose" | "made">;

/**
 * The fields of one question and their saving: whenever they change, one request at a time, in order, on the revision that
 * the page showed, and again by itself while the network or the session is away. Another's newer answer is shown where
 * nothing is under way here; otherwise it becomes a clash, of which one value is chosen. What is not stored outlives the
 * page within its tab, its retries do not.
 */
export const useSavedDraft = <Draft>(options: SavedDraftOptions<Draft>) => {
  const { url, member, part, code, standing } = options;
  const place = `${url} ${part}/${code}`;
  const latest = useRef(options);
  latest.current = options;
  const [draft, setDraft] = useState(options.typed ?? standing.draft);
  const standsHere = useRef(draft);
  const first = saveQueue<Draft>(standing.revision);
  const queue = useRef(options.clash ? clashed(first, options.clash) : first);
  const [clash, setClash] = useState(options.clash ?? null);
  const [state, setState] = useState<SaveState>({ kind: options.clash ? "clash" : "untouched" });
  const [made, setMade] = useState(madeOn(queue.current));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const open = useRef(true);
  const report = useSaveOutcomes();

  const show = useCallback((next: Draft) => {
    standsHere.current = next;
    setDraft(next);
  }, []);

  const step = useCallback(
    (next: SaveQueue<Draft>) => {
      queue.current = next;
      const of = next.waiting ?? next.sending;
      if (of) keepUnsaved(place, { member, draft: of.content, saveId: of.saveId, ...madeOn(next) });
      else if (!next.clash) forgetUnsaved(place);
      setMade(madeOn(next));
      setClash(next.clash);
    },
    [place, member],
  );

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const { waiting } = queue.current;
    if (waiting && latest.current.isUnfinished(waiting.content)) return setState({ kind: "unfinished" });
    const next = begun(queue.current);
    if (next === queue.current) return;
    step(next);
    if (!next.sending) return;
    setState({ kind: "saving" });
    const { content, ...on } = next.sending;
    const answer = latest.current.answerOf(content);
    const reply = await postSave(url, member, { part, code, answer, ...on });
    step(after(queue.current, reply));
    if (queue.current.waiting && !isUnanswered(reply)) return send();
    const ended = stateAfter(reply);
    setState(ended);
    report(code, ended);
    if (reply.kind === "signed-out") announceSignedOut();
    if (isUnanswered(reply) && open.current) timer.current = setTimeout(send, RETRY_AFTER);
  }, [url, member, part, code, report, step]);

  const change = useCallback(
    (next: Draft, typing = false) => {
      show(next);
      step(changed(queue.current, next, newSaveId()));
      report(code, { kind: "saving" });
      clearTimeout(timer.current);
      if (typing && !latest.current.isUnfinished(next)) timer.current = setTimeout(send, PAUSE_IN_TYPING);
      else void send();
    },
    [send, show, step, report, code],
  );

  const choose = useCallback(
    (mine: boolean) => {
      const open = queue.current.clash;
      if (!open) return;
      step(chosen(queue.current, mine ? standsHere.current : undefined, newSaveId()));
      if (mine) return void send();
      show(latest.current.draftOf(open.theirs));
      setState({ kind: "updated", who: open.by, own: open.own, at: open.at });
      report(code, { kind: "saved", at: open.at });
    },
    [step, show, send, report, code],
  );

  useEffect(() => {
    open.current = true;
    const left = takeUnsaved(place, member, latest.current.schema);
    if (left && queue.current.clash === null && latest.current.typed === undefined) {
      const { draft: typed, saveId, revision, follows } = left;
      show(typed);
      queue.current = { ...saveQueue<Draft>(revision), doubtful: follows };
      step(changed(queue.current, typed, saveId));
      void send();
    }
    const now = () => void send();
    addEventListener("online", now);
    return () => {
      removeEventListener("online", now);
      // Leaving the page ends the pause in typing: what was typed is sent once; no retry outlives the page.
      open.current = false;
      now();
    };
  }, [place, member, send, show, step]);

  const sentClash = options.clash;
  useEffect(() => {
    if (!sentClash) return;
    step(clashed(queue.current, sentClash));
    setState({ kind: "clash" });
    report(code, { kind: "clash" });
  }, [sentClash, step, report, code]);

  const { revision, by, own, at } = standing;
  useEffect(() => {
    const next = learned(queue.current, revision);
    if (next === queue.current) return;
    step(next);
    show(latest.current.standing.draft);
    setState({ kind: "updated", who: by, own, at: at ?? "" });
  }, [revision, by, own, at, step, show]);

  return { draft, change, state, clash, choose, made };
};

const after = <Draft>(queue: SaveQueue<Draft>, reply: SaveReply): SaveQueue<Draft> => {
  if (reply.kind === "saved") return saved(queue, reply.revision);
  if (reply.kind === "clash") return clashed(queue, reply.clash);
  return isUnanswered(reply) ? unanswered(queue) : refused(queue);
};

const stateAfter = (reply: SaveReply): SaveState => {
  if (reply.kind === "saved") return { kind: "saved", at: reply.at };
  return reply.kind === "clash" ? { kind: "clash" } : reply;
};
