import { FILTER_STEPS, type FirmFilter, firmFilterQuery } from "~/domain/chain/firm-filter";
import type { Language, Text } from "~/domain/text";
import type { Say } from "./translator";

type Named = { readonly code: string; readonly title: Text };
export type Cut = {
  readonly filter: FirmFilter;
  readonly chains: readonly Named[];
  readonly units: readonly Named[];
};
type Voice = { readonly say: Say; readonly language: Language };

/** A state to filter by: a step reached, or the one a firm stands at now. */
export const sayFilterState = (state: string, say: Say): string =>
  FILTER_STEPS.some((step) => step === state)
    ? say(`bureau.firms.filter.step.${state}`)
    : say(`domain.state.${state}`);

/** What a list of firms is cut to, in words: "产业链：汽车零部件及配件；规模：小型"; empty where it is not. */
export const sayFirmFilter = ({ filter, chains, units }: Cut, { say, language }: Voice): string => {
  const titleOf = (list: readonly Named[], code: string) =>
    list.find((each) => each.code === code)?.title[language] ?? code;
  const word = (name: string, value: string): string => {
    if (name === "chain") return value === "none" ? say("domain.noChain") : titleOf(chains, value);
    if (name === "unit") return titleOf(units, value);
    if (name === "text") return value;
    return name === "state" ? sayFilterState(value, say) : say(`domain.${name}.${value}`);
  };
  return Object.entries(firmFilterQuery(filter))
    .map(([name, value]) =>
      say("bureau.file.cut", { name: say(`bureau.firms.filter.${name}`), value: word(name, value) }),
    )
    .join(say("bureau.file.and"));
};
