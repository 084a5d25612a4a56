import type { ReactNode } from "react";

export type Step = { readonly key: string; readonly title: ReactNode; readonly text?: ReactNode };

/** A numbered way through something, top to bottom on a phone, side by side on a desk. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="grid gap-x-6 gap-y-4 sm:grid-flow-col sm:auto-cols-fr">
      {steps.map(({ key, title, text }, index) => (
        <li key={key} className="flex gap-3 border-line border-t pt-3 sm:block">
          <span className="tabular font-semibold text-accent text-xl leading-snug">{index + 1}</span>
          <div>
            <p className="font-semibold">{title}</p>
            {text && <p className="mt-0.5 text-[0.95rem] text-ink-soft">{text}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
