import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { type FormReplyData, useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";

type AppealFormProps = {
  readonly complaintId: string;
  /** Where this very appeal was refused. */
  readonly reply: FormReplyData;
};

/** The appeal against an answer, while one is possible. */
export function AppealForm({ complaintId, reply }: AppealFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<{ body: string }>({ reply, id: `appeal-${complaintId}` });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-3">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="complaintId" value={complaintId} />
      <TextAreaField field={fields.body} label={say("complaints.appealBody")} maxLength={2000} />
      <div>
        <SubmitButton look="secondary">{say("complaints.appealSubmit")}</SubmitButton>
      </div>
    </Form>
  );
}
