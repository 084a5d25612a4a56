import { Link } from "@remix-run/react";
import { plainField } from "~/components/form/form-field";
import { QueryForm } from "~/components/form/query-form";
import { type Choice, SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useSay, useText } from "~/components/language";
import { Button } from "~/components/ui/button";
import { FILTER_STATES, type FirmFilter, firmFilterQuery, SIZES, TITLES } from "~/domain/chain/firm-filter";
import { LEVELS } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";
import { sayFilterState } from "~/messages/say-firm-filter";
import { paths } from "~/paths";

type Named = { readonly code: string; readonly title: Text };
type FilterFormProps = {
  readonly filter: FirmFilter;
  readonly chains: readonly Named[];
  readonly units: readonly Named[];
};

/** Cuts the list by address, so a cut list can be linked, sent and exported, and works without script. */
export function FilterForm({ filter, chains, units }: FilterFormProps) {
  const say = useSay();
  const text = useText();
  const values = firmFilterQuery(filter);
  const words = (key: string, codes: readonly (string | number)[]): readonly Choice[] =>
    codes.map((code) => ({ value: String(code), label: say(`${key}.${code}`) }));
  const named = (list: readonly Named[]): readonly Choice[] =>
    list.map(({ code, title }) => ({ value: code, label: text(title) }));
  const select = (name: string, choices: readonly Choice[]) => (
    <SelectField
      className="min-w-0"
      field={plainField(name, { value: values[name] ?? "" })}
      label={say(`bureau.firms.filter.${name}`)}
      placeholder={say("bureau.firms.filter.any")}
      choices={choices}
    />
  );
  return (
    <QueryForm
      shows="found"
      key={JSON.stringify(values)}
      className="grid grid-cols-2 items-end gap-x-4 gap-y-3 bg-paper-soft p-4 sm:grid-cols-4 print:hidden"
    >
      {select("chain", [...named(chains), { value: "none", label: say("domain.noChain") }])}
      {select("unit", named(units))}
      {select("size", words("domain.size", SIZES))}
      {select("title", words("domain.title", TITLES))}
      {select(
        "state",
        FILTER_STATES.map((code) => ({ value: code, label: sayFilterState(code, say) })),
      )}
      {select("level", words("domain.level", LEVELS))}
      <TextField
        className="min-w-0"
        field={plainField("text", { value: values.text ?? "" })}
        label={say("bureau.firms.filter.text")}
        maxLength={60}
      />
      <div className="flex flex-wrap items-center gap-x-4">
        <Button type="submit" look="primary">
          {say("bureau.firms.filter.apply")}
        </Button>
        <Link to={paths.bureauFirms()} className="inline-flex min-h-11 items-center text-link">
          {say("bureau.firms.filter.clear")}
        </Link>
      </div>
    </QueryForm>
  );
}
