import type { ReactNode } from "react";

type TwoColumnProps = {
  readonly main: ReactNode;
  readonly aside: ReactNode;
  /** On a phone the aside comes first, as a section list does. */
  readonly asideFirst?: boolean;
};

/** Main matter and a narrower column beside it; one after the other on a phone. */
export function TwoColumn({ main, aside, asideFirst }: TwoColumnProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_19rem] print:block">
      <div className="min-w-0">{main}</div>
      <aside className={asideFirst ? "min-w-0 max-lg:order-first" : "min-w-0"}>{aside}</aside>
    </div>
  );
}
