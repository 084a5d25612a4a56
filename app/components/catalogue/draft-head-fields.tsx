import type { FormField } from "../form/form-field";
import { TextAreaField, TextField } from "../form/text-field";
import { useSay } from "../language";

export type DraftHeadShape = {
  version: string;
  titleZh: string;
  titleEn: string;
  noteZh: string;
  noteEn: string;
};

/** What is said of a release as a whole. */
export function DraftHeadFields({
  fields,
}: {
  readonly fields: Readonly<Record<keyof DraftHeadShape, FormField>>;
}) {
  const say = useSay();
  const word = (key: string) => say(`catalogueDesk.head.${key}`);
  return (
    <>
      <TextField
        field={fields.version}
        label={word("version")}
        hint={word("versionHint")}
        maxLength={40}
        className="max-w-xs"
      />
      <TextField
        field={fields.titleZh}
        label={word("titleZh")}
        printed
        maxLength={120}
        className="max-w-2xl"
      />
      <TextField
        field={fields.titleEn}
        label={word("titleEn")}
        printed
        maxLength={120}
        className="max-w-2xl"
      />
      <TextAreaField field={fields.noteZh} label={word("noteZh")} maxLength={500} className="max-w-2xl" />
      <TextAreaField field={fields.noteEn} label={word("noteEn")} maxLength={500} className="max-w-2xl" />
    </>
  );
}
