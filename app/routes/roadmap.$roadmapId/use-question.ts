import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { RoadmapAnswer } from "~/domain/planning/questions/roadmap-answer";
import { paths } from "~/paths";

type Kind = RoadmapAnswer["question"];
type AnswerOf<K extends Kind> = Extract<RoadmapAnswer, { readonly question: K }>;

/** Our own server's answer to our own question: its form is that of the service. */
const isAnswer = <K extends Kind>(given: unknown, question: K): given is AnswerOf<K> =>
  typeof given === "object" && given !== null && "question" in given && given.question === question;

/** `busy` and `busy-own`: there was no room in the line; asked again a little later it is answered. */
export type QuestionState = "idle" | "working" | "failed" | "busy" | "busy-own";

const refusalSchema = z.object({ problems: z.array(z.object({ code: z.string() })).min(1) });

const refusedAs = (json: unknown): QuestionState => {
  const code = refusalSchema.safeParse(json).data?.problems[0]?.code;
  return code === "busy" || code === "busy-own" ? code : "failed";
};

/** Asks one or several questions of a kind, one after the other; answers come in as they are computed. */
export const useQuestions = <K extends Kind>(roadmapId: string, question: K) => {
  const [answers, setAnswers] = useState<readonly AnswerOf<K>[]>([]);
  const [state, setState] = useState<QuestionState>("idle");
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
          if (!isAnswer(json, question)) return setState(refusedAs(json));
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
