import type { EntryField, RowPart } from "~/domain/catalogue/entry-fields";
import { readCodes } from "~/domain/catalogue/flat";
import { partName, rowsToShow } from "~/domain/catalogue/read-entry-form";
import type { Vocabulary } from "~/domain/catalogue/vocabulary";
import { sayCode, type Wording } from "~/messages/catalogue-words";
import { CheckboxGroup } from "../form/choice-group";
import { DateField } from "../form/date-field";
import { controlClass, FieldNotes, invalidBar } from "../form/field";
import { plainField } from "../form/form-field";
import { SelectField } from "../form/select-field";
import { TextAreaField, TextField } from "../form/text-field";

type FlatFieldProps = {
  readonly field: EntryField;
  readonly value: string;
  readonly errors: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly wording: Wording;
  readonly hint?: string | undefined;
};

/** The control of a field by its kind; what was typed stays in it, also where it is no such value. */
export function FlatField(props: FlatFieldProps) {
  const { field, value, errors, vocabulary, wording, hint } = props;
  const { key, kind, needed } = field;
  const { say } = wording;
  const label = say(`catalogueField.${key}`);
  const own = { label, hint, optional: !needed, className: "min-w-0" };
  const plain = (initial: unknown) => plainField(key, { value: initial, errors });
  switch (kind.is) {
    case "rows":
      return <RowsField {...props} parts={kind.parts} label={label} />;
    case "choices":
      return (
        <CheckboxGroup
          {...own}
          className="min-w-0 sm:col-span-2 lg:col-span-3"
          sideBySide
          field={plain([...readCodes(value)])}
          choices={vocabulary[kind.of].map((code) => ({
            value: code,
            label: sayCode(kind.of, code, wording),
          }))}
        />
      );
    case "choice":
      return (
        <SelectField
          {...own}
          field={plain(value)}
          placeholder={say("catalogueDesk.entry.emptyChoice")}
          choices={choicesOf(kind.of, value, props)}
        />
      );
    case "text":
      return kind.long ? (
        <TextAreaField {...own} field={plain(value)} printed />
      ) : (
        <TextField {...own} field={plain(value)} printed />
      );
    case "prefixes":
      return <TextField {...own} hint={say("catalogueDesk.entry.sectorsHint")} field={plain(value)} />;
    case "day":
      return <DateField {...own} field={plain(value)} />;
    default:
      return <TextField {...own} field={plain(value)} inputMode="decimal" inputClassName="tabular" />;
  }
}

/** A value that is none of the choices stays one of them, so that it is not lost by opening the form. */
const choicesOf = (
  of: Exclude<RowPart["of"], "text">,
  value: string,
  { vocabulary, wording }: Pick<FlatFieldProps, "vocabulary" | "wording">,
) => {
  const codes = vocabulary[of];
  const all = value === "" || codes.includes(value) ? codes : [...codes, value];
  return all.map((code) => ({ value: code, label: sayCode(of, code, wording) }));
};

type RowsFieldProps = FlatFieldProps & { readonly parts: readonly RowPart[]; readonly label: string };

/** Rows of controls: what is stated, and empty ones to fill in. */
function RowsField({ field, value, errors, vocabulary, wording, parts, label }: RowsFieldProps) {
  const { key, needed } = field;
  const { say } = wording;
  const whole = plainField(key, { errors });
  return (
    <fieldset className={`${invalidBar(whole) ?? ""} min-w-0 sm:col-span-2 lg:col-span-3`}>
      <legend className="font-medium">
        {label}
        {!needed && <span className="ml-1.5 font-normal text-ink-faint text-sm">{say("form.optional")}</span>}
      </legend>
      <FieldNotes field={whole} hint={say("catalogueDesk.entry.rowsHint")} />
      <div className="mt-1.5 grid gap-2">
        {rowsToShow(value, parts.length).map((row, at) => (
          <div
            key={`${key}.${at.toString()}`}
            className="grid grid-cols-[minmax(0,1fr)] gap-2 sm:grid-flow-col sm:auto-cols-fr"
          >
            {parts.map(({ of }, part) => {
              const name = partName(key, at, part);
              const control = {
                id: at === 0 && part === 0 ? key : name,
                name,
                "aria-label": `${label} ${say("catalogueDesk.entry.row", { row: at + 1 })} ${part + 1}`,
                className: controlClass(whole),
                defaultValue: row[part] ?? "",
              };
              return of === "text" ? (
                <input key={name} {...control} />
              ) : (
                <select key={name} {...control}>
                  <option value="">{say("catalogueDesk.entry.emptyChoice")}</option>
                  {choicesOf(of, row[part] ?? "", { vocabulary, wording }).map((choice) => (
                    <option key={choice.value} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                </select>
              );
            })}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
