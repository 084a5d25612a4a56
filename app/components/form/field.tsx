import type { ReactNode } from "react";
import { useSay } from "../language";
import { classNames } from "../ui/class-names";
import type { FormField } from "./form-field";

/** What every field component takes. */
export type FieldProps = {
  readonly field: FormField;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
};

/** Label, hint and errors around one control, in the order they are read. */
export function Field({
  field,
  label,
  hint,
  optional,
  className,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={classNames(className ?? "max-w-xl", invalidBar(field))}>
      <label htmlFor={field.id} className="block font-medium">
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldNotes field={field} hint={hint} />
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

export const invalidBar = (field: FormField) =>
  field.errors?.length ? "border-danger border-l-4 pl-4" : undefined;

export function OptionalMark() {
  return <span className="ml-1.5 font-normal text-ink-faint text-sm">{useSay()("form.optional")}</span>;
}

/** The hint, then the errors with the word 错误 for those who do not see the colour. */
export function FieldNotes({ field, hint }: Pick<FieldProps, "field" | "hint">) {
  const say = useSay();
  return (
    <>
      {hint && (
        <div id={field.descriptionId} className="text-[0.93rem] text-ink-soft">
          {hint}
        </div>
      )}
      {field.errors?.length ? (
        <div id={field.errorId} className="mt-0.5 font-medium text-danger">
          {field.errors.map((error) => (
            <p key={error}>
              <span className="sr-only">{say("form.error")}</span>
              {error}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}

export const controlClass = (field: FormField, className?: string): string =>
  classNames(
    "block min-h-11 w-full rounded-md border bg-paper px-3 py-2 leading-snug",
    "focus-visible:outline-offset-0 disabled:bg-paper-soft disabled:text-ink-soft",
    field.errors?.length ? "border-danger" : "border-ink-faint",
    className,
  );
