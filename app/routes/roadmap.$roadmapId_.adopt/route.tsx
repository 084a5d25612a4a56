import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Table } from "~/components/ui/table";
import { may } from "~/domain/access";
import { MAX_REASON } from "~/domain/projects/parse-project-form";
import { replyWithProblems } from "~/form-reply.server";
import { forbidden, orNotFound } from "~/http.server";
import { formatDate, formatMoney } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { adoptPlan } from "~/services/adopt-plan.server";
import { readAdoption } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  if (!may(member, "adopt-plan")) return forbidden();
  return orNotFound(await readAdoption(context.world, member, params.roadmapId));
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = await receiveForm(request);
  const adopted = await adoptPlan(context.world, member, {
    ...readForm(form),
    roadmapId: params.roadmapId ?? "",
  });
  if (!adopted.ok) return replyWithProblems(request, form, adopted.problems);
  throw redirect(paths.projects(), { headers: { "Set-Cookie": noticeCookie("plan-adopted") } });
};

export const handle: PageHandle = { title: "projects.adopt.title" };

export default function AdoptPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const { now, version } = page;
  return (
    <Page
      title={say("projects.adopt.title")}
      lead={say("projects.adopt.lead", { version, made: formatDate(page.madeAt, language) })}
      breadcrumb={[{ to: paths.roadmap(page.roadmapId), title: say("roadmap.ask.version", { version }) }]}
    >
      {now?.same ? (
        <Alert tone="positive" title={say("projects.adopt.again")}>
          <LinkButton size="small" to={paths.projects()}>
            {say("projects.adopt.tracking")}
          </LinkButton>
        </Alert>
      ) : (
        <>
          <p className="font-semibold">
            {now
              ? say("projects.adopt.now", {
                  version: now.version,
                  made: formatDate(now.madeAt, language),
                  date: formatDate(now.adoptedAt, language),
                })
              : say("projects.adopt.first")}
          </p>
          <Lines />
          <AdoptForm />
        </>
      )}
    </Page>
  );
}

function Lines() {
  const { lines, titles } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  return (
    <Table
      caption={say("projects.adopt.title")}
      captionHidden
      rows={lines}
      rowKey={({ solution }) => solution}
      columns={[
        {
          key: "item",
          title: say("projects.adopt.item"),
          rowHeader: true,
          className: "min-w-36",
          cell: ({ solution }) => {
            const title = titles[solution];
            return title ? text(title) : solution;
          },
        },
        {
          key: "act",
          title: say("projects.adopt.act"),
          className: "min-w-28",
          cell: ({ act }) => say(`projects.adopt.acts.${act}`),
        },
        {
          key: "dates",
          title: say("projects.adopt.dates"),
          className: "min-w-36",
          cell: ({ plan }) =>
            plan
              ? say("projects.list.range", {
                  from: formatDate(plan.from, language),
                  to: formatDate(plan.to, language),
                })
              : "—",
        },
        {
          key: "amount",
          title: say("projects.adopt.amount"),
          numeric: true,
          cell: ({ plan }) => (plan ? formatMoney(plan.amount, language) : "—"),
        },
      ]}
    />
  );
}

function AdoptForm() {
  const say = useSay();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<{ reason: string }>({ reply });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={errors} />
      <TextField field={fields.reason} label={say("projects.adopt.reason")} optional maxLength={MAX_REASON} />
      <div>
        <SubmitButton>{say("projects.adopt.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
