import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FirmFields } from "~/components/firm/firm-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay } from "~/components/language";
import { formatWan } from "~/domain/money";
import type { FirmProfile } from "~/domain/organisation";
import type { FirmLists } from "~/domain/organisation/firm-lists";

type ProfileFormProps = {
  readonly profile: FirmProfile;
  readonly lists: FirmLists;
  readonly reply: Parameters<typeof useReplyForm>[0]["reply"];
};

const valuesOf = (profile: FirmProfile) => ({
  name: profile.name,
  creditCode: profile.creditCode,
  sector: profile.sector,
  adcode: profile.adcode,
  unit: profile.unit,
  chains: [...profile.chains],
  staff: String(profile.staff),
  revenue: formatWan(profile.revenue),
  title: profile.title ?? "none",
});

export function ProfileForm({ profile, lists, reply }: ProfileFormProps) {
  const say = useSay();
  const { form, fields, errors } = useReplyForm<ReturnType<typeof valuesOf>>({
    reply,
    defaultValue: valuesOf(profile),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <ErrorSummary errors={errors} />
      <FirmFields fields={fields} lists={lists} creditCode={profile.creditCode} />
      <div>
        <SubmitButton name="act" value="save">
          {say("account.firm.save")}
        </SubmitButton>
      </div>
    </Form>
  );
}
