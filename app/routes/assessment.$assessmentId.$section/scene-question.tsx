import { type ReactNode, useState } from "react";
import { useSay, useText } from "~/components/language";
import type { Scene } from "~/domain/instrument/instrument";
import type { Problem } from "~/domain/problem";
import type { Text } from "~/domain/text";
import { fieldName, readSceneDraft } from "./answer-form";
import { Choice } from "./choice";
import { type SceneDraft, sceneAnswerOf, sceneDraftOf, sceneDraftSchema, wantsReason } from "./draft";
import { NotApplicableField } from "./not-applicable";
import { problemsBefore } from "./post-save";
import { QuestionCard } from "./question-card";
import { type Saving, useSavedDraft } from "./use-saved-draft";
import { useTypedBefore } from "./use-typed-before";

type SceneQuestionProps = {
  readonly scene: Scene;
  readonly saving: Saving<SceneDraft>;
  readonly doubts: readonly Text[];
  readonly problems: readonly Problem[];
  /** Where the answer was copied: that, and the button that says it is still right. */
  readonly confirm: ReactNode;
};

export function SceneQuestion(props: SceneQuestionProps) {
  const { scene } = props;
  const say = useSay();
  const text = useText();
  const field = useSavedDraft<SceneDraft>({
    ...props.saving,
    part: "scene",
    code: scene.code,
    schema: sceneDraftSchema,
    answerOf: sceneAnswerOf,
    isUnfinished: wantsReason,
    draftOf: sceneDraftOf,
  });
  const { draft, change, state } = field;
  useTypedBefore(scene.code, draft, (form) => readSceneDraft(form, scene), sceneAnswerOf, change);
  const [touchedLevel, setTouchedLevel] = useState<string | null>(null);
  const choice = (level: string, children: string, aside?: string) => (
    <Choice
      key={level}
      kind="single"
      name={fieldName.level(scene.code)}
      value={level}
      mark={level}
      checked={!draft.notApplicable && draft.level === level}
      onChange={() => {
        setTouchedLevel(level);
        change({ ...draft, level });
      }}
      saving={touchedLevel === level ? state : null}
      aside={aside}
    >
      {children}
    </Choice>
  );
  return (
    <QuestionCard
      code={scene.code}
      heading={text(scene.title)}
      question={scene.question}
      help={scene.help}
      doubts={props.doubts}
      field={field}
      confirm={state.kind === "untouched" || state.kind === "updated" ? props.confirm : null}
      of={{ scene }}
      answer={sceneAnswerOf(draft)}
      problems={state.kind === "problems" ? state.problems : problemsBefore(state, props.problems)}
      marks={
        scene.constrained ? (
          <span className="font-medium text-accent">{say("assessment.question.constrained")}</span>
        ) : (
          <span>{say("assessment.question.guiding")}</span>
        )
      }
    >
      <fieldset className="grid gap-2" disabled={draft.notApplicable}>
        <legend className="sr-only">{text(scene.question)}</legend>
        {choice("0", say("assessment.question.levelZeroText"))}
        {scene.levels.map(({ level, text: words, namesAi }) =>
          choice(String(level), text(words), namesAi ? say("assessment.question.ai") : undefined),
        )}
      </fieldset>
      <NotApplicableField
        code={scene.code}
        label={say("assessment.question.notApplicableScene")}
        claimed={draft.notApplicable}
        reason={draft.reason}
        onClaim={(notApplicable) => change({ ...draft, notApplicable })}
        onReason={(reason) => change({ ...draft, reason }, true)}
      />
    </QuestionCard>
  );
}
