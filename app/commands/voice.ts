import type { Problem } from "~/domain/problem";
import type { Language } from "~/domain/text";
import { messages as english } from "~/messages/en";
import { operator as englishOperator } from "~/messages/en/operator";
import { createSay, type Say } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { operator as chineseOperator } from "~/messages/zh-CN/operator";

/** With the words of commands, which no browser is sent. */
const WORDS = {
  zh: {
    ...chinese,
    operator: chineseOperator,
    problem: { ...chinese.problem, operator: chineseOperator.problem },
  },
  en: {
    ...english,
    operator: englishOperator,
    problem: { ...english.problem, operator: englishOperator.problem },
  },
} as const;

/** How a command speaks: words of one language, and the stream they are said on, a line each. */
export type Voice = { readonly say: Say; readonly error: (line: string) => void };

export const createVoice = (language: Language, stream: { write(text: string): unknown }): Voice => ({
  say: createSay(WORDS[language], language),
  error: (line) => {
    stream.write(`${line}\n`);
  },
});

/** A problem's words with its place in the file. */
export const sayProblem = ({ say }: Voice, line: number, { code, field, values }: Problem): string => {
  const message = say(`problem.${code}`, values);
  return field === undefined
    ? say("command.place.line", { line, message })
    : say("command.place.field", { line, field, message });
};
