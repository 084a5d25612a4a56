import type { SelectHTMLAttributes } from "react";
import { useSay } from "../language";
import { controlClass, Field, type FieldProps } from "./field";
import { describe, textOf } from "./form-field";

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

type SelectFieldProps = FieldProps &
  Pick<SelectHTMLAttributes<HTMLSelectElement>, "onChange"> & {
    readonly choices: readonly Choice[];
    /** Words of the empty first choice; `null` for none. */
    readonly placeholder?: string | null;
  };

export function SelectField(props: SelectFieldProps) {
  const { field, label, hint, optional, className, choices, placeholder, onChange } = props;
  const say = useSay();
  return (
    <Field {...{ field, label, hint, optional, className }}>
      <select
        id={field.id}
        name={field.name}
        defaultValue={textOf(field)}
        onChange={onChange}
        className={controlClass(field)}
        {...describe(field, Boolean(hint))}
      >
        {placeholder !== null && <option value="">{placeholder ?? say("form.choose")}</option>}
        {choices.map(({ value, label: words, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
