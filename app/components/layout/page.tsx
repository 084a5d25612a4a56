import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useSay } from "../language";
import { classNames } from "../ui/class-names";

export type Crumb = { readonly to: string; readonly title: ReactNode };

type PageProps = {
  readonly title: ReactNode;
  /** What this page is for, in a sentence or two. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The pages above this one, outermost first; the title of this page ends the row. */
  readonly breadcrumb?: readonly Crumb[];
  readonly children: ReactNode;
};

/** The frame of every page: where it stands, its one h1, what it is for, what can be done. */
export function Page({ title, lead, actions, breadcrumb, children }: PageProps) {
  return (
    <>
      {breadcrumb && <Breadcrumb crumbs={breadcrumb} title={title} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-3xl">
          <h1 className="text-2xl sm:text-[1.75rem]">{title}</h1>
          {lead && <div className="mt-1.5 text-ink-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {/* A grid on paper would lay what follows a table of several sheets over its end. */}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8 print:block print:space-y-8">{children}</div>
    </>
  );
}

type BreadcrumbProps = { readonly crumbs: readonly Crumb[]; readonly title: ReactNode };

function Breadcrumb({ crumbs, title }: BreadcrumbProps) {
  const say = useSay();
  return (
    <nav aria-label={say("shell.breadcrumb")} className="mb-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb) => (
          <li key={crumb.to} className="flex gap-x-2">
            <Link to={crumb.to} className="text-link">
              {crumb.title}
            </Link>
            <span aria-hidden="true" className="text-ink-faint">
              /
            </span>
          </li>
        ))}
        <li aria-current="page" className="min-w-0 text-ink-soft">
          {title}
        </li>
      </ol>
    </nav>
  );
}

type SectionProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string;
  /** Stays on one sheet of paper where it fits. */
  readonly together?: boolean;
  readonly children: ReactNode;
};

/** A part of a page with its h2, set off by space and a rule instead of a box. */
export function Section({ title, lead, actions, id, together, children }: SectionProps) {
  return (
    <section
      id={id}
      // Where links and forms lead to, the reader's focus goes too.
      tabIndex={id === undefined ? undefined : -1}
      className={classNames(
        "min-w-0 border-line border-t pt-5 outline-none",
        together && "print:break-inside-avoid",
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="text-xl">{title}</h2>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {lead && <div className="mt-1 max-w-3xl text-ink-soft">{lead}</div>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
