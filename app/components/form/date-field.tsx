import { parseDay } from "~/domain/milestones/calendar-day";
import type { FieldProps } from "./field";
import { textOf, withValue } from "./form-field";
import { TextField } from "./text-field";

/** A calendar day with the browser's picker. What stands there and is no day stays to be corrected as text. */
export function DateField(props: FieldProps) {
  const given = textOf(props.field) ?? "";
  const day = parseDay(given);
  if (day === null && given !== "") return <TextField className="max-w-xs" maxLength={20} {...props} />;
  return <TextField className="max-w-xs" {...props} field={withValue(props.field, day ?? "")} type="date" />;
}
