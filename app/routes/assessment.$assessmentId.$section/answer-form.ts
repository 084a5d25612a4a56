import type { Item, Scene } from "~/domain/instrument/instrument";
import { type ItemDraft, itemAnswerOf, type SceneDraft, sceneAnswerOf } from "./draft";

/** Names of a question's fields in the form of a whole section, as it is sent without script. */
export const fieldName = {
  option: (code: string) => `${code}.option`,
  number: (code: string, input: string) => `${code}.number.${input}`,
  level: (code: string) => `${code}.level`,
  notApplicable: (code: string) => `${code}.notApplicable`,
  reason: (code: string) => `${code}.reason`,
  revision: (code: string) => `${code}.revision`,
  follows: (code: string) => `${code}.follows`,
};

/** Names the copied answer that the form confirms; empty: all that is left of the section. */
export const CONFIRM = "confirm";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export const readItemDraft = (form: FormData, item: Item): ItemDraft => ({
  options: form.getAll(fieldName.option(item.code)).filter((value) => typeof value === "string"),
  numbers: Object.fromEntries(
    (item.measure?.inputs ?? []).map(({ code }) => [code, text(form, fieldName.number(item.code, code))]),
  ),
  notApplicable: form.has(fieldName.notApplicable(item.code)),
  reason: text(form, fieldName.reason(item.code)),
});

export const readSceneDraft = (form: FormData, { code }: Scene): SceneDraft => ({
  level: text(form, fieldName.level(code)) || null,
  notApplicable: form.has(fieldName.notApplicable(code)),
  reason: text(form, fieldName.reason(code)),
});

export type SentAnswer = {
  readonly part: "item" | "scene";
  readonly code: string;
  readonly answer: unknown;
  readonly revision: string;
  readonly follows: readonly string[];
};

/** A form that does not say what it was made on was made on nothing: it never replaces what stands there. */
const readMadeOn = (form: FormData, code: string) => ({
  revision: text(form, fieldName.revision(code)) || "0",
  follows: text(form, fieldName.follows(code)).split(" ").filter(Boolean),
});

/** Every question of a section with what the form says of it. */
export const readSectionForm = (
  form: FormData,
  items: readonly Item[],
  scenes: readonly Scene[],
): readonly SentAnswer[] => [
  ...items.map((item) => ({
    part: "item" as const,
    code: item.code,
    answer: itemAnswerOf(readItemDraft(form, item)),
    ...readMadeOn(form, item.code),
  })),
  ...scenes.map((scene) => ({
    part: "scene" as const,
    code: scene.code,
    answer: sceneAnswerOf(readSceneDraft(form, scene)),
    ...readMadeOn(form, scene.code),
  })),
];
