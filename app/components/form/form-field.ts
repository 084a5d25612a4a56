/**
 * What a field component needs to know; Conform's field metadata fit as they are, and `plainField` makes one for
 * forms that save as they go.
 */
export type FormField = {
  readonly id: string;
  readonly name: string;
  readonly errorId: string;
  readonly descriptionId: string;
  readonly errors?: string[] | undefined;
  readonly initialValue?: unknown;
};

export const plainField = (
  name: string,
  options: { readonly id?: string; readonly value?: unknown; readonly errors?: readonly string[] } = {},
): FormField => {
  const id = options.id ?? name;
  return {
    id,
    name,
    errorId: `${id}-error`,
    descriptionId: `${id}-description`,
    initialValue: options.value,
    ...(options.errors?.length && { errors: [...options.errors] }),
  };
};

/** The same field with another value to start with. Conform's metadata are getters, so that spreading would lose them. */
export const withValue = (
  { id, name, errorId, descriptionId, errors }: FormField,
  value: string,
): FormField => ({ id, name, errorId, descriptionId, errors, initialValue: value });

/** The value a text field starts with. */
export const textOf = (field: FormField): string | undefined =>
  typeof field.initialValue === "string" ? field.initialValue : undefined;

/** The values a group of check boxes starts with. */
export const listOf = (field: FormField): readonly string[] => {
  const { initialValue } = field;
  if (typeof initialValue === "string") return initialValue === "" ? [] : [initialValue];
  return Array.isArray(initialValue) ? initialValue.filter((value) => typeof value === "string") : [];
};

/** Attributes that tie a control to its hint and its errors. */
export const describe = (field: FormField, hint: boolean) => {
  const ids = [hint && field.descriptionId, field.errors?.length && field.errorId].filter(Boolean);
  return {
    "aria-invalid": field.errors?.length ? true : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  };
};
