import type { ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import type { Item } from "~/domain/instrument/instrument";
import { parseItemAnswer } from "~/domain/instrument/parse-answers";

/** What stands in the fields of one question, valid or not: nothing typed is ever thrown away. */
export type ItemDraft = {
  readonly options: readonly string[];
  readonly numbers: Readonly<Record<string, string>>;
  readonly notApplicable: boolean;
  readonly reason: string;
};
export type SceneDraft = {
  readonly level: string | null;
  readonly notApplicable: boolean;
  readonly reason: string;
};

export const itemDraft = (answer: ItemAnswer | undefined): ItemDraft => ({
  options: answer?.options ?? [],
  numbers: answer?.numbers ?? {},
  notApplicable: answer?.notApplicable !== undefined,
  reason: answer?.notApplicable?.reason ?? "",
});

export const sceneDraft = (answer: SceneAnswer | undefined): SceneDraft => ({
  level: answer?.level === null || answer?.level === undefined ? null : String(answer.level),
  notApplicable: answer?.notApplicable !== undefined,
  reason: answer?.notApplicable?.reason ?? "",
});

/** The answer to send for what stands in the fields; null clears. It is judged where it arrives. */
export const itemAnswerOf = (draft: ItemDraft): unknown => {
  if (draft.notApplicable) return { notApplicable: { reason: draft.reason } };
  const numbers = Object.fromEntries(
    Object.entries(draft.numbers).filter(([, value]) => value.trim() !== ""),
  );
  const empty = draft.options.length === 0 && Object.keys(numbers).length === 0;
  return empty ? null : { options: draft.options, numbers };
};

export const sceneAnswerOf = (draft: SceneDraft): unknown => {
  if (draft.notApplicable) return { notApplicable: { reason: draft.reason } };
  return draft.level === null ? null : { level: draft.level };
};

/** Options after one is ticked or unticked: a single choice replaces, 无 and the others exclude each other. */
export const toggled = (item: Item, chosen: readonly string[], letter: string): readonly string[] => {
  if (item.kind === "single") return [letter];
  if (chosen.includes(letter)) return chosen.filter((each) => each !== letter);
  const exclusive = new Set(item.options.filter((option) => option.exclusive).map((option) => option.letter));
  if (exclusive.has(letter)) return [letter];
  return [...chosen.filter((each) => !exclusive.has(each)), letter];
};

/** The option that figures yield, or null while they are incomplete or wrong. */
export const measuredOption = (item: Item, numbers: ItemDraft["numbers"]): string | null => {
  const parsed = parseItemAnswer(item, { numbers });
  return (parsed.ok && parsed.value.options[0]) || null;
};

/** The draft with other figures; they choose the option as long as nobody chose another. */
export const withNumbers = (item: Item, draft: ItemDraft, numbers: ItemDraft["numbers"]): ItemDraft => {
  const chosen = draft.options[0];
  const own = chosen !== undefined && chosen !== measuredOption(item, draft.numbers);
  const letter = measuredOption(item, numbers);
  return own || letter === null ? { ...draft, numbers } : { ...draft, numbers, options: [letter] };
};
