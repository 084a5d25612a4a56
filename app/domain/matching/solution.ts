import type { Level } from "../instrument/instrument";
import type { Yuan } from "../money";
import type { SizeClass } from "../organisation";
import type { Text } from "../text";

/** Parts of a contract by what they buy; which parts a subsidy recognises is a parameter. */
export const COST_KINDS = ["software", "implementation", "cloud", "collection", "other"] as const;
export type CostKind = (typeof COST_KINDS)[number];
export type CostSplit = Readonly<Record<CostKind, Yuan>>;

export const SOLUTION_KINDS = [
  "connectivity",
  "erp",
  "mes",
  "wms",
  "qms",
  "aps",
  "plm",
  "cam",
  "crm",
  "service",
  "equipment",
  "energy",
  "safety",
  "procurement",
  "finance",
  "hr",
  "office",
  "bi",
  "ai",
  "security",
  "management",
] as const;
export type SolutionKind = (typeof SOLUTION_KINDS)[number];

export const PROVIDER_KINDS = ["integrator", "light-product", "chain-leader"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];
export const DEPLOYMENT_MODES = ["public-saas", "private", "hybrid", "edge", "service"] as const;
export type DeploymentMode = (typeof DEPLOYMENT_MODES)[number];
export const PRICE_MODELS = [
  "subscription",
  "one-off",
  "per-machine",
  "per-user",
  "per-station",
  "per-line",
] as const;
export type PriceModel = (typeof PRICE_MODELS)[number];
export const DATA_LOCATIONS = ["firm", "city-cloud", "public-cloud"] as const;
export type DataLocation = (typeof DATA_LOCATIONS)[number];

/** Lifts a scene: usable when the firm stands at `from` or above and below `to`. */
export type SceneStep = { readonly scene: string; readonly from: Level; readonly to: Exclude<Level, 0> };

/** Brings an option of a Part A item within reach: added to a multiple choice, or the least level of a single one. */
export type ItemLift = { readonly item: string; readonly letter: string };

export type Provider = {
  readonly code: string;
  readonly name: Text;
  readonly creditCode: string;
  readonly kind: ProviderKind;
  readonly demo: boolean;
  /** 利益关系披露: what ties the provider to firms it may be recommended to; absent where nothing was stated. */
  readonly interest?: Text;
};

/** 解决方案: one entry of a catalogue release. Without price, prerequisites and proof it does not parse. */
export type Solution = {
  readonly code: string;
  readonly name: Text;
  readonly summary: Text;
  readonly kind: SolutionKind;
  readonly provider: string;
  readonly copyright: string | null;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly ItemLift[];
  /** Set for an AI product: the scenario it serves and the scene level its data need. */
  readonly ai: { readonly scenario: Text; readonly scene: string; readonly needsLevel: Level } | null;
  readonly pains: readonly Text[];
  /** GB/T 4754 prefixes; empty = every manufacturing sector. */
  readonly sectors: readonly string[];
  /** Chain codes it has a template for; empty = none in particular. */
  readonly chains: readonly string[];
  readonly sizes: readonly SizeClass[];
  readonly deployment: {
    readonly mode: DeploymentMode;
    /** Working days from contract to first use and to full use. */
    readonly firstUseDays: number;
    readonly fullUseDays: number;
    readonly trainingHours: number;
    /** Person-days of the firm's own staff. */
    readonly ownStaffDays: number;
    readonly needsServerRoom: boolean;
    readonly domesticPlatform: boolean;
    readonly dataLocation: DataLocation;
  };
  readonly requires: {
    readonly scenes: readonly { readonly scene: string; readonly level: Level }[];
    readonly network: boolean;
    readonly machineInterface: boolean;
    readonly solutions: readonly string[];
  };
  readonly price: {
    readonly model: PriceModel;
    readonly entry: Yuan;
    /** Usual band of a contract. */
    readonly low: Yuan;
    readonly high: Yuan;
    /** Paid once, at the usual contract the plan reckons with; low ≤ sum ≤ high. */
    readonly once: CostSplit;
    /** Paid in every further year of use. */
    readonly yearly: CostSplit;
  };
  readonly proof: {
    readonly users: number;
    readonly reference: Text;
    readonly referenceStep: SceneStep | null;
    readonly effect: {
      readonly measure: Text;
      readonly before: string;
      readonly after: string;
      readonly unit: Text;
    };
    readonly satisfaction: number;
    readonly accepted: number;
  };
  readonly listing: {
    readonly batch: string;
    /** ISO dates; shown and planned only while `from` ≤ today ≤ `to`. */
    readonly from: string;
    readonly to: string;
    readonly reviewed: string;
  };
};

/** 目录版本. */
export type Catalogue = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly note: Text;
  readonly providers: readonly Provider[];
  readonly solutions: readonly Solution[];
};
