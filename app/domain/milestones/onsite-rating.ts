import { z } from "zod";
import type { Level } from "../instrument/instrument";
import { failure, type Outcome, success } from "../problem";
import type { Day } from "./calendar-day";
import { formField, levelChosen, problemsOf, readDay, readLine, wrong } from "./form-fields";

/** 现场评测 as the firm reports it. Nobody has checked it here, and every place that shows it says so. */
export type OnsiteRating = {
  readonly ratedOn: Day;
  readonly level: Level;
  readonly assessor: string;
  readonly documentNumber: string;
  readonly note: string | null;
};

/** No edition of the indicators is older. */
const FIRST = "2022-01-01" as Day;
export const MAX_ASSESSOR = 80;
export const MAX_DOCUMENT_NUMBER = 60;
export const MAX_NOTE = 200;

const formSchema = z.object({
  ratedOn: formField,
  level: formField,
  assessor: formField,
  documentNumber: formField,
  note: formField,
});

/** Reads `{ ratedOn, level, assessor, documentNumber, note? }` as typed; every field that is wrong has its problem. */
export const parseOnsiteForm = (input: unknown, today: Day): Outcome<OnsiteRating> => {
  const shaped = formSchema.safeParse(input);
  if (!shaped.success) return failure({ code: "input.malformed" });
  const form = shaped.data;
  const ratedOn = readDay(form.ratedOn, FIRST, today);
  const level = levelChosen(form.level) ?? null;
  const assessor = readLine("assessor", form.assessor, MAX_ASSESSOR, true);
  const documentNumber = readLine("documentNumber", form.documentNumber, MAX_DOCUMENT_NUMBER, true);
  const note = readLine("note", form.note, MAX_NOTE, false);
  if (
    "value" in ratedOn &&
    level !== null &&
    "value" in assessor &&
    assessor.value !== null &&
    "value" in documentNumber &&
    documentNumber.value !== null &&
    "value" in note
  )
    return success({
      ratedOn: ratedOn.value,
      level,
      assessor: assessor.value,
      documentNumber: documentNumber.value,
      note: note.value,
    });
  return failure(
    ...problemsOf([
      ratedOn,
      ...(level === null ? [wrong("level", form.level === "" ? "levelMissing" : "levelMalformed")] : []),
      assessor,
      documentNumber,
      note,
    ]),
  );
};
