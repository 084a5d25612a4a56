import type { Level } from "../instrument/instrument";
import type { SizeClass, Title } from "../organisation";

export const FIRM_STATES = ["registered", "answering", "submitted", "planned", "reported"] as const;
export type FirmState = (typeof FIRM_STATES)[number];

/** A firm of the bureau's jurisdiction as the view shows it; `points` in millipoints. No answers. */
export type BureauFirm = {
  readonly unit: string;
  /** The first is the chain the firm is counted in. */
  readonly chains: readonly string[];
  readonly size: SizeClass;
  readonly title: Title | null;
  readonly state: FirmState;
  readonly level: Level | null;
};

/** How many firms of a chain stand at a level of a scene. */
export type SceneLevelCount = {
  readonly chain: string;
  readonly scene: string;
  readonly level: Level;
  readonly firms: number;
};

/**
 * Demand of the latest roadmaps in yuan, of a chain and plan year as a whole (`cut` "year", kind "") and by kind of
 * solution or of cost; `firms` share it, and `largest` is what one of them holds of it. Each cut adds up to the same.
 */
export type DemandRow = {
  readonly chain: string;
  readonly year: number;
  readonly cut: "year" | "solution" | "cost";
  readonly kind: string;
  readonly firms: number;
  readonly amount: number;
  readonly largest: number;
};

export type BureauRows = {
  readonly firms: readonly BureauFirm[];
  readonly scenes: readonly SceneLevelCount[];
  readonly demand: readonly DemandRow[];
};
