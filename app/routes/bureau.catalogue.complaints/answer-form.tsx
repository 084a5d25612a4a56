import { Form } from "@remix-run/react";
import { RadioGroup } from "~/components/form/choice-group";
import { plainField } from "~/components/form/form-field";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useSay } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";

type AnswerFormProps = {
  readonly complaintId: string;
  readonly appeal: boolean;
  /** What had been typed where it was refused. */
  readonly typed: Readonly<Record<string, unknown>>;
};

/** The answer to a complaint or to an appeal, folded away until it is written. */
export function AnswerForm({ complaintId, appeal, typed }: AnswerFormProps) {
  const say = useSay();
  return (
    <Disclosure
      summary={say(appeal ? "complaints.answerAppeal" : "complaints.answer")}
      open={typed.complaintId !== undefined}
      className="mt-3"
    >
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="complaintId" value={complaintId} />
        <RadioGroup
          field={plainField("verdict", { id: `verdict-${complaintId}`, value: typed.verdict })}
          label={say("complaints.conclusion")}
          choices={(["upheld", "rejected"] as const).map((value) => ({
            value,
            label: say(`complaints.verdict.${value}`),
          }))}
        />
        <TextAreaField
          field={plainField("body", { id: `answer-${complaintId}`, value: typed.body })}
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
