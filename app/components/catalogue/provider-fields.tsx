import { PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import type { Flat } from "~/domain/catalogue/flat";
import type { Vocabulary } from "~/domain/catalogue/vocabulary";
import type { Problem } from "~/domain/problem";
import { useLanguage, useSay } from "../language";
import { FlatField } from "./flat-field";

type ProviderFieldsProps = {
  readonly values: Flat;
  readonly problems: readonly Problem[];
  readonly vocabulary: Vocabulary;
  /** A code once given cannot be changed. */
  readonly withCode: boolean;
};

/** What is said of a provider, its interests included. */
export function ProviderFields({ values, problems, vocabulary, withCode }: ProviderFieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const errorsOf = (key: string) =>
    problems.filter(({ field }) => field === key).map(({ code, values: of }) => say(`problem.${code}`, of));
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-4 sm:grid-cols-2">
      {PROVIDER_FIELDS.filter(({ key }) => withCode || key !== "code").map((field) => (
        <FlatField
          key={field.key}
          field={field}
          value={values[field.key] ?? ""}
          errors={errorsOf(field.key)}
          vocabulary={vocabulary}
          wording={{ say, language, titles: {} }}
          hint={field.key === "code" ? say("problem.draft.codeForm") : undefined}
        />
      ))}
    </div>
  );
}
