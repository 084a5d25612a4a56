import type { FrozenFigures } from "~/domain/chain/frozen-figures";
import type { Reference } from "./reference-cache";

/** What the codes of a bureau's figures mean now, and the rule they are published by. */
export const frozenNames = ({
  regions,
  instrument,
  parameters: { disclosure },
  chains,
}: Pick<Reference, "regions" | "instrument" | "parameters" | "chains">): Omit<
  FrozenFigures,
  "schema" | "figures"
> => ({
  city: regions.city.title,
  units: Object.fromEntries(regions.units.map(({ code, title }) => [code, title])),
  scenes: instrument.scenes.map(({ code, title, constrained }) => ({ scene: code, title, constrained })),
  rule: {
    minimumFirms: disclosure.minimumFirms,
    dominancePercent: disclosure.dominancePercent,
    demo: disclosure.demo,
  },
  chainsNote: chains.note,
});
