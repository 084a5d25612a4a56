import type { ChangeEvent, ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { FieldNotes, type FieldProps, invalidBar, OptionalMark } from "./field";
import { describe, type FormField, listOf, textOf } from "./form-field";

export type GroupChoice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Stands in the margin of the choice, as an option's letter does. */
  readonly mark?: ReactNode;
};

type GroupProps = FieldProps & {
  readonly choices: readonly GroupChoice[];
  /** Values chosen now: makes the group controlled. Without it the field's initial value counts. */
  readonly selected?: readonly string[];
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  /** Larger legend, as for a question that is a page's main thing. */
  readonly legendClassName?: string;
  /** Short choices side by side where there is room. */
  readonly sideBySide?: boolean;
};

/** One of several: round marks. */
export const RadioGroup = (props: GroupProps) => <ChoiceGroup {...props} type="radio" />;

/** Any number of several: square marks. */
export const CheckboxGroup = (props: GroupProps) => <ChoiceGroup {...props} type="checkbox" />;

function ChoiceGroup(props: GroupProps & { readonly type: "radio" | "checkbox" }) {
  const { field, label, hint, optional, className, choices, legendClassName, sideBySide } = props;
  return (
    <fieldset
      className={classNames(className ?? "max-w-2xl", invalidBar(field))}
      aria-describedby={describe(field, Boolean(hint))["aria-describedby"]}
    >
      <legend className={legendClassName ?? "font-medium"}>
        {label}
        {optional && <OptionalMark />}
      </legend>
      <FieldNotes field={field} hint={hint} />
      <div className={classNames("mt-2 grid gap-2", sideBySide && "sm:grid-cols-2 lg:grid-cols-4")}>
        {choices.map((choice, index) => (
          <ChoiceLine key={choice.value} choice={choice} id={choiceId(field, index)} group={props} />
        ))}
      </div>
    </fieldset>
  );
}

/** The first choice carries the field's id, so that the error summary leads to it. */
const choiceId = (field: FormField, index: number) => (index === 0 ? field.id : `${field.id}-${index + 1}`);

type ChoiceLineProps = {
  readonly choice: GroupChoice;
  readonly id: string;
  readonly group: GroupProps & { readonly type: "radio" | "checkbox" };
};

function ChoiceLine({ choice, id, group }: ChoiceLineProps) {
  const { field, type, selected, onChange } = group;
  const initial = type === "radio" ? textOf(field) === choice.value : listOf(field).includes(choice.value);
  const state = selected
    ? { checked: selected.includes(choice.value), onChange: onChange ?? (() => undefined) }
    : { defaultChecked: initial, onChange };
  return (
    <label
      htmlFor={id}
      className="flex min-h-11 gap-3 rounded-md border border-line px-3 py-2 hover:border-brand has-[:checked]:border-brand has-[:checked]:bg-brand-soft"
    >
      <input
        id={id}
        type={type}
        name={field.name}
        value={choice.value}
        className="mt-[0.2rem] size-5 shrink-0"
        {...state}
      />
      {choice.mark && <span className="w-4 shrink-0 font-semibold text-brand">{choice.mark}</span>}
      <span>
        {choice.label}
        {choice.hint && <span className="block text-[0.93rem] text-ink-soft">{choice.hint}</span>}
      </span>
    </label>
  );
}

type SingleCheckboxProps = { readonly field: FormField; readonly label: ReactNode };

/** One statement to agree to. */
export function Checkbox({ field, label }: SingleCheckboxProps) {
  return (
    <div className={classNames("max-w-2xl", invalidBar(field))}>
      <FieldNotes field={field} />
      <label htmlFor={field.id} className="mt-1 flex min-h-11 gap-3 py-2">
        <input
          id={field.id}
          type="checkbox"
          name={field.name}
          defaultChecked={textOf(field) === "on"}
          className="mt-[0.2rem] size-5 shrink-0"
          {...describe(field, false)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
