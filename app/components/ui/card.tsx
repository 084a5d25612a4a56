import type { ReactNode } from "react";
import { classNames } from "./class-names";

type CardProps = {
  readonly title?: ReactNode;
  /** Level of the title in the page's outline. */
  readonly heading?: "h2" | "h3" | "h4";
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly id?: string;
};

/** A framed group of things that belong together. Not a decoration: plain sections need none. */
export function Card({ title, heading: Heading = "h2", actions, children, className, id }: CardProps) {
  return (
    <section id={id} className={classNames("rounded-lg border border-line bg-paper", className)}>
      {(title || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 sm:px-5">
          {title && <Heading className="text-base">{title}</Heading>}
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      <div className="px-4 py-4 sm:px-5">{children}</div>
    </section>
  );
}
