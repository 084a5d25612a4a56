import { z } from "zod";
import { readAnswerValue } from "~/components/answer/read-answer-value";
import type { Item } from "~/domain/instrument/instrument";
import { parseItemAnswer } from "~/domain/instrument/parse-answers";

/** What stands in the fields of one question, valid or not: nothing typed is ever thrown away. */
export const itemDraftSchema = z.object({
  options: z.array(z.string()).readonly(),
  numbers: z.record(z.string(), z.string()).readonly(),
  notApplicable: z.boolean(),
  reason: z.string(),
});
export const sceneDraftSchema = z.object({
  level: z.string().nullable(),
  notApplicable: z.boolean(),
  reason: z.string(),
});
export type ItemDraft = Readonly<z.infer<typeof itemDraftSchema>>;
export type SceneDraft = Readonly<z.infer<typeof sceneDraftSchema>>;

/** What the fields say of an answer as it is stored. */
export const itemDraftOf = (answer: unknown): ItemDraft => {
  const { letters, numbers, reason } = readAnswerValue(answer);
  return { options: letters, numbers, notApplicable: reason !== null, reason: reason ?? "" };
};

export const sceneDraftOf = (answer: unknown): SceneDraft => {
  const { level, reason } = readAnswerValue(answer);
  return {
    level: level === null ? null : String(level),
    notApplicable: reason !== null,
    reason: reason ?? "",
  };
};

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

/** 不涉及 counts with its reason only. */
export const wantsReason = (draft: Pick<ItemDraft, "notApplicable" | "reason">): boolean =>
  draft.notApplicable && draft.reason.trim() === "";

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
