import { type ReactNode, useState } from "react";
import { useSay, useText } from "~/components/language";
import { checkNumbers } from "~/domain/instrument/check-answers";
import { withYear } from "~/domain/instrument/figure-years";
import type { Item } from "~/domain/instrument/instrument";
import { parseItemAnswer } from "~/domain/instrument/parse-answers";
import { formatPoints } from "~/domain/points";
import type { Problem } from "~/domain/problem";
import type { Text } from "~/domain/text";
import { fieldName, readItemDraft } from "./answer-form";
import { Choice } from "./choice";
import {
  type ItemDraft,
  itemAnswerOf,
  itemDraftOf,
  itemDraftSchema,
  toggled,
  wantsReason,
  withNumbers,
} from "./draft";
import { NotApplicableField } from "./not-applicable";
import { type KnownNumbers, NumberFields } from "./number-fields";
import { problemsBefore } from "./post-save";
import { QuestionCard } from "./question-card";
import { type Saving, useSavedDraft } from "./use-saved-draft";
import { useTypedBefore } from "./use-typed-before";

type ItemQuestionProps = {
  readonly item: Item;
  readonly saving: Saving<ItemDraft>;
  readonly known: KnownNumbers;
  /** In which the assessment was begun. */
  readonly year: number;
  readonly doubts: readonly Text[];
  readonly problems: readonly Problem[];
  /** Where the answer was copied: that, and the button that says it is still right. */
  readonly confirm: ReactNode;
};

/** What the rules remark on the fields as they stand; shown at once, never in the way of saving. */
const remarksOn = (item: Item, draft: ItemDraft, year: number): readonly Problem[] => {
  const parsed = parseItemAnswer(item, itemAnswerOf(draft) ?? {});
  const problems = parsed.ok ? checkNumbers(item, parsed.value) : parsed.problems;
  return problems
    .filter(({ code }) => code !== "answer.numberContradicts")
    .map((problem) => withYear(problem, year));
};

export function ItemQuestion(props: ItemQuestionProps) {
  const { item } = props;
  const say = useSay();
  const text = useText();
  const field = useSavedDraft<ItemDraft>({
    ...props.saving,
    part: "item",
    code: item.code,
    schema: itemDraftSchema,
    answerOf: itemAnswerOf,
    isUnfinished: wantsReason,
    draftOf: itemDraftOf,
  });
  const { draft, change, state } = field;
  useTypedBefore(item.code, draft, (form) => readItemDraft(form, item), itemAnswerOf, change);
  const [touchedOption, setTouchedOption] = useState<string | null>(null);
  const choose = (letter: string, options: readonly string[]) => {
    setTouchedOption(letter);
    change({ ...draft, options });
  };
  const setNumber = (code: string, value: string) => {
    const numbers = { ...draft.numbers, [code]: value };
    change(withNumbers(item, draft, numbers), true);
  };
  const touched = state.kind !== "untouched" && state.kind !== "unfinished";
  return (
    <QuestionCard
      code={item.code}
      heading={`${item.code} ${text(item.title)}`}
      question={item.question}
      help={item.help}
      doubts={props.doubts}
      field={field}
      confirm={state.kind === "untouched" || state.kind === "updated" ? props.confirm : null}
      of={{ item }}
      answer={itemAnswerOf(draft)}
      problems={touched ? remarksOn(item, draft, props.year) : problemsBefore(state, props.problems)}
      marks={
        <>
          <span>{say(`assessment.question.${item.kind}`)}</span>
          <span>{say("assessment.question.points", { points: formatPoints(item.points) })}</span>
        </>
      }
    >
      {item.measure && (
        <NumberFields
          item={item}
          inputs={item.measure.inputs}
          numbers={draft.numbers}
          chosen={draft.options[0]}
          known={props.known}
          year={props.year}
          disabled={draft.notApplicable}
          onNumber={setNumber}
          onTake={(letter) => choose(letter, [letter])}
        />
      )}
      <fieldset className="grid gap-2" disabled={draft.notApplicable}>
        <legend className="sr-only">{text(item.question)}</legend>
        {item.options.map((option) => (
          <Choice
            key={option.letter}
            kind={item.kind}
            name={fieldName.option(item.code)}
            value={option.letter}
            mark={option.letter}
            checked={!draft.notApplicable && draft.options.includes(option.letter)}
            onChange={() => choose(option.letter, toggled(item, draft.options, option.letter))}
            saving={touchedOption === option.letter ? state : null}
            aside={say("assessment.question.optionPoints", { points: formatPoints(option.points) })}
          >
            {text(option.text)}
          </Choice>
        ))}
      </fieldset>
      <NotApplicableField
        code={item.code}
        label={say("assessment.question.notApplicable")}
        claimed={draft.notApplicable}
        reason={draft.reason}
        onClaim={(notApplicable) => change({ ...draft, notApplicable })}
        onReason={(reason) => change({ ...draft, reason }, true)}
      />
    </QuestionCard>
  );
}
