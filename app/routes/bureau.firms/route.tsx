import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { firmFilterQuery } from "~/domain/chain/firm-filter";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { FilterForm } from "./filter-form";
import { FirmsTable } from "./firms-table";
import { readFirmsPage } from "./page.server";
import { PageLinks } from "./page-links";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  return readFirmsPage(context.world, member, new URL(request.url).searchParams);
};

export const handle: PageHandle = { title: "bureau.firms.title" };

export default function FirmsPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const query = firmFilterQuery(page.filter);
  return (
    <Page
      title={say("bureau.firms.title")}
      lead={say("bureau.firms.lead", { bureau: page.bureau, date: formatDate(page.asOf, language) })}
      actions={
        page.found > 0 && (
          <>
            <LinkButton to={paths.bureauReports(query)}>{say("orders.link")}</LinkButton>
            <FileLink to={paths.bureauFirmsXlsx(query)}>{say("bureau.file.xlsx")}</FileLink>
            <FileLink to={paths.bureauFirmsCsv(query)}>{say("bureau.file.csv")}</FileLink>
          </>
        )
      }
    >
      {page.all === 0 ? (
        <EmptyState title={say("bureau.overview.none.title")}>{say("bureau.overview.none.text")}</EmptyState>
      ) : (
        <>
          <FilterForm filter={page.filter} chains={page.chains} units={page.units} />
          <Found />
        </>
      )}
    </Page>
  );
}

function Found() {
  const { found, all, first, firms, filter, page, pages } = useLoaderData<typeof loader>();
  const say = useSay();
  if (found === 0)
    return (
      <EmptyState
        title={say("bureau.firms.empty.title")}
        action={<LinkButton to={paths.bureauFirms()}>{say("bureau.firms.filter.clear")}</LinkButton>}
      >
        {say("bureau.firms.empty.text", { all })}
      </EmptyState>
    );
  return (
    <section className="space-y-2">
      <h2 className="text-base" aria-live="polite">
        {say("bureau.firms.count", { found, all })}
        {pages > 1 && say("bureau.firms.shown", { first, last: first + firms.length - 1 })}
      </h2>
      <FirmsTable firms={firms} />
      <PageLinks filter={filter} page={page} pages={pages} />
      <p className="text-ink-soft text-sm">{say("bureau.firms.note")}</p>
    </section>
  );
}
