import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { FileLink } from "~/components/ui/file-link";
import { Table } from "~/components/ui/table";
import { replyWithProblems } from "~/form-reply.server";
import { formatDate, formatTime } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { releaseFigures } from "~/services/release-figures.server";
import { readReleases } from "./page.server";

export const handle: PageHandle = { title: "bureau.release.title" };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  return { releases: await readReleases(context.world, member) };
};

/** Releases the figures of today, then shows them. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const form = await receiveForm(request);
  const outcome = await releaseFigures(context.world, member);
  if (!outcome.ok) return replyWithProblems(request, form, outcome.problems);
  const to = paths.bureau({ figures: "publication", release: outcome.value });
  throw redirect(to, { headers: { "Set-Cookie": noticeCookie("figures-released") } });
};

export default function ReleasesPage() {
  const { releases } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const language = useLanguage();
  const errors = Object.values(reply?.error ?? {}).flatMap((messages) => messages ?? []);
  const word = (key: string) => say(`bureau.release.column.${key}`);
  const asked = (day: string) => ({ figures: "publication", release: day });
  return (
    <Page
      title={say("bureau.release.title")}
      lead={say("bureau.release.lead")}
      breadcrumb={[{ to: paths.bureau(), title: say("bureau.overview.title") }]}
    >
      <ErrorSummary errors={errors.map((message) => ({ message }))} />
      <Section title={say("bureau.release.make.title")} lead={say("bureau.release.make.lead")}>
        <Form method="post">
          <SubmitButton>{say("bureau.release.make.submit")}</SubmitButton>
        </Form>
      </Section>
      <Section title={say("bureau.release.list")}>
        <Table
          caption={say("bureau.release.list")}
          captionHidden
          rows={releases}
          rowKey={({ day }) => day}
          empty={say("bureau.release.none.title")}
          columns={[
            {
              key: "day",
              title: word("day"),
              rowHeader: true,
              cell: ({ day }) => (
                <Link to={paths.bureau(asked(day))} className="text-link">
                  {formatDate(day, language)}
                </Link>
              ),
            },
            {
              key: "at",
              title: word("at"),
              cell: ({ at }) =>
                say("bureau.release.moment", { date: formatDate(at, language), time: formatTime(at) }),
            },
            { key: "by", title: word("by"), cell: ({ by }) => by },
            {
              key: "file",
              title: word("file"),
              cell: ({ day }) => (
                <FileLink to={paths.bureauXlsx(asked(day))} size="small">
                  {say("bureau.file.xlsx")}
                </FileLink>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
