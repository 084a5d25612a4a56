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
import { MAX_ASSESSOR, MAX_DOCUMENT_NUMBER, MAX_NOTE } from "~/domain/milestones/onsite-rating";
import { replyWithProblems } from "~/form-reply.server";
import { forbidden } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { recordOnsiteRating } from "~/services/record-onsite-rating.server";

export const handle: PageHandle = { title: "timeline.rating.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireEnterprise(args);
  return may(member, "record-milestone") ? null : forbidden();
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireEnterprise(args);
  const form = await receiveForm(args.request);
  const outcome = await recordOnsiteRating(args.context.world, member, readForm(form));
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.timeline(), { headers: { "Set-Cookie": noticeCookie("rating-kept") } });
};

type Shape = { ratedOn: string; level: string; assessor: string; documentNumber: string; note: string };

export default function AddRating() {
  const say = useSay();
  const reply = useActionData<typeof action>();
  const { form, fields, errors } = useReplyForm<Shape>({ reply });
  const levels = LEVELS.map((level) => ({ value: String(level), label: say(`domain.sceneLevel.${level}`) }));
  return (
    <Page
      title={say("timeline.rating.title")}
      lead={say("timeline.rating.lead")}
      breadcrumb={[{ to: paths.timeline(), title: say("timeline.title") }]}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <ErrorSummary errors={errors} />
        <DateField field={fields.ratedOn} label={say("timeline.rating.ratedOn")} />
        <SelectField
          field={fields.level}
          label={say("timeline.rating.level")}
          choices={levels}
          className="max-w-xs"
        />
        <TextField field={fields.assessor} label={say("timeline.rating.assessor")} maxLength={MAX_ASSESSOR} />
        <TextField
          field={fields.documentNumber}
          label={say("timeline.rating.documentNumber")}
          maxLength={MAX_DOCUMENT_NUMBER}
        />
        <TextField field={fields.note} label={say("timeline.rating.note")} optional maxLength={MAX_NOTE} />
        <div>
          <SubmitButton>{say("timeline.rating.save")}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
