import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Results } from "~/components/form/results";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { catalogueFilterQuery } from "~/domain/catalogue/catalogue-filter";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { EntryCard } from "./entry-card";
import { FilterForm } from "./filter-form";
import { readCataloguePage } from "./page.server";

export const handle: PageHandle = { title: "catalogue.title" };

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  readCataloguePage(context.world, new URL(request.url).searchParams);

export default function CataloguePage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  return (
    <Page
      title={say("catalogue.title")}
      lead={say("catalogue.lead", {
        title: text(page.title),
        version: page.version,
        date: formatDate(page.publishedAt, language),
      })}
    >
      <div className="grid max-w-3xl gap-1 text-ink-soft text-sm">
        {page.demo && <p>{say("catalogue.demo")}</p>}
        <p>{say("catalogue.neutrality")}</p>
        <p>{say("catalogue.rule")}</p>
        <p>
          <Link to={paths.catalogueReleases()} className="text-link">
            {say("catalogue.releases")}
          </Link>
        </p>
      </div>
      <FilterForm filter={page.filter} scenes={page.scenes} sectors={page.sectors} />
      <Results>
        <Found />
      </Results>
    </Page>
  );
}

function Found() {
  const { found, shown, entries, filter, scenes } = useLoaderData<typeof loader>();
  const say = useSay();
  const titles = new Map(scenes.map(({ code, title }) => [code, title]));
  if (found === 0) return <NothingFound shown={shown} />;
  return (
    <section className="min-w-0">
      <h2 className="pb-3 text-base" aria-live="polite">
        {say("catalogue.count", { found, shown })}
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2">
        {entries.map((entry) => (
          <EntryCard key={entry.code} entry={entry} sceneTitles={titles} />
        ))}
      </div>
      {entries.length < found && (
        <p className="mt-4">
          <LinkButton
            to={paths.catalogue({ ...catalogueFilterQuery(filter), all: "yes" })}
            preventScrollReset
          >
            {say("catalogue.more", { count: found })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function NothingFound({ shown }: { readonly shown: number }) {
  const say = useSay();
  if (shown === 0)
    return <EmptyState title={say("catalogue.empty.none")}>{say("catalogue.empty.noneText")}</EmptyState>;
  return (
    <EmptyState
      title={say("catalogue.empty.title")}
      action={<LinkButton to={paths.catalogue()}>{say("catalogue.filter.clear")}</LinkButton>}
    >
      {say("catalogue.empty.text", { shown })}
    </EmptyState>
  );
}
