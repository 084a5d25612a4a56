import type { Problem } from "../problem";
import type { Text } from "../text";
import type { Answers } from "./answers";
import { checkAnswers } from "./check-answers";
import { withYear } from "./figure-years";
import type { Instrument } from "./instrument";
import { type Section, sectionsOf } from "./sections";

/**
 * Where a question stands: without an answer, with one that the rules object to, with one copied from an earlier
 * assessment that nobody has confirmed, or done.
 */
export type QuestionState = "open" | "faulty" | "toConfirm" | "done";
export type Tally = Readonly<Record<QuestionState, number>> & { readonly total: number };
export type SectionProgress = Tally & { readonly code: string };
export type Progress = Tally & { readonly sections: readonly SectionProgress[] };

/** A question that keeps the assessment from being submitted, and why. */
export type ToDo = {
  readonly code: string;
  readonly section: string;
  readonly title: Text;
  readonly state: Exclude<QuestionState, "done">;
  readonly problems: readonly Problem[];
};

const stateOf = (problems: readonly Problem[]): QuestionState => {
  if (problems.length === 0) return "done";
  if (problems.some(({ code }) => code === "answer.unanswered")) return "open";
  return problems.every(({ code }) => code === "answer.unconfirmed") ? "toConfirm" : "faulty";
};

const tallyOf = (states: readonly QuestionState[]): Tally => {
  const of = (state: QuestionState) => states.filter((each) => each === state).length;
  return {
    open: of("open"),
    faulty: of("faulty"),
    toConfirm: of("toConfirm"),
    done: of("done"),
    total: states.length,
  };
};

/** What is to be said of each question, by its code. */
const problemsBy = (
  instrument: Instrument,
  answers: Answers,
  unconfirmed: readonly string[],
): ((question: string) => readonly Problem[]) => {
  const by = new Map<string, readonly Problem[]>();
  for (const problem of checkAnswers(instrument, answers, unconfirmed)) {
    const question = problem.field?.split(".")[1] ?? "";
    by.set(question, [...(by.get(question) ?? []), problem]);
  }
  return (question) => by.get(question) ?? [];
};

/**
 * The one rule of how far an assessment has come, in all and by section: each question stands in exactly one state, and
 * the assessment may be submitted exactly when all are done. `unconfirmed`: fields as `checkAnswers` names them.
 */
export const progressOf = (
  instrument: Instrument,
  answers: Answers,
  unconfirmed: readonly string[] = [],
): Progress => {
  const problems = problemsBy(instrument, answers, unconfirmed);
  const states = ({ questions }: Section) => questions.map((question) => stateOf(problems(question)));
  const sections = sectionsOf(instrument);
  return {
    ...tallyOf(sections.flatMap(states)),
    sections: sections.map((section) => ({ code: section.code, ...tallyOf(states(section)) })),
  };
};

const titleOf = ({ items, scenes }: Instrument, question: string): Text => {
  const item = items.find(({ code }) => code === question);
  if (item) return { zh: `${item.code} ${item.title.zh}`, en: `${item.code} ${item.title.en}` };
  return scenes.find(({ code }) => code === question)?.title ?? { zh: question, en: question };
};

/** An assessment as it stands; `year`: the calendar year in which it was begun. */
export type Standing = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly unconfirmed: readonly string[];
  readonly year: number;
};

/** By the same rule: every question that is not done, in the order of the questionnaire. */
export const toDo = ({ instrument, answers, unconfirmed, year }: Standing): readonly ToDo[] => {
  const problems = problemsBy(instrument, answers, unconfirmed);
  return sectionsOf(instrument).flatMap(({ code: section, questions }) =>
    questions.flatMap((code): readonly ToDo[] => {
      const found = problems(code).map((problem) => withYear(problem, year));
      const state = stateOf(found);
      return state === "done"
        ? []
        : [{ code, section, title: titleOf(instrument, code), state, problems: found }];
    }),
  );
};
