import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import type { FormReply } from "~/form-reply.server";

type KeepFormProps = {
  readonly reply: FormReply | undefined;
  /** The query of the what-if to keep, "" where nothing is changed. */
  readonly search: string;
};

/** Names the what-if and keeps it as a target. */
export function KeepForm({ reply, search }: KeepFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<{ name: string }>({ reply, id: "keep" });
  return (
    <section className="border-line border-t pt-3">
      <h3 className="text-base">{say("whatIf.keep.title")}</h3>
      <p className="text-ink-soft text-sm">{say(search ? "whatIf.keep.lead" : "whatIf.keep.first")}</p>
      <ErrorSummary errors={errors} />
      {search && (
        <Form
          method="post"
          action={search}
          id={form.id}
          onSubmit={form.onSubmit}
          noValidate
          className="mt-2 grid gap-3"
        >
          <input type="hidden" name="act" value="keep" />
          <input type="hidden" name="changes" value={search.slice(1)} />
          <TextField field={fields.name} label={say("whatIf.keep.name")} maxLength={60} />
          <div>
            <SubmitButton look="secondary">{say("whatIf.keep.submit")}</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
}
