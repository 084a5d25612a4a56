import type { Parameters } from "../parameters";
import type { BureauFigures } from "./bureau-figures";
import type { FirmCount } from "./bureau-rows";
import type { Records } from "./records";
import type { SectorChains } from "./sector-chain";

/** An earlier release as a new one is held against it; `day`: ISO. */
export type Earlier = { readonly day: string; readonly figures: BureauFigures; readonly records: Records };

export type ToPublish = {
  readonly firms: readonly FirmCount[];
  readonly records: Records;
  /** All releases so far, newest first. */
  readonly earlier: readonly Earlier[];
  readonly chains: SectorChains;
  /** Codes of the scenes in the order of the questionnaire. */
  readonly scenes: readonly string[];
  readonly rule: Parameters["disclosure"];
};

/** Figures to publish, and the records that they are made of, which the next release is held against. */
export type Publication = { readonly figures: BureauFigures; readonly records: Records };
