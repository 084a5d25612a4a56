import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireEnterprise } from "~/auth/require.server";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { paths } from "~/paths";
import { readLatest } from "./page.server";

/** Leads to the latest roadmap, to where the first is planned, or says what comes before. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const { submissionId, roadmapId } = await readLatest(context.world, member);
  if (roadmapId) throw redirect(paths.roadmap(roadmapId));
  if (submissionId) throw redirect(paths.planRoadmap(submissionId));
  return null;
};

export const handle: PageHandle = { title: "roadmap.title" };

export default function NoRoadmapPage() {
  const say = useSay();
  return (
    <Page title={say("roadmap.title")}>
      <EmptyState
        title={say("roadmap.none.title")}
        action={
          <LinkButton look="primary" to={paths.currentResult()}>
            {say("roadmap.none.action")}
          </LinkButton>
        }
      >
        {say("roadmap.none.text")}
      </EmptyState>
    </Page>
  );
}
