import { Form } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { BureauSees } from "~/components/privacy/bureau-sees";
import { Button } from "~/components/ui/button";
import { formatDate } from "~/messages/format";

type ReportConsentProps = { readonly sharedAt: Date | null; readonly mayShare: boolean };

/** Whether the authority may have the reports, and the button that changes it. */
export function ReportConsent({ sharedAt, mayShare }: ReportConsentProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="grid max-w-4xl gap-3">
      <BureauSees />
      <p className="font-medium">
        {sharedAt === null
          ? say("orders.consent.notGiven")
          : say("orders.consent.given", { date: formatDate(sharedAt, language) })}
      </p>
      {mayShare && (
        <Form method="post">
          <Button type="submit" name="act" value={sharedAt === null ? "share" : "withhold"}>
            {say(sharedAt === null ? "orders.consent.give" : "orders.consent.revoke")}
          </Button>
        </Form>
      )}
    </div>
  );
}
