import { Form } from "@remix-run/react";
import { useCallback, useMemo } from "react";
import { useSay, useText } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { useMounted } from "~/components/use-mounted";
import type { Level } from "~/domain/instrument/instrument";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import {
  changedAnswers,
  NO_CHANGES,
  toggledLetters,
  withItem,
  withoutChange,
  withScene,
} from "~/domain/scoring/what-if";
import type { FormReply } from "~/form-reply.server";
import { paths } from "~/paths";
import { ChangesList } from "./changes-list";
import { ItemChoices } from "./item-choices";
import { KEEP_FORM, KeepForm } from "./keep-form";
import { Outcome } from "./outcome";
import type { WhatIfPage } from "./page.server";
import { SceneLevels } from "./scene-levels";
import { Starts } from "./starts";
import { StickyBar } from "./sticky-bar";
import { searchOf, useWhatIf } from "./use-what-if";

type TrialProps = {
  readonly page: WhatIfPage;
  readonly mayKeep: boolean;
  readonly reply: FormReply | undefined;
};

const scrolledByKeyboard = { tabIndex: 0 };

/**
 * Questions on one side, what follows from them on the other. The kernel that scored the submission scores here too,
 * in the browser; without script the questions are a form that asks the server for the same page.
 */
export function Trial({ page, mayKeep, reply }: TrialProps) {
  const { submissionId, instrument, answers } = page;
  const say = useSay();
  const text = useText();
  const live = useMounted();
  const { whatIf, change, ignored } = useWhatIf(instrument, answers);
  const before = useMemo(() => scoreAnswers(instrument, answers), [instrument, answers]);
  const after = useMemo(
    () => scoreAnswers(instrument, changedAnswers(answers, whatIf)),
    [instrument, answers, whatIf],
  );
  const toggle = useCallback(
    (item: string, letter: string) =>
      change((now) => {
        const chosen = now.items[item] ?? answers.items[item]?.options ?? [];
        return withItem(instrument, answers, now, item, toggledLetters(instrument, item, chosen, letter));
      }),
    [instrument, answers, change],
  );
  const setLevel = useCallback(
    (scene: string, level: Level) => change((now) => withScene(answers, now, scene, level)),
    [answers, change],
  );
  const undo = useCallback((code: string) => change((now) => withoutChange(now, code)), [change]);
  const here = paths.whatIf(submissionId);
  const undoTo = (code: string) => `${here}${searchOf(instrument, withoutChange(whatIf, code))}`;
  const search = searchOf(instrument, whatIf);
  const compared = { instrument, before, after };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
        {ignored.length > 0 && (
          <Alert tone="warning">
            {say("whatIf.ignored", {
              count: ignored.length,
              names: ignored.slice(0, 5).join(say("whatIf.lift.comma")),
            })}
          </Alert>
        )}
        <Starts page={page} />
        <Form method="get" action={here} className="grid gap-8">
          <section aria-labelledby="scenes">
            <h2 id="scenes" className="text-xl">
              {say("whatIf.scenes")}
            </h2>
            <p className="text-ink-soft">{say("whatIf.scenesLead")}</p>
            {instrument.sceneGroups.map((group) => (
              <div key={group.code} className="mt-4">
                <h3 className="text-base text-ink-soft">{text(group.title)}</h3>
                {instrument.scenes
                  .filter((scene) => scene.group === group.code)
                  .map((scene) => (
                    <SceneLevels
                      key={scene.code}
                      scene={scene}
                      submitted={answers.scenes[scene.code]}
                      tried={whatIf.scenes[scene.code] ?? null}
                      undoTo={whatIf.scenes[scene.code] === undefined ? "" : undoTo(scene.code)}
                      onLevel={setLevel}
                      onUndo={undo}
                    />
                  ))}
              </div>
            ))}
          </section>
          <section aria-labelledby="items">
            <h2 id="items" className="text-xl">
              {say("whatIf.items")}
            </h2>
            <p className="text-ink-soft">{say("whatIf.itemsLead")}</p>
            {instrument.dimensions.map((dimension) => (
              <div key={dimension.code} className="mt-4">
                <h3 className="text-base text-ink-soft">{text(dimension.title)}</h3>
                {instrument.items
                  .filter((item) => item.dimension === dimension.code)
                  .map((item) => (
                    <ItemChoices
                      key={item.code}
                      item={item}
                      submitted={answers.items[item.code]}
                      tried={whatIf.items[item.code] ?? null}
                      undoTo={whatIf.items[item.code] === undefined ? "" : undoTo(item.code)}
                      onToggle={toggle}
                      onUndo={undo}
                    />
                  ))}
              </div>
            ))}
          </section>
          {!live && (
            <p className="flex flex-wrap items-center gap-4">
              <Button type="submit" look="primary">
                {say("whatIf.calculate")}
              </Button>
              <span className="text-ink-soft text-sm">{say("whatIf.noScript")}</span>
            </p>
          )}
        </Form>
      </div>
      <aside id="outcome" aria-labelledby="outcome-title" className="min-w-0 scroll-mt-4">
        <div
          {...scrolledByKeyboard}
          className="grid gap-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:pr-1"
        >
          <h2 id="outcome-title" className="text-xl">
            {say("whatIf.outcome.title")}
          </h2>
          <Outcome compared={compared} />
          <ChangesList
            submissionId={submissionId}
            instrument={instrument}
            answers={answers}
            whatIf={whatIf}
            undoTo={undoTo}
            onUndo={undo}
            onUndoAll={() => change(() => NO_CHANGES)}
          />
          {mayKeep && <KeepForm reply={reply} changed={search !== ""} />}
          <input type="hidden" name="changes" value={search.slice(1)} form={KEEP_FORM} />
        </div>
      </aside>
      <StickyBar compared={compared} whatIf={whatIf} />
    </div>
  );
}
