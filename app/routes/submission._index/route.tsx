import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireEnterprise } from "~/auth/require.server";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { paths } from "~/paths";
import { readLatestSubmissionId } from "./page.server";

/** Leads to the latest result, or says how to get one. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const latest = await readLatestSubmissionId(context.world.db, member);
  if (latest) throw redirect(paths.submission(latest));
  return null;
};

export const handle: PageHandle = { title: "result.title" };

export default function NoResultPage() {
  const say = useSay();
  return (
    <Page title={say("result.title")}>
      <EmptyState
        title={say("result.none.title")}
        action={
          <LinkButton look="primary" to={paths.currentAssessment()}>
            {say("result.none.action")}
          </LinkButton>
        }
      >
        {say("result.none.text")}
      </EmptyState>
    </Page>
  );
}
