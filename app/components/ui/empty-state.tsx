import type { ReactNode } from "react";

type EmptyStateProps = {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The one thing to do next. */
  readonly action?: ReactNode;
};

/** Nothing here yet: says why and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-line-strong border-dashed px-5 py-8">
      <p className="font-semibold text-lg">{title}</p>
      {children && <div className="mt-1 max-w-2xl text-ink-soft">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
