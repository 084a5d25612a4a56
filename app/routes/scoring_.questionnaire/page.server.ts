import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";

/** The questionnaire in force; the day of its first source stands for the day of the paper, so that it stays the same. */
export const readQuestionnaire = async ({ db, now }: World) => {
  const { instrument } = await loadReference(db, now());
  return { instrument, issued: new Date(instrument.sources[0]?.date ?? `${instrument.edition}-01-01`) };
};
