import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { plainField } from "~/components/form/form-field";
import { NumberField } from "~/components/form/number-field";
import { QueryForm } from "~/components/form/query-form";
import { SelectField } from "~/components/form/select-field";
import { useSay, useText } from "~/components/language";
import { Button } from "~/components/ui/button";
import { SHOWN_TRAITS } from "~/domain/catalogue/trait-rules";
import { readItemWish } from "~/domain/matching/brings-about";
import type { Text } from "~/domain/text";
import { paths } from "~/paths";
import type { Filter } from "./page.server";

type FilterFormProps = {
  readonly submissionId: string;
  readonly filter: Filter;
  readonly scenes: readonly { readonly code: string; readonly title: Text }[];
  readonly items: readonly { readonly code: string; readonly title: Text }[];
};

/** Cuts the list by address, so a filtered list can be linked and works without script. */
export function FilterForm({ submissionId, filter, scenes, items }: FilterFormProps) {
  const say = useSay();
  const text = useText();
  const wrongBudget = filter.budgetText !== "" && filter.budget === null;
  const word = (key: string) => say(`solutions.filter.${key}`);
  return (
    <QueryForm
      shows="found"
      key={JSON.stringify(filter)}
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <Narrow>
        <SelectField
          field={plainField("target", { value: String(filter.target) })}
          label={word("target")}
          choices={[1, 2, 3, 4].map((level) => ({
            value: String(level),
            label: say(`domain.level.${level}`),
          }))}
        />
      </Narrow>
      <Narrow>
        <SelectField
          field={plainField("scene", { value: filter.scene ?? "" })}
          label={word("scene")}
          choices={[
            { value: "", label: word("anyScene") },
            ...scenes.map(({ code, title }) => ({ value: code, label: text(title) })),
          ]}
        />
      </Narrow>
      <Narrow>
        <SelectField
          field={plainField("item", { value: filter.item ?? "" })}
          label={word("item")}
          choices={[
            { value: "", label: word("anyItem") },
            ...items.map(({ code, title }) => ({ value: code, label: `${code} ${text(title)}` })),
            ...narrower(filter.item, items).map(({ value, title, letters }) => ({
              value,
              label: say("solutions.filter.itemOptions", { item: text(title), letters: letters.join("") }),
            })),
          ]}
        />
      </Narrow>
      <Narrow>
        <SelectField
          field={plainField("trait", { value: filter.trait ?? "" })}
          label={word("trait")}
          choices={[
            { value: "", label: word("anyTrait") },
            ...SHOWN_TRAITS.map((trait) => ({ value: trait, label: say(`domain.trait.${trait}`) })),
          ]}
        />
      </Narrow>
      <Narrow>
        <NumberField
          field={plainField("budget", {
            value: filter.budgetText,
            ...(wrongBudget && { errors: [say("catalogue.filter.priceWrong")] }),
          })}
          label={word("budget")}
          unit={say("catalogue.filter.priceUnit")}
          decimals={4}
        />
      </Narrow>
      <Button type="submit">{word("apply")}</Button>
      <Link to={paths.solutions(submissionId)} className="inline-flex min-h-11 items-center text-link">
        {word("clear")}
      </Link>
    </QueryForm>
  );
}

/** A filter for some options of an item comes by a link only, so it is a choice only where it is in force. */
const narrower = (wish: string | null, items: FilterFormProps["items"]) => {
  const { item: code, letters } = readItemWish(wish ?? "");
  const item = items.find((each) => each.code === code);
  return wish !== null && item && letters.length > 0
    ? [{ value: wish, title: { zh: `${code} ${item.title.zh}`, en: `${code} ${item.title.en}` }, letters }]
    : [];
};

const Narrow = ({ children }: { readonly children: ReactNode }) => (
  <div className="w-full sm:w-56">{children}</div>
);
