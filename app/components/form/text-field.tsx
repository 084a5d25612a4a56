import { type InputHTMLAttributes, type TextareaHTMLAttributes, useState } from "react";
import { controlClass, Field, type FieldProps } from "./field";
import { describe, textOf } from "./form-field";
import { UnprintableNote } from "./unprintable-note";

type TextFieldProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "type"
    | "autoComplete"
    | "inputMode"
    | "maxLength"
    | "spellCheck"
    | "onChange"
    | "onBlur"
    | "autoCapitalize"
  > & {
    readonly inputClassName?: string;
    /** The text goes on papers: what they cannot print is told here. */
    readonly printed?: boolean;
  };

/** One line of text. `type="password"` never keeps its value. */
export function TextField({
  field,
  label,
  hint,
  optional,
  className,
  inputClassName,
  printed = false,
  ...input
}: TextFieldProps) {
  const [typed, setTyped] = useState(textOf(field) ?? "");
  return (
    <Field {...{ field, label, hint, optional, className }}>
      <input
        id={field.id}
        name={field.name}
        defaultValue={input.type === "password" ? undefined : textOf(field)}
        className={controlClass(field, inputClassName)}
        {...describe(field, Boolean(hint))}
        {...input}
        onInput={printed ? ({ currentTarget }) => setTyped(currentTarget.value) : undefined}
      />
      {printed && <UnprintableNote text={typed} />}
    </Field>
  );
}

type TextAreaFieldProps = FieldProps &
  Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "maxLength" | "onChange" | "onBlur"> & {
    readonly printed?: boolean;
  };

export function TextAreaField({
  field,
  label,
  hint,
  optional,
  className,
  rows = 3,
  printed = false,
  ...area
}: TextAreaFieldProps) {
  const [typed, setTyped] = useState(textOf(field) ?? "");
  return (
    <Field {...{ field, label, hint, optional, className }}>
      <textarea
        id={field.id}
        name={field.name}
        rows={rows}
        defaultValue={textOf(field)}
        className={controlClass(field)}
        {...describe(field, Boolean(hint))}
        {...area}
        onInput={printed ? ({ currentTarget }) => setTyped(currentTarget.value) : undefined}
      />
      {printed && <UnprintableNote text={typed} />}
    </Field>
  );
}
