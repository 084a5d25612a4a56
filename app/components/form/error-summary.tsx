import { useEffect, useRef } from "react";
import { useSay } from "../language";

export type SummaryError = { readonly id?: string | undefined; readonly message: string };

/** Everything wrong with a form, on top of it, each line leading to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { readonly errors: readonly SummaryError[] }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const words = errors.map(({ message }) => message).join("\n");
  useEffect(() => {
    if (words === "") return;
    // After Conform, which puts the focus into the first wrong field.
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [words]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="max-w-2xl border-4 border-danger px-5 py-4"
    >
      <h2 id="error-summary-title" className="text-lg">
        {say("form.errorSummary")}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ id, message }) => (
          <li key={`${id}-${message}`} className="font-medium text-danger">
            {id ? (
              <a
                href={`#${id}`}
                className="underline underline-offset-4"
                onClick={(event) => lead(event, id)}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link alone scrolls but leaves the focus on some fields. */
const lead = (event: { preventDefault: () => void }, id: string): void => {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.closest("fieldset, div")?.scrollIntoView({ block: "center" });
};
