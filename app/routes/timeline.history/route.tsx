import { getFormProps } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { DateField } from "~/components/form/date-field";
import { ErrorSummary } from "~/components/form/error-summary";
import { SelectField } from "~/components/form/select-field";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { may } from "~/domain/access";
import { LEVELS } from "~/domain/instrument/instrument";
import { MAX_NOTE } from "~/domain/milestones/historical-result";
import { replyWithProblems } from "~/form-reply.server";
import { forbidden } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { importHistoricalResult } from "~/services/import-historical-result.server";

export const handle: PageHandle = { title: "timeline.history.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireEnterprise(args);
  return may(member, "record-milestone") ? null : forbidden();
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireEnterprise(args);
  const form = await receiveForm(args.request);
  const outcome = await importHistoricalResult(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.timeline(), { headers: { "Set-Cookie": noticeCookie("history-kept") } });
};

type Shape = { ratedOn: string; points: string; statedLevel: string; note: string };

export default function AddHistory() {
  const say = useSay();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<Shape>({ reply });
  const levels = LEVELS.map((level) => ({ value: String(level), label: say(`domain.sceneLevel.${level}`) }));
  return (
    <Page
      title={say("timeline.history.title")}
      lead={say("timeline.history.lead")}
      breadcrumb={[{ to: paths.timeline(), title: say("timeline.title") }]}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <DateField field={fields.ratedOn} label={say("timeline.history.ratedOn")} />
        <TextField
          field={fields.points}
          label={say("timeline.history.points")}
          inputMode="decimal"
          maxLength={10}
          className="max-w-xs"
        />
        <SelectField
          field={fields.statedLevel}
          label={say("timeline.history.statedLevel")}
          hint={say("timeline.history.statedLevelHint")}
          choices={levels}
          placeholder={say("timeline.history.statedUnknown")}
          optional
        />
        <TextField field={fields.note} label={say("timeline.history.note")} optional maxLength={MAX_NOTE} />
        <div>
          <SubmitButton>{say("timeline.history.save")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
