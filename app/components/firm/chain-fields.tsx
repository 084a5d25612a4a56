import { chainsOf } from "~/domain/organisation/chains-of";
import type { FirmLists } from "~/domain/organisation/firm-lists";
import { CheckboxGroup } from "../form/choice-group";
import { type FormField, listOf, plainField } from "../form/form-field";
import { SelectField } from "../form/select-field";
import { useSay, useText } from "../language";
import { Disclosure } from "../ui/disclosure";

type ChainFieldsProps = {
  readonly field: FormField;
  readonly lists: FirmLists;
  readonly sector: string;
};

/**
 * The chain a firm is counted in, then any others. Both send the same name, so the first in the list is the first on
 * the page; without a choice the sector decides, and the empty choice says what it would decide.
 */
export function ChainFields({ field, lists, sector }: ChainFieldsProps) {
  const say = useSay();
  const text = useText();
  const [main, ...others] = listOf(field);
  const choices = lists.chains.map(({ code, title }) => ({ value: code, label: text(title) }));
  const [proposed] = chainsOf(lists, sector);
  const title = choices.find(({ value }) => value === proposed)?.label;
  return (
    <div className="grid gap-2">
      <SelectField
        field={plainField(field.name, {
          id: field.id,
          value: main,
          ...(field.errors && { errors: field.errors }),
        })}
        label={say("account.field.chains")}
        hint={say("account.field.chainsHint")}
        choices={choices}
        placeholder={
          title
            ? say("account.field.chainsProposed", { chain: title })
            : say(sector ? "account.field.chainsNone" : "account.field.chainsAuto")
        }
        optional
      />
      <Disclosure summary={say("account.field.moreChains")} open={others.length > 0}>
        <CheckboxGroup
          field={plainField(field.name, { id: `${field.id}-others`, value: others })}
          label={say("account.field.otherChains")}
          choices={choices}
        />
      </Disclosure>
    </div>
  );
}
