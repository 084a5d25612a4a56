import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TabLink = {
  readonly to: string;
  readonly title: ReactNode;
  readonly current: boolean;
};

/** Views of one thing, each with its own address, so they work without script and can be linked. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="relative flex gap-1 overflow-x-auto border-line border-b print:hidden">
      {tabs.map(({ to, title, current }) => (
        <Link
          key={to}
          to={to}
          aria-current={current ? "page" : undefined}
          className={classNames(
            "-mb-px whitespace-nowrap border-b-2 px-3 py-2",
            current
              ? "border-brand font-semibold text-brand"
              : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
