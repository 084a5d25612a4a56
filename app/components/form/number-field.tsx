import type { InputHTMLAttributes, ReactNode } from "react";
import { controlClass, Field, type FieldProps } from "./field";
import { describe, textOf } from "./form-field";

type NumberFieldProps = FieldProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, "onChange" | "onBlur" | "value" | "disabled"> & {
    readonly unit: ReactNode;
    readonly decimals?: number;
  };

/**
 * A number with its unit beside it. A text input on purpose: number inputs change by the mouse wheel and drop what
 * they cannot read, so a mistake could not be shown.
 */
export function NumberField(props: NumberFieldProps) {
  const { field, label, hint, optional, className, unit, decimals = 0, ...input } = props;
  return (
    <Field {...{ field, label, hint, optional, className }}>
      <div className="flex items-center gap-2">
        <input
          id={field.id}
          name={field.name}
          inputMode={decimals > 0 ? "decimal" : "numeric"}
          autoComplete="off"
          defaultValue={input.value === undefined ? textOf(field) : undefined}
          className={controlClass(field, "tabular max-w-48")}
          {...describe(field, Boolean(hint))}
          {...input}
        />
        <span className="whitespace-nowrap text-ink-soft">{unit}</span>
      </div>
    </Field>
  );
}
