import { Link } from "@remix-run/react";
import { useSay } from "../language";

type PageLinksProps = {
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
};

/** The pages of a long list, each with its own address; nothing where there is one. */
export function PageLinks({ page, pages, to }: PageLinksProps) {
  const say = useSay();
  if (pages === 1) return null;
  const link = (number: number, words: string) => (
    <Link to={to(number)} className="inline-flex min-h-11 items-center px-2 text-link">
      {words}
    </Link>
  );
  return (
    <nav aria-label={say("shell.pages.label")} className="flex flex-wrap items-center gap-x-4 print:hidden">
      {page > 1 && link(page - 1, say("shell.pages.previous"))}
      <span className="tabular text-ink-soft">{say("shell.pages.current", { page, pages })}</span>
      {page < pages && link(page + 1, say("shell.pages.next"))}
    </nav>
  );
}
