import type { ReactNode } from "react";

type StatProps = {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly unit?: ReactNode;
  /** What the figure means, or what to do about it. */
  readonly note?: ReactNode;
};

/** One figure with its name, unit and meaning. Put several into a Stats row. */
export function Stat({ label, value, unit, note }: StatProps) {
  return (
    <div className="min-w-0 border-brand border-t-2 pt-2">
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className="mt-0.5">
        <span className="tabular font-semibold text-2xl leading-tight">{value}</span>
        {unit && <span className="ml-1 text-ink-soft text-sm">{unit}</span>}
        {note && <div className="mt-1 text-ink-soft text-sm leading-normal">{note}</div>}
      </dd>
    </div>
  );
}

export function Stats({ children }: { readonly children: ReactNode }) {
  return <dl className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-x-6 gap-y-5">{children}</dl>;
}
