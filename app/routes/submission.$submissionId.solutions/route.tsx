import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { Results } from "~/components/form/results";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { useReasons } from "~/components/reasons";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Table } from "~/components/ui/table";
import { orNotFound } from "~/http.server";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { FilterForm } from "./filter-form";
import { readSolutions } from "./page.server";
import { SolutionCard } from "./solution-card";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const query = new URL(request.url).searchParams;
  return orNotFound(await readSolutions(context.world, member, params.submissionId, query));
};

export const handle: PageHandle = { title: "solutions.title" };

export default function SolutionsPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { submissionId, catalogue, matches, titles, weights } = page;
  return (
    <Page
      title={say("solutions.title")}
      lead={say("solutions.lead", {
        date: formatDate(page.submittedAt, language),
        catalogue: text(catalogue.title),
        version: catalogue.version,
      })}
      breadcrumb={[{ to: paths.submission(submissionId), title: say("result.title") }]}
      actions={
        <LinkButton look="primary" to={paths.planRoadmap(submissionId)}>
          {say("solutions.plan")}
        </LinkButton>
      }
    >
      <p className="text-ink-soft text-sm">
        {say("solutions.demo")} {say("solutions.neutrality")}{" "}
        <Link to={paths.catalogue()} className="text-link">
          {say("solutions.toCatalogue")}
        </Link>
      </p>
      <FilterForm submissionId={submissionId} filter={page.filter} scenes={page.scenes} items={page.items} />
      <Results>
        <h2 className="pb-2 text-base">
          {say("solutions.count", { shown: page.found, total: catalogue.total })}
        </h2>
        {matches.length === 0 && <EmptyState title={say("solutions.empty")} />}
        {matches.map((matched) => (
          <SolutionCard key={matched.solution.code} matched={matched} titles={titles} weights={weights} />
        ))}
        <ShowAll />
      </Results>
      <Rejected />
    </Page>
  );
}

function ShowAll() {
  const { found, matches, filter } = useLoaderData<typeof loader>();
  const say = useSay();
  if (matches.length === found) return null;
  const query = new URLSearchParams({ target: String(filter.target), all: "yes" });
  if (filter.scene) query.set("scene", filter.scene);
  if (filter.item) query.set("item", filter.item);
  if (filter.trait) query.set("trait", filter.trait);
  if (filter.budgetText) query.set("budget", filter.budgetText);
  return (
    <LinkButton to={`?${query}`} preventScrollReset>
      {say("solutions.more", { count: found })}
    </LinkButton>
  );
}

function Rejected() {
  const { rejections, titles } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const sayReason = useReasons(titles);
  const name = (code: string) => {
    const title = titles.solution[code];
    return title ? text(title) : code;
  };
  return (
    <Section
      title={say("solutions.rejected", { count: rejections.length })}
      lead={say("solutions.rejectedLead")}
    >
      <Table
        caption={say("solutions.rejected", { count: rejections.length })}
        captionHidden
        rows={rejections}
        rowKey={({ solution }) => solution}
        columns={[
          {
            key: "solution",
            title: say("solutions.solution"),
            rowHeader: true,
            cell: ({ solution }) => name(solution),
            className: "min-w-48",
          },
          {
            key: "reason",
            title: say("solutions.reason"),
            className: "min-w-64",
            cell: ({ reasons }) => (
              <ul>
                {reasons.map((reason) => (
                  <li key={JSON.stringify(reason)}>{sayReason(reason)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
