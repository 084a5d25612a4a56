import { useState } from "react";
import type { FirmLists } from "~/domain/organisation/firm-lists";
import type { Text } from "~/domain/text";
import { ComboBox } from "../form/combo-box";
import { type FormField, textOf } from "../form/form-field";
import { NumberField } from "../form/number-field";
import { SelectField } from "../form/select-field";
import { TextField } from "../form/text-field";
import { useSay, useText } from "../language";
import { ChainFields } from "./chain-fields";
import { SizeNote } from "./size-note";

type FirmFieldName =
  | "name"
  | "creditCode"
  | "sector"
  | "adcode"
  | "unit"
  | "chains"
  | "staff"
  | "revenue"
  | "title";
type FirmFieldsProps = {
  readonly fields: Readonly<Record<FirmFieldName, FormField & { readonly value?: unknown }>>;
  readonly lists: FirmLists;
  /** A registered firm's code is shown, not asked. */
  readonly creditCode?: string;
};

/** The fields of a firm's profile, for registering and for changing it; `parseFirmForm` reads them. */
export function FirmFields({ fields, lists, creditCode }: FirmFieldsProps) {
  const say = useSay();
  const choices = useChoices();
  const [sector, setSector] = useState(textOf(fields.sector) ?? "");
  const label = (name: string) => say(`account.field.${name}`);
  return (
    <>
      <TextField
        field={fields.name}
        label={label("name")}
        hint={label("nameHint")}
        printed
        autoComplete="organization"
        maxLength={200}
      />
      {creditCode === undefined ? (
        <TextField
          field={fields.creditCode}
          label={label("creditCode")}
          hint={label("creditCodeHint")}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          inputClassName="tabular max-w-72 uppercase"
        />
      ) : (
        <FixedCode code={creditCode} />
      )}
      <ComboBox
        field={fields.sector}
        label={label("sector")}
        hint={label("sectorHint")}
        choices={lists.sectors.map(({ code, title }) => choices.coded(code, title))}
        onChoose={setSector}
      />
      <SelectField
        field={fields.adcode}
        label={label("adcode")}
        choices={lists.places.map(choices.titled)}
        className="max-w-sm"
      />
      <SelectField
        field={fields.unit}
        label={label("unit")}
        hint={label("unitHint")}
        choices={lists.units.map(choices.titled)}
      />
      <ChainFields field={fields.chains} lists={lists} sector={sector} />
      <NumberField
        field={fields.staff}
        label={label("staff")}
        hint={label("staffHint")}
        unit={label("staffUnit")}
      />
      <NumberField
        field={fields.revenue}
        label={label("revenue")}
        hint={label("revenueHint")}
        unit={label("revenueUnit")}
        decimals={4}
      />
      <SizeNote
        lists={lists}
        staff={fields.staff.value ?? fields.staff.initialValue}
        revenue={fields.revenue.value ?? fields.revenue.initialValue}
      />
      <SelectField
        field={fields.title}
        label={label("title")}
        choices={choices.titles}
        placeholder={null}
        className="max-w-sm"
      />
    </>
  );
}

const TITLES = ["none", "innovative", "specialised", "little-giant"] as const;

const useChoices = () => {
  const say = useSay();
  const text = useText();
  return {
    titled: ({ code, title }: { readonly code: string; readonly title: Text }) => ({
      value: code,
      label: text(title),
    }),
    coded: (code: string, title: Text) => ({ value: code, label: `${code} ${text(title)}` }),
    titles: TITLES.map((code) => ({ value: code, label: say(`domain.title.${code}`) })),
  };
};

function FixedCode({ code }: { readonly code: string }) {
  const say = useSay();
  return (
    <div>
      <p className="font-medium">{say("account.field.creditCode")}</p>
      <p className="tabular text-lg">{code}</p>
      <p className="text-[0.93rem] text-ink-soft">{say("account.field.creditCodeFixed")}</p>
    </div>
  );
}
