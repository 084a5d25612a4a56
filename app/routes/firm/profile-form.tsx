import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FirmFields } from "~/components/firm/firm-fields";
import { ErrorSummary } from "~/components/form/error-summary";
import { SubmitButton } from "~/components/form/submit-button";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import { FormClash, RevisionField } from "~/components/revision/form-clash";
import type { FirmProfile } from "~/domain/organisation";
import type { FirmLists } from "~/domain/organisation/firm-lists";
import { profileValues } from "~/domain/organisation/profile-values";
import type { Text } from "~/domain/text";
import type { Say } from "~/messages/translator";

type ProfileFormProps = {
  readonly profile: FirmProfile;
  readonly revision: number;
  readonly lists: FirmLists;
  readonly reply: Parameters<typeof useReplyForm>[0]["reply"];
};

const valuesOf = (profile: FirmProfile) => ({
  ...profileValues(profile),
  creditCode: profile.creditCode,
  chains: [...profile.chains],
});

export function ProfileForm({ profile, revision, lists, reply }: ProfileFormProps) {
  const say = useSay();
  const text = useText();
  const { form, fields, errors } = useReplyForm<ReturnType<typeof valuesOf>>({
    reply,
    defaultValue: valuesOf(profile),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <ErrorSummary errors={errors} />
      <RevisionField revision={revision} clash={reply?.clash} />
      <FormClash
        clash={reply?.clash}
        label={(field) => say(`account.field.${field}`)}
        words={wordsIn(lists, say, text)}
      />
      <FirmFields fields={fields} lists={lists} creditCode={profile.creditCode} />
      <div>
        <SubmitButton name="act" value="save">
          {say("account.firm.save")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Codes of the published lists by their titles. */
const wordsIn =
  (lists: FirmLists, say: Say, text: (words: Text) => string) =>
  (field: string, value: string): string => {
    if (field === "title") return say(`domain.title.${value}`);
    const list = { sector: lists.sectors, adcode: lists.places, unit: lists.units, chains: lists.chains };
    const known = Object.entries(list).find(([name]) => name === field)?.[1];
    if (!known) return value;
    return value
      .split(" ")
      .map((code) => known.find((each) => each.code === code)?.title)
      .flatMap((title) => (title ? [text(title)] : []))
      .join(" · ");
  };
