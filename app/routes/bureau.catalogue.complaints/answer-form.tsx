import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { RadioGroup } from "~/components/form/choice-group";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { type FormReplyData, useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";

type AnswerFormProps = {
  readonly complaintId: string;
  readonly appeal: boolean;
  /** Where this very answer was refused. */
  readonly reply: FormReplyData;
};

/** The answer to a complaint or to an appeal, folded away until it is written. */
export function AnswerForm({ complaintId, appeal, reply }: AnswerFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<{ verdict: string; body: string }>({
    reply,
    id: `answer-${complaintId}`,
  });
  return (
    <Disclosure
      summary={say(appeal ? "complaints.answerAppeal" : "complaints.answer")}
      open={reply !== null}
      className="mt-3"
    >
      <Form method="post" {...getFormProps(form)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="complaintId" value={complaintId} />
        <RadioGroup
          field={fields.verdict}
          label={say("complaints.conclusion")}
          choices={(["upheld", "rejected"] as const).map((value) => ({
            value,
            label: say(`complaints.verdict.${value}`),
          }))}
        />
        <TextAreaField
          field={fields.body}
          label={say("complaints.answerBody")}
          maxLength={2000}
          rows={4}
          className="max-w-2xl"
        />
        <div>
          <SubmitButton>{say("complaints.answerSubmit")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
