import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { statusOfProblems } from "~/http.server";
import { paths } from "~/paths";
import { startAssessment } from "~/services/start-assessment.server";
import { readBeginning } from "./page.server";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = await readBeginning(context.world, member);
  if (page.draftId) throw redirect(paths.assessment(page.draftId));
  return page;
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const started = await startAssessment(context.world, member);
  if (started.ok) throw redirect(paths.assessment(started.value.assessmentId));
  return data({ problems: started.problems }, statusOfProblems(started.problems));
};

export const handle: PageHandle = { title: "assessment.begin.title" };

const PAPERS = ["equipment", "finance", "energy", "systems"] as const;

export default function BeginPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  const text = useText();
  const { items, scenes } = page;
  return (
    <Page
      title={say("assessment.begin.title")}
      lead={say("assessment.begin.lead", { instrument: text(page.title), items, scenes })}
    >
      <div className="grid max-w-2xl gap-6">
        {refused?.problems.map(({ code, values }) => (
          <Alert key={code} tone="danger" role="alert">
            {say(`problem.${code}`, values)}
          </Alert>
        ))}
        <div>
          <h2 className="font-semibold text-lg">{say("assessment.begin.prepare")}</h2>
          <ul className="mt-2 list-disc pl-5">
            {PAPERS.map((paper) => (
              <li key={paper}>{say(`assessment.begin.papers.${paper}`)}</li>
            ))}
          </ul>
        </div>
        {page.copies && <Alert>{say("assessment.begin.copied")}</Alert>}
        <p className="text-ink-soft">{say("assessment.begin.locked")}</p>
        <Form method="post">
          <SubmitButton>{say("assessment.begin.start")}</SubmitButton>
        </Form>
      </div>
    </Page>
  );
}
