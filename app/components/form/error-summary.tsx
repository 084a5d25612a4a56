import { useEffect, useRef } from "react";
import { useSay } from "../language";

export type SummaryError = { readonly id?: string | undefined; readonly message: string };

/**
 * Everything wrong with a form, on top of it, each line leading to its field. Takes the focus when it appears. What is no
 * matter of any field, as that it is too much at once, stands there without being called something to correct.
 */
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
  const ofFields = errors.some(({ id }) => id !== undefined);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={ofFields ? "error-summary-title" : undefined}
      className="max-w-2xl border-4 border-danger px-5 py-4"
    >
      {ofFields && (
        <h2 id="error-summary-title" className="mb-2 text-lg">
          {say("form.errorSummary")}
        </h2>
      )}
      <ul className="grid gap-1">
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
