import { useParams } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { AnswerValue } from "~/components/answer/answer-value";
import { useSay, useText } from "~/components/language";
import { ClashNote } from "~/components/revision/clash-note";
import type { Help, Item, Scene } from "~/domain/instrument/instrument";
import { questionPart } from "~/domain/instrument/question-part";
import type { Problem } from "~/domain/problem";
import type { Text } from "~/domain/text";
import { paths } from "~/paths";
import { fieldName } from "./answer-form";
import { SaveNote } from "./save-note";
import type { SavedField } from "./use-saved-draft";

type QuestionCardProps = {
  readonly code: string;
  readonly heading: string;
  readonly question: Text;
  readonly marks: ReactNode;
  readonly help: Help;
  readonly doubts: readonly Text[];
  readonly field: SavedField;
  readonly of: { readonly item: Item } | { readonly scene: Scene };
  /** What stands in the fields, as an answer. */
  readonly answer: unknown;
  readonly problems: readonly Problem[];
  readonly confirm: ReactNode;
  readonly children: ReactNode;
};

/** One question: its heading and marks, the fields, help to open, and whether it is saved. */
export function QuestionCard(props: QuestionCardProps) {
  const text = useText();
  const id = useId();
  const { field, of, code } = props;
  const { assessmentId = "" } = useParams();
  return (
    <section
      id={props.code}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-24 border-line border-t py-8 first:border-t-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={`${id}-title`} className="font-semibold text-ink text-lg">
          {props.heading}
        </h2>
        <div className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">{props.marks}</div>
      </div>
      <p className="mt-1 max-w-prose text-ink-soft">{text(props.question)}</p>
      <Problems problems={props.problems} />
      {props.confirm}
      <input type="hidden" name={fieldName.revision(code)} value={field.made.revision} />
      <input type="hidden" name={fieldName.follows(code)} value={field.made.follows.join(" ")} />
      <div className="mt-4 grid gap-4">{props.children}</div>
      {field.clash && (
        <div className="mt-4">
          <ClashNote
            clash={field.clash}
            rows={[
              {
                key: code,
                mine: <AnswerValue of={of} value={props.answer} />,
                theirs: <AnswerValue of={of} value={field.clash.theirs} />,
              },
            ]}
            onMine={() => field.choose(true)}
            onTheirs={() => field.choose(false)}
            theirsHref={`?#${code}`}
          />
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <QuestionHelp help={props.help} doubts={props.doubts} />
        <SaveNote
          state={field.state}
          history={
            field.made.revision > 0
              ? paths.assessmentHistory(
                  assessmentId,
                  questionPart({ part: "item" in of ? "item" : "scene", code }),
                )
              : null
          }
        />
      </div>
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <ul role="alert" className="mt-3 border-danger border-l-4 bg-danger-soft px-3 py-2 text-danger text-sm">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.field}`}>{say(`problem.${problem.code}`, problem.values)}</li>
      ))}
    </ul>
  );
}

function QuestionHelp({ help, doubts }: { readonly help: Help; readonly doubts: readonly Text[] }) {
  const say = useSay();
  const text = useText();
  const word = (key: string) => say(`assessment.question.${key}`);
  return (
    <details className="group min-w-0 flex-1 basis-80 text-sm">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-brand underline-offset-4 hover:underline">
        {word("help")}
      </summary>
      <dl className="mt-1 grid gap-x-4 gap-y-2 rounded-md bg-paper-soft p-4 sm:grid-cols-[6rem_1fr]">
        <dt className="font-medium text-ink">{word("meaning")}</dt>
        <dd className="text-ink-soft">{text(help.meaning)}</dd>
        <dt className="font-medium text-ink">{word("rule")}</dt>
        <dd className="text-ink-soft">{text(help.rule)}</dd>
        <dt className="font-medium text-ink">{word("evidence")}</dt>
        <dd className="text-ink-soft">
          <ul className="list-disc pl-4">
            {help.evidence.map((each) => (
              <li key={each.zh}>{text(each)}</li>
            ))}
          </ul>
        </dd>
        <dt className="font-medium text-ink">{word("example")}</dt>
        <dd className="text-ink-soft">{text(help.example)}</dd>
        {doubts.map((doubt) => (
          <div key={doubt.zh} className="contents">
            <dt className="font-medium text-warning">{word("doubt")}</dt>
            <dd className="text-warning">{text(doubt)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
