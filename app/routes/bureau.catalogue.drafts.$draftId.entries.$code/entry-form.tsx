import { Form } from "@remix-run/react";
import { FlatField } from "~/components/catalogue/flat-field";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import { FormClash, RevisionField } from "~/components/revision/form-clash";
import { LinkButton } from "~/components/ui/button";
import { ENTRY_GROUPS } from "~/domain/catalogue/entry-fields";
import type { Flat } from "~/domain/catalogue/flat";
import { isEnglishMissing } from "~/domain/catalogue/read-flat";
import type { Vocabulary } from "~/domain/catalogue/vocabulary";
import type { Problem } from "~/domain/problem";
import type { Clash } from "~/domain/revision";
import type { WordTitles } from "~/messages/catalogue-words";
import { paths } from "~/paths";

type EntryFormProps = {
  readonly page: {
    readonly draftId: string;
    readonly open: boolean;
    readonly revision: number;
    readonly problems: readonly Problem[];
    readonly vocabulary: Vocabulary;
    readonly titles: WordTitles;
  };
  readonly values: Flat;
  readonly clash: Clash | undefined;
};

/** Everything an entry states, group by group. Saving asks for nothing; what is missing is told at its field. */
export function EntryForm({ page, values, clash }: EntryFormProps) {
  const say = useSay();
  const language = useLanguage();
  const { draftId, open, problems, vocabulary, titles } = page;
  const wordsOf = (key: string, english: boolean) =>
    problems
      .filter((problem) => problem.field === key && isEnglishMissing(problem) === english)
      .map(({ code, values: of }) => say(`problem.${code}`, of));
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="act" value="save" />
      <RevisionField revision={page.revision} clash={clash} />
      <FormClash clash={clash} label={(field) => say(`catalogueField.${field}`)} />
      <fieldset disabled={!open} className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <legend className="sr-only">{say("catalogueDesk.entry.title", { name: values.code ?? "" })}</legend>
        {ENTRY_GROUPS.map((group) => (
          <section key={group.code} className="min-w-0 border-line border-t pt-4">
            <h2 className="text-xl">{say(`catalogueField.group.${group.code}`)}</h2>
            <div className="mt-3 grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
              {group.fields
                .filter(({ key }) => key !== "code")
                .map((field) => (
                  <FlatField
                    key={field.key}
                    field={field}
                    value={values[field.key] ?? ""}
                    errors={wordsOf(field.key, false)}
                    hint={wordsOf(field.key, true).join(" ") || undefined}
                    vocabulary={vocabulary}
                    wording={{ say, language, titles }}
                  />
                ))}
            </div>
          </section>
        ))}
      </fieldset>
      <div className="sticky bottom-0 flex flex-wrap gap-3 border-line border-t bg-paper py-3 print:hidden">
        {open && <SubmitButton>{say("catalogueDesk.entry.save")}</SubmitButton>}
        <LinkButton to={paths.draft(draftId)}>{say("catalogueDesk.entry.back")}</LinkButton>
      </div>
    </Form>
  );
}
