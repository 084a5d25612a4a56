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
      <summary className="group/summary inline-flex min-h-9 items-center gap-1.5 py-1 text-brand">
        <span aria-hidden="true" className="text-xs transition-transform group-open:rotate-90">
          ▶
        </span>
        <span className="underline decoration-1 underline-offset-4 group-hover/summary:decoration-2">
          {summary}
        </span>
      </summary>
      <div className="mt-1 border-line border-l-4 py-1 pl-4 text-[0.95rem]">{children}</div>
    </details>
  );
}
