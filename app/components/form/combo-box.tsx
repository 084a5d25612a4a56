import { useMounted } from "../use-mounted";
import { ComboInput } from "./combo-input";
import { Field, type FieldProps } from "./field";
import { textOf } from "./form-field";
import { type Choice, SelectField } from "./select-field";

export type ComboBoxProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly onChoose?: (value: string) => void;
};

/** One of many, found by typing part of its name or code. Without script it is a plain select. */
export function ComboBox(props: ComboBoxProps) {
  const mounted = useMounted();
  const { field, label, hint, optional, className, choices } = props;
  if (!mounted) return <SelectField {...{ field, label, hint, optional, className, choices }} />;
  return (
    <Field {...{ field, label, hint, optional, className }}>
      <ComboInput
        field={field}
        hint={Boolean(hint)}
        choices={choices}
        initial={textOf(field) ?? ""}
        onChoose={props.onChoose}
      />
    </Field>
  );
}
