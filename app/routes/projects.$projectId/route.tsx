import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { MarkRuleNote, Marks } from "~/components/project/marks";
import { StageBadge } from "~/components/project/stage-badge";
import { Alert } from "~/components/ui/alert";
import { Facts } from "~/components/ui/facts";
import { orNotFound, statusOfProblems } from "~/http.server";
import { formatDate, formatMoney } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { trackProject } from "~/services/track-project.server";
import { fieldId, type Refused, RefusedForm } from "./act-form";
import { EffectTable } from "./effect-table";
import { MoneyLines } from "./money-lines";
import { MoreActs } from "./more-acts";
import { NextStep } from "./next-step";
import { readProject } from "./page.server";
import { StageSteps } from "./stage-steps";
import { OwnStory } from "./story";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return orNotFound(await readProject(context.world, member, params.projectId));
};

/** Adds a line to the history, or gives back what was typed with what is wrong. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = readForm(await receiveForm(request));
  const projectId = params.projectId ?? "";
  const tracked = await trackProject(context.world, member, { ...form, projectId });
  if (tracked.ok)
    throw redirect(paths.project(projectId), { headers: { "Set-Cookie": noticeCookie("project-saved") } });
  const refused: Refused = { form, problems: tracked.problems };
  return data(refused, statusOfProblems(tracked.problems));
};

export const handle: PageHandle = { title: "projects.title" };

export default function ProjectPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const say = useSay();
  const text = useText();
  return (
    <RefusedForm.Provider value={refused}>
      <Page
        title={text(page.title)}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <StageBadge stage={page.stage} />
            {page.project.owner &&
              say("common.named", { name: say("projects.page.owner"), value: page.project.owner })}
          </span>
        }
        breadcrumb={[{ to: paths.projects(), title: say("projects.title") }]}
      >
        <ErrorSummary errors={errorsOf(refused, say)} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {page.marks.length > 0 && (
            <div className="grid gap-1">
              <Marks marks={page.marks} />
              <MarkRuleNote rule={page.rule} />
            </div>
          )}
          <StageSteps page={page} />
          <PlanFacts />
        </div>
        {!page.mayTrack && <Alert tone="info">{say("projects.page.readOnly")}</Alert>}
        {page.mayTrack && (
          <Section title={say("projects.page.next")} id="next">
            <NextStep page={page} />
          </Section>
        )}
        <Section title={say("projects.page.money")} id="money">
          <MoneyLines page={page} />
        </Section>
        <Section title={say("projects.page.effect")} lead={say("projects.effect.lead")} id="effect">
          <EffectTable page={page} />
        </Section>
        <Section title={say("projects.page.story")} id="story">
          <OwnStory page={page} />
        </Section>
        {page.mayTrack && (
          <Section title={say("projects.page.more")}>
            <MoreActs page={page} />
          </Section>
        )}
      </Page>
    </RefusedForm.Provider>
  );
}

const errorsOf = (refused: Refused | null, say: ReturnType<typeof useSay>) =>
  (refused?.problems ?? []).map(({ code, values, field }) => ({
    id: field === undefined ? undefined : fieldId(refused?.form ?? {}, field),
    message: say(`problem.${code}`, values),
  }));

function PlanFacts() {
  const { project } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const { plan, schedule, stopped } = project;
  const range = (from: string, to: string) =>
    say("projects.list.range", { from: formatDate(from, language), to: formatDate(to, language) });
  return (
    <div className="max-w-3xl">
      {stopped && (
        <p className="mb-2 font-medium">
          {say(stopped.reason === null ? "projects.page.dropped" : "projects.page.stoppedOn", {
            date: formatDate(stopped.on, language),
            reason: stopped.reason ?? "",
          })}
        </p>
      )}
      <Facts
        facts={[
          {
            key: "plan",
            name: say("projects.page.plan"),
            value: say("projects.page.planText", {
              version: plan.version,
              from: formatDate(plan.from, language),
              to: formatDate(plan.to, language),
              amount: formatMoney(plan.amount, language),
              renewals: formatMoney(plan.renewals, language),
            }),
          },
          ...(schedule
            ? [{ key: "own", name: say("projects.page.own"), value: range(schedule.from, schedule.to) }]
            : []),
          {
            key: "owner",
            name: say("projects.page.owner"),
            value: project.owner ?? say("projects.list.noOwner"),
          },
        ]}
      />
    </div>
  );
}
