import { Link } from "@remix-run/react";
import type { ToDo } from "~/domain/instrument/progress";
import { paths } from "~/paths";
import { useSay, useText } from "../language";

type QuestionLinksProps = { readonly questions: readonly ToDo[]; readonly assessmentId: string };

/** Where a question is answered. */
export const questionPath = (assessmentId: string, section: string, code: string): string =>
  `${paths.assessmentSection(assessmentId, section)}#${code}`;

/** Questions as links to where they are answered; with the sentence where the rules object to the answer. */
export function QuestionLinks({ questions, assessmentId }: QuestionLinksProps) {
  const say = useSay();
  const text = useText();
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {questions.map(({ code, section, title, state, problems }) => (
        <li key={code} className={state === "faulty" ? "sm:col-span-2" : undefined}>
          <Link
            to={questionPath(assessmentId, section, code)}
            className="inline-flex min-h-9 items-center text-brand underline underline-offset-4"
          >
            {text(title)}
          </Link>
          {state === "faulty" &&
            problems.map((problem) => (
              <p key={`${problem.code} ${problem.field}`} className="text-warning">
                {say(`problem.${problem.code}`, problem.values)}
              </p>
            ))}
        </li>
      ))}
    </ul>
  );
}
