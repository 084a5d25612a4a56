import { Link } from "@remix-run/react";
import { useSay } from "~/components/language";
import { type FirmFilter, firmFilterQuery } from "~/domain/chain/firm-filter";
import { paths } from "~/paths";

type PageLinksProps = { readonly filter: FirmFilter; readonly page: number; readonly pages: number };

/** The pages of a long list, each with its own address; the filter stays. */
export function PageLinks({ filter, page, pages }: PageLinksProps) {
  const say = useSay();
  if (pages === 1) return null;
  const link = (number: number, words: string) => (
    <Link
      to={paths.bureauFirms({ ...firmFilterQuery(filter), page: number === 1 ? undefined : String(number) })}
      className="inline-flex min-h-11 items-center px-2 text-link"
    >
      {words}
    </Link>
  );
  return (
    <nav
      aria-label={say("bureau.firms.pages.label")}
      className="flex flex-wrap items-center gap-x-4 print:hidden"
    >
      {page > 1 && link(page - 1, say("bureau.firms.pages.previous"))}
      <span className="tabular text-ink-soft">{say("bureau.firms.pages.current", { page, pages })}</span>
      {page < pages && link(page + 1, say("bureau.firms.pages.next"))}
    </nav>
  );
}
