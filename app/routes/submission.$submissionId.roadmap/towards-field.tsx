import { plainField } from "~/components/form/form-field";
import { SelectField } from "~/components/form/select-field";
import { useSay } from "~/components/language";
import type { Problem } from "~/domain/problem";

type TowardsFieldProps = {
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly problems: readonly Problem[];
};

/** A kept target for the plan to reach; not asked where none is kept. */
export function TowardsField({ targets, chosen, problems }: TowardsFieldProps) {
  const say = useSay();
  const errors = problems
    .filter(({ field }) => field === "towards")
    .map(({ code, values }) => say(`problem.${code}`, values));
  if (targets.length === 0 && errors.length === 0) return null;
  return (
    <SelectField
      field={plainField("towards", { value: chosen, errors })}
      label={say("whatIf.targets.towards")}
      hint={say("whatIf.targets.towardsHint")}
      optional
      choices={[
        { value: "", label: say("whatIf.targets.towardsNone") },
        ...targets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      placeholder={null}
    />
  );
}
