import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConsultant } from "~/auth/require.server";
import { useSay, useText } from "~/components/language";
import { type PageHandle, titleOfData } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { StageBadge } from "~/components/project/stage-badge";
import { Story } from "~/components/project/story";
import { refuse } from "~/http.server";
import { paths } from "~/paths";
import { readClientProject } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  const project =
    (await readClientProject(context.world, member, params.firm, params.projectId)) ??
    refuse("client-not-found");
  return { ...project, documentTitle: project.name };
};

export const handle: PageHandle = { title: titleOfData("client.projects.documentTitle") };

export default function ClientProject() {
  const { firmId, name, title, stage, scenes, story } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  return (
    <Page
      title={text(title)}
      lead={<StageBadge stage={stage} />}
      breadcrumb={[
        { to: paths.clients(), title: say("client.list.title") },
        { to: paths.client(firmId), title: name },
        { to: paths.clientProjects(firmId), title: say("client.projects.title") },
      ]}
    >
      <p className="text-ink-soft text-sm">{say("client.projects.readOnly", { firm: name })}</p>
      <Section title={say("projects.page.story")}>
        <Story
          lines={story.map((line) => ({ ...line, by: say(`client.projects.role.${line.role}`) }))}
          scenes={scenes}
        />
      </Section>
    </Page>
  );
}
