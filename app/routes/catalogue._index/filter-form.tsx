import { Link } from "@remix-run/react";
import { plainField } from "~/components/form/form-field";
import { NumberField } from "~/components/form/number-field";
import { QueryForm } from "~/components/form/query-form";
import { type Choice, SelectField } from "~/components/form/select-field";
import { useSay, useText } from "~/components/language";
import { Button } from "~/components/ui/button";
import { type CatalogueFilter, catalogueFilterQuery } from "~/domain/catalogue/catalogue-filter";
import { SHOWN_TRAITS } from "~/domain/catalogue/trait-rules";
import { PROVIDER_KINDS } from "~/domain/matching/solution";
import type { Text } from "~/domain/text";
import { paths } from "~/paths";

type Named = { readonly code: string; readonly title: Text };
type FilterFormProps = {
  readonly filter: CatalogueFilter;
  readonly scenes: readonly Named[];
  readonly sectors: readonly Named[];
};

/** Cuts the list by its address, so a cut list can be linked and works without script. */
export function FilterForm({ filter, scenes, sectors }: FilterFormProps) {
  const say = useSay();
  const text = useText();
  const values = catalogueFilterQuery(filter);
  const wrongPrice = filter.priceText !== "" && filter.price === null;
  const select = (name: string, choices: readonly Choice[]) => (
    <SelectField
      className="min-w-0"
      field={plainField(name, { value: values[name] ?? "" })}
      label={say(`catalogue.filter.${name}`)}
      placeholder={say("catalogue.filter.any")}
      choices={choices}
    />
  );
  return (
    <QueryForm
      shows="found"
      key={JSON.stringify(values)}
      className="grid grid-cols-[minmax(0,1fr)] items-end gap-x-4 gap-y-3 bg-paper-soft p-4 sm:grid-cols-2 lg:grid-cols-4 print:hidden"
    >
      {select(
        "scene",
        scenes.map(({ code, title }) => ({ value: code, label: text(title) })),
      )}
      {select(
        "sector",
        sectors.map(({ code, title }) => ({ value: code, label: `${code} ${text(title)}` })),
      )}
      {select(
        "trait",
        SHOWN_TRAITS.map((trait) => ({ value: trait, label: say(`domain.trait.${trait}`) })),
      )}
      {select(
        "provider",
        PROVIDER_KINDS.map((kind) => ({ value: kind, label: say(`domain.providerKind.${kind}`) })),
      )}
      <NumberField
        className="min-w-0"
        field={plainField("price", {
          value: filter.priceText,
          ...(wrongPrice && { errors: [say("catalogue.filter.priceWrong")] }),
        })}
        label={say("catalogue.filter.price")}
        unit={say("catalogue.filter.priceUnit")}
        decimals={4}
      />
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="ai" value="yes" defaultChecked={filter.ai} className="size-5 shrink-0" />
        <span>{say("catalogue.filter.ai")}</span>
      </label>
      <div className="flex flex-wrap items-center gap-x-4">
        <Button type="submit" look="primary">
          {say("catalogue.filter.apply")}
        </Button>
        <Link to={paths.catalogue()} className="inline-flex min-h-11 items-center text-link">
          {say("catalogue.filter.clear")}
        </Link>
      </div>
    </QueryForm>
  );
}
