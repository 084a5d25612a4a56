import type { Text } from "../text";
import type { ItemAnswer, SceneAnswer } from "./answers";
import type { Instrument } from "./instrument";

/** One page of the questionnaire: a dimension with its items or a scene group with its scenes. */
export type Section = {
  readonly code: string;
  readonly kind: "items" | "scenes";
  readonly title: Text;
  /** Codes of its items or scenes, in order. */
  readonly questions: readonly string[];
};

/** The dimensions, then the scene groups; every item and scene stands in exactly one. */
export const sectionsOf = (instrument: Instrument): readonly Section[] => [
  ...instrument.dimensions.map(({ code, title }) => ({
    code,
    kind: "items" as const,
    title,
    questions: instrument.items.filter(({ dimension }) => dimension === code).map((item) => item.code),
  })),
  ...instrument.sceneGroups.map(({ code, title }) => ({
    code,
    kind: "scenes" as const,
    title,
    questions: instrument.scenes.filter(({ group }) => group === code).map((scene) => scene.code),
  })),
];

/** Options chosen, or marked not applicable. */
export const isItemAnswered = (answer: ItemAnswer | undefined): boolean =>
  answer !== undefined && (answer.options.length > 0 || answer.notApplicable !== undefined);

/** A level chosen (0 too), or marked not applicable. */
export const isSceneAnswered = (answer: SceneAnswer | undefined): boolean =>
  answer !== undefined && (answer.level !== null || answer.notApplicable !== undefined);
