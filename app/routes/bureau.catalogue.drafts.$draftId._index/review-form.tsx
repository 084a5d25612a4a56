import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { RadioGroup } from "~/components/form/choice-group";
import type { FormField } from "~/components/form/form-field";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";

type Shape = { decision: string; comment: string };
type ReviewFormProps = {
  /** Whether the reader wrote any part of the draft. */
  readonly author: boolean;
  readonly seen: string;
  readonly form: FormMetadata<Shape, string[]>;
  readonly fields: Readonly<Record<keyof Shape, FormField>>;
};

/** The decision of somebody who wrote nothing of it; told to the others why they have none. */
export function ReviewForm({ author, seen, form, fields }: ReviewFormProps) {
  const say = useSay();
  const word = (key: string) => say(`catalogueDesk.review.${key}`);
  return (
    <Section title={word("title")} lead={author ? undefined : word("lead")} id="review">
      {author ? (
        <Alert>{word("own")}</Alert>
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid gap-4">
          <input type="hidden" name="act" value="review" />
          <input type="hidden" name="seen" value={seen} />
          <RadioGroup
            field={fields.decision}
            label={word("decision")}
            choices={(["approved", "returned"] as const).map((value) => ({ value, label: word(value) }))}
          />
          <TextAreaField
            field={fields.comment}
            label={word("comment")}
            hint={word("commentHint")}
            maxLength={1000}
            className="max-w-2xl"
          />
          <div>
            <SubmitButton>{word("submit")}</SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}
