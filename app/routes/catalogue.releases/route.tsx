import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DifferenceOfReleases } from "~/components/catalogue/release-difference";
import { plainField } from "~/components/form/form-field";
import { QueryForm } from "~/components/form/query-form";
import { SelectField } from "~/components/form/select-field";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { Table } from "~/components/ui/table";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { readReleases } from "./page.server";

export const handle: PageHandle = { title: "catalogue.releasesPage.title" };

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  readReleases(context.world, new URL(request.url).searchParams);

export default function ReleasesPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say("catalogue.releasesPage.title")}
      lead={say("catalogue.releasesPage.lead")}
      breadcrumb={[{ to: paths.catalogue(), title: say("shell.nav.catalogue") }]}
    >
      <Releases />
      {page.compared ? (
        <Compared />
      ) : (
        <EmptyState title={say("catalogue.releasesPage.onlyOne")}>
          {say("catalogue.releasesPage.onlyOneText")}
        </EmptyState>
      )}
    </Page>
  );
}

function Releases() {
  const { releases, current } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const word = (key: string) => say(`catalogue.releasesPage.${key}`);
  return (
    <Table
      caption={word("list")}
      captionHidden
      rows={releases}
      rowKey={({ version }) => version}
      columns={[
        {
          key: "version",
          title: word("version"),
          rowHeader: true,
          className: "whitespace-nowrap",
          cell: ({ version }) => version,
        },
        { key: "title", title: word("name"), className: "min-w-56", cell: ({ title }) => text(title) },
        { key: "entries", title: word("entries"), numeric: true, cell: ({ entries }) => entries },
        {
          key: "published",
          title: word("published"),
          className: "whitespace-nowrap",
          cell: ({ publishedAt }) => formatDate(publishedAt, language),
        },
        {
          key: "state",
          title: word("state"),
          className: "whitespace-nowrap",
          cell: ({ version, retiredAt }) => {
            if (version === current) return <Badge tone="positive">{word("inForce")}</Badge>;
            return retiredAt
              ? say("catalogue.releasesPage.retired", { date: formatDate(retiredAt, language) })
              : word("superseded");
          },
        },
        {
          key: "file",
          title: word("file"),
          cell: ({ version }) => (
            <FileLink to={paths.catalogueReleaseXlsx(version)} size="small">
              Excel<span className="sr-only"> {version}</span>
            </FileLink>
          ),
        },
      ]}
    />
  );
}

function Compared() {
  const { compared, releases } = useLoaderData<typeof loader>();
  const say = useSay();
  if (!compared) return null;
  const choices = releases.map(({ version }) => ({ value: version, label: version }));
  const select = (name: "from" | "to") => (
    <SelectField
      className="w-40"
      field={plainField(name, { value: compared[name] })}
      label={say(`catalogue.releasesPage.${name}`)}
      placeholder={null}
      choices={choices}
    />
  );
  return (
    <Section
      title={say("catalogue.releasesPage.difference", { from: compared.from, to: compared.to })}
      id="difference"
    >
      <QueryForm
        shows="difference"
        key={`${compared.from} ${compared.to}`}
        className="mb-6 flex flex-wrap items-end gap-4 bg-paper-soft p-4 print:hidden"
      >
        {select("from")}
        {select("to")}
        <Button type="submit" look="primary">
          {say("catalogue.releasesPage.compare")}
        </Button>
      </QueryForm>
      <DifferenceOfReleases shown={compared.difference} titles={compared.titles} />
    </Section>
  );
}
