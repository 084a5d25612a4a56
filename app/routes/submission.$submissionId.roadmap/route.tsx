import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { DraftPreview } from "~/components/plan/draft-preview";
import { InForce } from "~/components/plan/in-force";
import { draftOfRequest, emptyDraft, type PlanDraft, withoutLimits } from "~/components/plan/plan-draft";
import { PlanFields } from "~/components/plan/plan-fields";
import { CLEAR, readChoices, readPlanDraft, readTicket, readTowards } from "~/components/plan/read-plan-form";
import { TicketField } from "~/components/plan/ticket-field";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import type { Text } from "~/domain/text";
import { orNotFound, retryHeaders, statusOfProblems } from "~/http.server";
import { formatDate, formatTime } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { type PlannedRoadmap, planRoadmap } from "~/services/plan-roadmap.server";
import { readPlanning } from "./page.server";
import { TowardsField } from "./towards-field";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const query = new URL(request.url).searchParams;
  return orNotFound(await readPlanning(context.world, member, params.submissionId, query));
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = await receiveForm(request);
  const draft = readPlanDraft(form);
  const towards = readTowards(form);
  if (form.has(CLEAR)) return data({ draft: withoutLimits(draft), towards: "", problems: [], cleared: true });
  const wishes = { ...draft, ...readChoices(form), towards, submissionId: params.submissionId };
  const waiting = { signal: request.signal, ...readTicket(form) };
  const planned = await planRoadmap(context.world, member, wishes, waiting);
  if (planned.ok) throw redirect(paths.roadmap(planned.value.roadmapId), noticeOf(planned.value));
  const { problems } = planned;
  return data(
    { draft, towards, problems, cleared: false },
    { status: statusOfProblems(problems), headers: retryHeaders(problems) },
  );
};

/** Nothing was planned where the same had been asked before, which who asked has to be told. */
const noticeOf = ({ repeated }: PlannedRoadmap): ResponseInit =>
  repeated ? { headers: { "Set-Cookie": noticeCookie("plan-known") } } : {};

export const handle: PageHandle = { title: "roadmap.ask.title" };

export default function PlanPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  const problems = refused?.problems ?? [];
  // The start of a new plan is the next quarter unless asked otherwise.
  const first = page.asked
    ? { ...draftOfRequest(page.asked), target: page.target, startsOn: "" }
    : emptyDraft(page.target);
  const draft = refused?.draft ?? first;
  return (
    <Page
      title={say("roadmap.ask.title")}
      lead={say("roadmap.ask.lead")}
      breadcrumb={[{ to: paths.submission(page.submissionId), title: say("result.title") }]}
    >
      <ErrorSummary
        errors={problems.map(({ code, values, field }) => ({
          id: field,
          message: say(`problem.${code}`, values),
        }))}
      />
      <Form method="post" noValidate className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <PlanFields
          key={JSON.stringify([draft, refused?.towards ?? page.towards])}
          draft={draft}
          problems={problems}
          level={page.level}
          subsidies={page.subsidies}
        >
          <TowardsField
            targets={page.targets}
            chosen={refused?.towards ?? page.towards}
            problems={problems}
          />
          <UnderContract />
        </PlanFields>
        {refused?.cleared && <Alert role="status">{say("planner.inForce.cleared")}</Alert>}
        <Limits
          draft={draft}
          towards={refused?.towards ?? page.towards}
          cleared={refused?.cleared === true}
        />
        <div>
          <TicketField />
          <SubmitButton pendingText={say("roadmap.ask.pending")}>{say("roadmap.ask.submit")}</SubmitButton>
        </div>
      </Form>
      <DraftPreview submissionId={page.submissionId} />
      <Versions />
    </Page>
  );
}

function UnderContract() {
  const { underContract } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  if (underContract.length === 0) return null;
  const solutions = underContract.map(({ name }) => text(name)).join(say("projects.figures.and"));
  return <p className="max-w-3xl">{say("projects.figures.fixed", { solutions })}</p>;
}

type LimitsProps = { readonly draft: PlanDraft; readonly towards: string; readonly cleared: boolean };

/** What the plan will keep to, from the last one or from this form. */
function Limits({ draft, towards, cleared }: LimitsProps) {
  const { pinned, excluded, startsIn, targets, subsidies } = useLoaderData<typeof loader>();
  const chosen = !cleared && pinned.length + excluded.length > 0;
  return (
    <InForce
      key={JSON.stringify([draft, towards, cleared])}
      first={{ draft, towards, choices: { pinned: [], excluded: [], startsIn: [] } }}
      solutionName={(code) => code}
      targets={targets}
      subsidies={subsidies}
    >
      {chosen && <Restrictions pinned={pinned} excluded={excluded} startsIn={startsIn} />}
    </InForce>
  );
}

type Named = { readonly code: string; readonly name: Text };
type RestrictionsProps = {
  readonly pinned: readonly Named[];
  readonly excluded: readonly Named[];
  readonly startsIn: readonly (Named & { readonly quarter: number })[];
};

/** What the last plan pinned and excluded; unticking frees it. */
function Restrictions({ pinned, excluded, startsIn }: RestrictionsProps) {
  const say = useSay();
  const text = useText();
  const free = pinned.filter(({ code }) => !startsIn.some((start) => start.code === code));
  const box = (name: "pinned" | "excluded" | "startsIn", code: string, words: string) => (
    <label key={`${name} ${code}`} className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name={name} value={code} defaultChecked className="size-5 shrink-0" />
      {words}
    </label>
  );
  return (
    <fieldset>
      <legend className="font-medium">{say("roadmap.ask.choices")}</legend>
      <p className="text-[0.93rem] text-ink-soft">{say("roadmap.ask.choicesHint")}</p>
      {free.map(({ code, name }) => box("pinned", code, say("roadmap.ask.pinned", { solution: text(name) })))}
      {startsIn.map(({ code, name, quarter }) =>
        box(
          "startsIn",
          `${code}@${quarter}`,
          say("planner.board.pinnedAt", {
            name: text(name),
            at: say("roadmap.gantt.at", {
              year: Math.ceil(quarter / 4),
              quarter: ((quarter - 1) % 4) + 1,
            }),
          }),
        ),
      )}
      {excluded.map(({ code, name }) =>
        box("excluded", code, say("roadmap.ask.excluded", { solution: text(name) })),
      )}
    </fieldset>
  );
}

function Versions() {
  const { versions } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  if (versions.length === 0) return null;
  return (
    <Section title={say("roadmap.ask.versions")}>
      <Table
        caption={say("roadmap.ask.versions")}
        captionHidden
        rows={versions}
        rowKey={({ roadmap_id }) => roadmap_id}
        columns={[
          {
            key: "version",
            title: say("roadmap.ask.versionTitle"),
            rowHeader: true,
            className: "whitespace-nowrap",
            cell: ({ roadmap_id, version }) => (
              <Link to={paths.roadmap(roadmap_id)} className="text-link">
                {say("roadmap.ask.version", { version })}
              </Link>
            ),
          },
          {
            key: "created",
            title: say("roadmap.ask.created"),
            cell: ({ created_at }) => `${formatDate(created_at, language)} ${formatTime(created_at)}`,
          },
          {
            key: "outcome",
            title: say("roadmap.ask.outcome"),
            cell: ({ kind }) => (
              <Badge tone={kind === "planned" ? "positive" : "warning"}>{say(`roadmap.ask.${kind}`)}</Badge>
            ),
          },
        ]}
      />
    </Section>
  );
}
