import { Link } from "@remix-run/react";
import { useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import type { DraftProblem } from "~/domain/catalogue/draft";
import type { WordTitles } from "~/messages/catalogue-words";
import { paths } from "~/paths";

type ProblemListProps = {
  readonly draftId: string;
  /** The first of them. */
  readonly problems: readonly DraftProblem[];
  readonly count: number;
  readonly titles: WordTitles;
};

/** Everything that keeps the draft from review, each line leading to its field. */
export function ProblemList({ draftId, problems, count, titles }: ProblemListProps) {
  const say = useSay();
  const text = useText();
  if (problems.length === 0) return <Alert tone="positive">{say("catalogueDesk.noProblems")}</Alert>;
  const nameOf = ({ part, of }: DraftProblem) => {
    const name = (part === "solutions" ? titles.solution : titles.provider)?.[of];
    return name ? text(name) : of;
  };
  const pathOf = ({ part, of, problem }: DraftProblem) => {
    const page = part === "solutions" ? paths.draftEntry(draftId, of) : paths.draftProvider(draftId, of);
    return problem.field ? `${page}#${problem.field}` : page;
  };
  return (
    <Section
      title={say("catalogueDesk.problems", { count })}
      lead={say("catalogueDesk.problemsLead")}
      id="problems"
    >
      <ul className="grid gap-1">
        {problems.map((each) => (
          <li key={JSON.stringify(each)}>
            <Link to={pathOf(each)} className="text-link">
              {nameOf(each)}
              {each.problem.field && ` · ${say(`catalogueField.${each.problem.field}`)}`}
            </Link>{" "}
            {say(`problem.${each.problem.code}`, each.problem.values)}
          </li>
        ))}
      </ul>
      {count > problems.length && (
        <p className="mt-3 text-ink-soft">
          {say("catalogueDesk.problemsMore", { count: count - problems.length })}
        </p>
      )}
    </Section>
  );
}
