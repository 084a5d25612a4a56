import type { ReactNode } from "react";

export type Fact = { readonly key: string; readonly name: ReactNode; readonly value: ReactNode };

/** Names with their values, as in a summary of what was entered. `action` may be a change link. */
export function Facts({ facts }: { readonly facts: readonly (Fact & { readonly action?: ReactNode })[] }) {
  return (
    <dl className="border-line border-t">
      {facts.map(({ key, name, value, action }) => (
        <div key={key} className="gap-x-4 border-line border-b py-2 sm:grid sm:grid-cols-[12rem_1fr_auto]">
          <dt className="text-ink-soft">{name}</dt>
          <dd>{value}</dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
