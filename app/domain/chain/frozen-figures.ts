import type { Text } from "../text";
import type { BureauFigures } from "./bureau-figures";

/** What a release keeps beside its figures, so that it reads the same whatever is published later. */
export type FrozenFigures = {
  readonly schema: "qingzhun-figures/1";
  readonly figures: BureauFigures;
  readonly city: Text;
  /** Names of units and scenes by code. */
  readonly units: Readonly<Record<string, Text>>;
  readonly scenes: readonly { readonly scene: string; readonly title: Text; readonly constrained: boolean }[];
  readonly chainsNote: Text;
  readonly rule: { readonly minimumFirms: number; readonly dominancePercent: number; readonly demo: boolean };
};
