import type { Level } from "../instrument/instrument";
import type { SizeClass, Title } from "../organisation";

export const FIRM_STATES = ["registered", "answering", "submitted", "planned", "reported"] as const;
/** The step a firm's latest assessment stands at. */
export type FirmState = (typeof FIRM_STATES)[number];

/** How many firms of the jurisdiction agree in everything a table is cut by; all of it may be seen by name. */
export type FirmCount = {
  /** The chain the firms are counted in; "" without one. */
  readonly chain: string;
  readonly unit: string;
  readonly size: SizeClass;
  readonly title: Title | null;
  readonly state: FirmState;
  readonly level: Level | null;
  /** Whether they let the bureau have their reports. */
  readonly consented: boolean;
  readonly firms: number;
};

/** How many firms of a chain stand at a level of a scene; only firms that may be seen by name are counted. */
export type SceneLevelCount = {
  readonly chain: string;
  readonly scene: string;
  readonly level: Level;
  readonly firms: number;
};

/**
 * Demand of the latest roadmaps in yuan, of a chain and plan year as a whole (`cut` "year", kind "") and by kind of
 * solution or of cost; only firms that may be seen by name are counted. Each cut adds up to the same.
 */
export type DemandRow = {
  readonly chain: string;
  readonly year: number;
  readonly cut: "year" | "solution" | "cost";
  readonly kind: string;
  readonly amount: number;
};

/** What working figures are made of. */
export type BureauRows = {
  readonly firms: readonly FirmCount[];
  readonly scenes: readonly SceneLevelCount[];
  readonly demand: readonly DemandRow[];
};

/** Firms that have a result, whatever came after it: the step counts all that reached it. */
export const hasSubmitted = ({ level }: Pick<FirmCount, "level">): boolean => level !== null;
/** Firms that made a roadmap, with or without its report. */
export const hasPlanned = ({ state }: Pick<FirmCount, "state">): boolean =>
  state === "planned" || state === "reported";
export const hasReported = ({ state }: Pick<FirmCount, "state">): boolean => state === "reported";
