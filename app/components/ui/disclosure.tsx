import type { ReactNode } from "react";
import { classNames } from "./class-names";

type DisclosureProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
};

/** Help that opens by click, tap or key, without script; never by hovering. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    <details open={open} className={classNames("group", className)}>
      <summary className="inline-flex min-h-9 items-center gap-1.5 py-1 text-brand underline decoration-1 underline-offset-4 hover:decoration-2">
        <span
          aria-hidden="true"
          className="inline-block text-xs no-underline transition-transform group-open:rotate-90"
        >
          ▶
        </span>
        <span>{summary}</span>
      </summary>
      <div className="mt-1 border-line border-l-4 py-1 pl-4 text-[0.95rem]">{children}</div>
    </details>
  );
}
