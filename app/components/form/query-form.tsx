import { Form, type FormProps, useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** What the form sent last asked for, until a page after the one it was sent from shows it. */
let asked: { readonly results: string; readonly from: string } | null = null;

type QueryFormProps = Omit<FormProps, "method"> & {
  /** Id of the element that shows what was found; it takes the focus, for who filters by keyboard. */
  readonly shows: string;
};

/** A form that asks the page to show something else, by its address. */
export function QueryForm({ shows, ...form }: QueryFormProps) {
  const { key } = useLocation();
  return (
    <Form
      method="get"
      onSubmit={() => {
        asked = { results: shows, from: key };
      }}
      {...form}
    />
  );
}

/** Puts the focus on what a form asked for, once the page shows it: the form itself may be another one by then. */
export const useResultFocus = (): void => {
  const { key } = useLocation();
  useEffect(() => {
    if (asked === null || asked.from === key) return;
    const results = document.getElementById(asked.results);
    asked = null;
    results?.focus({ preventScroll: true });
    results?.scrollIntoView({ block: "nearest" });
  }, [key]);
};
