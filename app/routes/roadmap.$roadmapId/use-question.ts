import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "~/paths";
import type { RoadmapAnswer } from "~/services/ask-roadmap.server";

type Kind = RoadmapAnswer["question"];
type AnswerOf<K extends Kind> = Extract<RoadmapAnswer, { readonly question: K }>;

/** Our own server's answer to our own question: its form is that of the service. */
const isAnswer = <K extends Kind>(given: unknown, question: K): given is AnswerOf<K> =>
  typeof given === "object" && given !== null && "question" in given && given.question === question;

type State = "idle" | "working" | "failed";

/** Asks one or several questions of a kind, one after the other; answers come in as they are computed. */
export const useQuestions = <K extends Kind>(roadmapId: string, question: K) => {
  const [answers, setAnswers] = useState<readonly AnswerOf<K>[]>([]);
  const [state, setState] = useState<State>("idle");
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const ask = useCallback(
    async (asked: readonly Readonly<Record<string, string>>[]) => {
      stop.current?.abort();
      const control = new AbortController();
      stop.current = control;
      setAnswers([]);
      setState("working");
      try {
        for (const values of asked) {
          const url = paths.roadmapAnswer(roadmapId, { ...values, question });
          const response = await fetch(url, { signal: control.signal });
          const json: unknown = await response.json();
          if (!isAnswer(json, question)) throw new Error(`no answer: ${response.status}`);
          setAnswers((before) => [...before, json]);
        }
        setState("idle");
      } catch {
        if (!control.signal.aborted) setState("failed");
      }
    },
    [roadmapId, question],
  );
  return { answers, state, ask };
};
