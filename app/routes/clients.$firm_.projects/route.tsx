import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConsultant } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import { type PageHandle, titleOfData } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Projects } from "~/components/project/projects";
import { EmptyState } from "~/components/ui/empty-state";
import { refuse } from "~/http.server";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { readClientProjects } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  const client = (await readClientProjects(context.world, member, params.firm)) ?? refuse("client-not-found");
  return { ...client, documentTitle: client.name };
};

export const handle: PageHandle = { title: titleOfData("client.projects.documentTitle") };

export default function ClientProjects() {
  const { firmId, name, page } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={say("client.projects.title")}
      lead={
        page &&
        say("projects.lead", {
          version: page.version,
          made: formatDate(page.madeAt, language),
          date: formatDate(page.adoptedAt, language),
        })
      }
      breadcrumb={[
        { to: paths.clients(), title: say("client.list.title") },
        { to: paths.client(firmId), title: name },
      ]}
    >
      {page ? (
        <>
          <p className="text-ink-soft text-sm">{say("client.projects.readOnly", { firm: name })}</p>
          <Projects
            overview={page}
            titles={page.titles}
            to={(projectId) => paths.clientProject(firmId, projectId)}
          />
        </>
      ) : (
        <EmptyState title={say("client.projects.none.title")}>{say("client.projects.none.text")}</EmptyState>
      )}
    </Page>
  );
}
