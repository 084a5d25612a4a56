import { Form } from "@remix-run/react";
import { plainField } from "~/components/form/form-field";
import { SubmitButton } from "~/components/form/submit-button";
import { TextAreaField } from "~/components/form/text-field";
import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";

type RetireFormProps = { readonly retired: boolean; readonly reason: string };

/** Lets the entry leave the catalogue with a reason, or takes it back in. */
export function RetireForm({ retired, reason }: RetireFormProps) {
  const say = useSay();
  const word = (key: string) => say(`catalogueDesk.entry.${key}`);
  return (
    <Section title={word("retire")} lead={word("retireLead")}>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="act" value={retired ? "restore" : "retire"} />
        {!retired && (
          <TextAreaField
            field={plainField("reason", { value: reason })}
            label={word("reason")}
            maxLength={500}
            rows={2}
          />
        )}
        <div>
          <SubmitButton look={retired ? "secondary" : "danger"}>
            {word(retired ? "restore" : "retireButton")}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
