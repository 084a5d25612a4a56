import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Table } from "~/components/ui/table";
import { replyWithProblems } from "~/form-reply.server";
import { formatDate } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { decideOnRetirement } from "~/services/retire-catalogue-release.server";
import { readDesk } from "./page.server";
import { ReleasesTable } from "./releases-table";

export const handle: PageHandle = { title: "catalogueDesk.title" };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  return { desk: await readDesk(context.world, member) };
};

/** Confirms or turns down that a release is retired. */
export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const outcome = await decideOnRetirement(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  const notice = outcome.value.retired ? "release-retired" : "release-kept";
  throw redirect(paths.bureauCatalogue(), { headers: { "Set-Cookie": noticeCookie(notice) } });
};

export default function CatalogueDesk() {
  const { desk } = useLoaderData<typeof loader>();
  const say = useSay();
  const { errors } = useReplyForm({ reply: useActionData<typeof action>() });
  return (
    <Page
      title={say("catalogueDesk.title")}
      lead={say("catalogueDesk.lead")}
      actions={
        <>
          {desk && (
            <LinkButton to={paths.beginDraft()} look="primary">
              {say("catalogueDesk.begin")}
            </LinkButton>
          )}
          <LinkButton to={paths.bureauComplaints()}>{say("complaints.title")}</LinkButton>
          <LinkButton to={paths.catalogueReleases()}>{say("catalogueDesk.toReleases")}</LinkButton>
          <LinkButton to={paths.catalogue()}>{say("catalogueDesk.toPublic")}</LinkButton>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      {desk ? (
        <>
          <Drafts />
          <Section title={say("catalogueDesk.releases")}>
            <ReleasesTable releases={desk.releases} />
          </Section>
        </>
      ) : (
        <Alert tone="warning">{say("catalogueDesk.notKeeper")}</Alert>
      )}
    </Page>
  );
}

function Drafts() {
  const { desk } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const word = (key: string) => say(`catalogueDesk.column.${key}`);
  const drafts = desk?.drafts ?? [];
  return (
    <Section title={say("catalogueDesk.drafts")}>
      {drafts.length === 0 ? (
        <EmptyState title={say("catalogueDesk.draftsNone")}>{say("catalogueDesk.draftsNoneText")}</EmptyState>
      ) : (
        <Table
          caption={say("catalogueDesk.drafts")}
          captionHidden
          rows={drafts}
          rowKey={({ draftId }) => draftId}
          columns={[
            {
              key: "version",
              title: word("version"),
              rowHeader: true,
              className: "whitespace-nowrap",
              cell: ({ draftId, version }) => (
                <Link to={paths.draft(draftId)} className="text-link">
                  {version}
                </Link>
              ),
            },
            {
              key: "state",
              title: word("state"),
              className: "whitespace-nowrap",
              cell: ({ state, forYou }) => (
                <span className="flex gap-2">
                  <Badge tone={state === "published" ? "positive" : "neutral"}>
                    {say(`catalogueDesk.state.${state}`)}
                  </Badge>
                  {forYou && <Badge tone="warning">{say("catalogueDesk.forYou")}</Badge>}
                </span>
              ),
            },
            { key: "name", title: word("name"), className: "min-w-56", cell: ({ title }) => text(title) },
            { key: "author", title: word("author"), className: "min-w-24", cell: ({ author }) => author },
            {
              key: "updated",
              title: word("updated"),
              className: "whitespace-nowrap",
              cell: ({ updatedAt }) => formatDate(updatedAt, language),
            },
          ]}
        />
      )}
    </Section>
  );
}
