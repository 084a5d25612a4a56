import { isLongerThan } from "../characters";
import { failure, type Outcome, success } from "../problem";
import type { NotApplicable } from "./answers";
import { isRecord } from "./record";

export const MAX_REASON = 500;

/** Reads "not applicable" with its reason (1–500 characters after trimming), or null where it is not claimed. */
export const parseNotApplicable = (input: unknown): Outcome<NotApplicable | null> => {
  if (input === undefined || input === null) return success(null);
  if (!isRecord(input) || typeof input.reason !== "string")
    return failure({ code: "answer.notApplicableMalformed", field: "notApplicable" });
  const reason = input.reason.trim();
  if (reason === "") return failure({ code: "answer.reasonMissing", field: "notApplicable.reason" });
  if (isLongerThan(reason, MAX_REASON))
    return failure({
      code: "answer.reasonTooLong",
      field: "notApplicable.reason",
      values: { max: MAX_REASON },
    });
  return success({ reason });
};
