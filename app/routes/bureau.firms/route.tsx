import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { FiguresBar } from "~/components/chain/figures-bar";
import { NotPublished } from "~/components/chain/not-published";
import { Results } from "~/components/form/results";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { PageLinks } from "~/components/ui/page-links";
import { parseFiguresAsked } from "~/domain/chain/figures-asked";
import { firmFilterQuery } from "~/domain/chain/firm-filter";
import { paths } from "~/paths";
import { FilterForm } from "./filter-form";
import { FirmsTable } from "./firms-table";
import { readFirmsPage } from "./page.server";

/** Single firms are for officers only: of publishable figures there is no such list. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const query = new URL(request.url).searchParams;
  const published = parseFiguresAsked(query).audience === "publication";
  return {
    bureau: member.organisationName,
    page: published ? null : await readFirmsPage(context.world, member, query),
  };
};

export const handle: PageHandle = { title: "bureau.firms.title" };

export default function FirmsPage() {
  const { bureau, page } = useLoaderData<typeof loader>();
  const say = useSay();
  const query = page ? firmFilterQuery(page.filter) : {};
  return (
    <Page
      title={say("bureau.firms.title")}
      lead={say("bureau.firms.lead", { bureau })}
      actions={
        page &&
        page.found > 0 && (
          <>
            <LinkButton to={paths.bureauReports(query)}>{say("orders.link")}</LinkButton>
            <FileLink to={paths.bureauFirmsXlsx(query)}>{say("bureau.file.xlsx")}</FileLink>
            <FileLink to={paths.bureauFirmsCsv(query)}>{say("bureau.file.csv")}</FileLink>
          </>
        )
      }
    >
      <FiguresBar audience={page ? "working" : "publication"} mark={page?.mark ?? null} byName />
      <Listed />
    </Page>
  );
}

function Listed() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  if (!page)
    return (
      <NotPublished title={say("bureau.firms.published.title")}>
        {say("bureau.firms.published.text")}
      </NotPublished>
    );
  if (page.all === 0)
    return (
      <EmptyState title={say("bureau.overview.none.title")}>{say("bureau.overview.none.text")}</EmptyState>
    );
  return (
    <>
      <FilterForm filter={page.filter} chains={page.chains} units={page.units} />
      <Results>
        <Found page={page} />
      </Results>
    </>
  );
}

type FirmsPageData = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["page"]>;

function Found({ page: list }: { readonly page: FirmsPageData }) {
  const { found, all, first, firms, filter, page, pages } = list;
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
      <PageLinks
        page={page}
        pages={pages}
        to={(number) =>
          paths.bureauFirms({
            ...firmFilterQuery(filter),
            page: number === 1 ? undefined : String(number),
          })
        }
      />
      <p className="text-ink-soft text-sm">{say("bureau.firms.note")}</p>
    </section>
  );
}
