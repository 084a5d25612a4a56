import type { ToDo } from "~/domain/instrument/progress";
import { useSay } from "../language";
import { QuestionLinks } from "./question-links";

const STATES = ["faulty", "open", "toConfirm"] as const satisfies readonly ToDo["state"][];

/** Everything that keeps an assessment from being submitted, by what is to be done, each with its link. */
export function ToDoList(props: { readonly questions: readonly ToDo[]; readonly assessmentId: string }) {
  const say = useSay();
  return STATES.map((state) => {
    const questions = props.questions.filter((question) => question.state === state);
    return questions.length === 0 ? null : (
      <section key={state}>
        <h2 className="font-semibold text-lg">
          {say(`assessment.check.todo.${state}`, { count: questions.length })}
        </h2>
        <div className="mt-2">
          <QuestionLinks questions={questions} assessmentId={props.assessmentId} />
        </div>
      </section>
    );
  });
}
