import { Form } from "@remix-run/react";
import { memo } from "react";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { FormReply } from "~/form-reply.server";

type KeepFormProps = {
  readonly reply: FormReply | undefined;
  /** Whether there is anything to keep. What it is stands in a field of the page, so that no change draws this anew. */
  readonly changed: boolean;
};

export const KEEP_FORM = "keep";

/** Names the what-if and keeps it as a target. */
export const KeepForm = memo(function KeepForm({ reply, changed }: KeepFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<{ name: string }>({ reply, id: KEEP_FORM });
  return (
    <section className="border-line border-t pt-3">
      <h3 className="text-base">{say("whatIf.keep.title")}</h3>
      <p className="text-ink-soft text-sm">{say(changed ? "whatIf.keep.lead" : "whatIf.keep.first")}</p>
      <ErrorSummary errors={errors} />
      {changed && (
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="mt-2 grid gap-3">
          <input type="hidden" name="act" value="keep" />
          <TextField field={fields.name} label={say("whatIf.keep.name")} maxLength={60} printed />
          <div>
            <SubmitButton look="secondary">{say("whatIf.keep.submit")}</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
});
