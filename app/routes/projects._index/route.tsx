import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Projects } from "~/components/project/projects";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { type ProjectsPage, readProjectsPage } from "./page.server";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return { page: await readProjectsPage(context.world, member) };
};

export const handle: PageHandle = { title: "projects.title" };

export default function ProjectsIndex() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  if (page) return <Tracked page={page} />;
  return (
    <Page title={say("projects.title")}>
      <EmptyState
        title={say("projects.none.title")}
        action={
          <LinkButton look="primary" to={paths.currentRoadmap()}>
            {say("projects.none.action")}
          </LinkButton>
        }
      >
        {say("projects.none.text")}
      </EmptyState>
    </Page>
  );
}

function Tracked({ page }: { readonly page: ProjectsPage }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={say("projects.title")}
      lead={say("projects.lead", {
        version: page.version,
        made: formatDate(page.madeAt, language),
        date: formatDate(page.adoptedAt, language),
      })}
      actions={<LinkButton to={paths.roadmap(page.roadmapId)}>{say("projects.open")}</LinkButton>}
    >
      <Projects overview={page} titles={page.titles} to={paths.project} />
    </Page>
  );
}
