import type { ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import { checkAnswers, sectionsOf } from "~/domain/instrument/check-answers";
import { withYear, yearOfFigure } from "~/domain/instrument/figure-years";
import type { Item, Scene } from "~/domain/instrument/instrument";
import { progressOf, toDo } from "~/domain/instrument/progress";
import type { Problem } from "~/domain/problem";
import type { Text } from "~/domain/text";
import type { Member, World } from "~/world";
import { readAssessment } from "~db/assessment-view";

/** One answer as it will be submitted, in words of the instrument. */
export type CheckedAnswer = {
  readonly code: string;
  readonly title: Text;
  readonly chosen: readonly { readonly mark: string; readonly text: Text | null }[];
  readonly numbers: readonly {
    readonly title: Text;
    readonly value: string;
    readonly unit: Text;
    /** The calendar year it is of; null where it is of none. */
    readonly year: number | null;
  }[];
  readonly reason: string | null;
  readonly problems: readonly Problem[];
};

/** Every question with its answer, section by section, and what stands in the way of submitting. */
export const readCheck = async (world: World, member: Member, id: string | undefined) => {
  const view = await readAssessment(world.db, member, id);
  if (!view) return null;
  const { instrument, answers, unconfirmed, year, assessmentId, submissionId } = view;
  const problems = checkAnswers(instrument, answers, unconfirmed).map((problem) => withYear(problem, year));
  const of = (code: string) => problems.filter(({ field }) => field?.split(".")[1] === code);
  const checked = (code: string): CheckedAnswer[] => {
    const item = instrument.items.find((each) => each.code === code);
    if (item) return [{ ...itemRow(item, answers.items[code], year), problems: of(code) }];
    const scene = instrument.scenes.find((each) => each.code === code);
    return scene ? [{ ...sceneRow(scene, answers.scenes[code]), problems: of(code) }] : [];
  };
  return {
    assessmentId,
    submissionId,
    left: toDo(view),
    total: progressOf(instrument, answers, unconfirmed).total,
    year,
    sections: sectionsOf(instrument).map(({ code, title, questions }) => ({
      code,
      title,
      answers: questions.flatMap(checked),
    })),
  };
};

type Row = Omit<CheckedAnswer, "problems">;

const itemRow = (item: Item, answer: ItemAnswer | undefined, year: number): Row => ({
  code: item.code,
  title: { zh: `${item.code} ${item.title.zh}`, en: `${item.code} ${item.title.en}` },
  chosen: item.options
    .filter(({ letter }) => answer?.options.includes(letter))
    .map(({ letter, text }) => ({ mark: letter, text })),
  numbers: (item.measure?.inputs ?? []).flatMap(({ code, title, unit }) => {
    const value = answer?.numbers?.[code];
    return value === undefined ? [] : [{ title, value, unit, year: yearOfFigure(code, year) }];
  }),
  reason: answer?.notApplicable?.reason ?? null,
});

const sceneRow = (scene: Scene, answer: SceneAnswer | undefined): Row => ({
  code: scene.code,
  title: scene.title,
  chosen:
    answer?.level === null || answer?.level === undefined
      ? []
      : [
          {
            mark: String(answer.level),
            text: scene.levels.find(({ level }) => level === answer.level)?.text ?? null,
          },
        ],
  numbers: [],
  reason: answer?.notApplicable?.reason ?? null,
});
