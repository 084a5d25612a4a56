import type { ByName } from "./chain/by-name";
import type { Level } from "./instrument/instrument";
import type { CostKind } from "./matching/solution";
import type { Yuan } from "./money";
import type { SizeClass } from "./organisation";
import type { Text } from "./text";

/** 政策参数: numbers of policy in force from a date, each group with its source. */
export type Parameters = {
  readonly code: string;
  readonly version: string;
  readonly from: string;
  readonly title: Text;
  readonly size: SourceOf & {
    /** Tried in order; both bounds must be met; the last has none. Revenue in yuan. */
    readonly tiers: readonly { readonly size: SizeClass; readonly staff: number; readonly revenue: Yuan }[];
    readonly aboveScaleRevenue: Yuan;
  };
  readonly traits: SourceOf & {
    readonly smallMaxScenes: number;
    readonly smallMaxEntry: Yuan;
    readonly fastMaxFirstUseDays: number;
    readonly fastMaxFullUseDays: number;
    readonly lightMaxTrainingHours: number;
    readonly lightMaxOwnStaffDays: number;
    readonly preciseMinUsers: number;
  };
  readonly ranking: SourceOf & {
    /** Weights of need, fit, price and proof; they add up to 1000. */
    readonly need: number;
    readonly fit: number;
    readonly price: number;
    readonly proof: number;
  };
  readonly eligible: SourceOf & { readonly kinds: readonly CostKind[] };
  readonly subsidies: readonly SubsidyRule[];
  readonly disclosure: SourceOf & {
    /** A cell of fewer firms than this is not shown. */
    readonly minimumFirms: number;
    /** Nor one in which a single firm holds more than this percentage of a sum. */
    readonly dominancePercent: number;
  };
  /** What the two kinds of figures show; absent in parameters published before it. */
  readonly audiences?: SourceOf & {
    /** What an officer may see of a single firm by name: working figures count it of every firm. */
    readonly byName: readonly ByName[];
    /** Why working figures show what publishable ones do not. */
    readonly reasons: Text;
  };
  readonly planning: SourceOf & {
    readonly workingDaysPerQuarter: number;
    /** Weight of one scene level, of one constrained scene level, and of 1/10 point. */
    readonly sceneLevel: number;
    readonly constrainedExtra: number;
    readonly tenthPoint: number;
    /** Points gained count rounded half up to this, in millipoints; exactly in parameters published before it. */
    readonly pointStep?: number;
    /** A result in year 1 counts this many times, in year 2 and 3 likewise. */
    readonly yearWeights: readonly [number, number, number];
  };
  /** How many projects a firm of a size begins in a quarter, and has under way, as a rule; parameters of before have none. */
  readonly pace?: SourceOf & { readonly projects: Readonly<Record<SizeClass, number>> };
  /** Rules of the catalogue itself; absent in parameters published before it had any. */
  readonly catalogue?: CatalogueRules;
  /** When a project is marked; parameters of before have none. */
  readonly tracking?: SourceOf & {
    /** Calendar days beyond the planned day. */
    readonly lateAfterDays: number;
    /** Percent above the planned amount. */
    readonly overBudgetPercent: number;
  };
  /** How accepted projects change the figures of new plans; parameters of before have none. */
  readonly outcomes?: SourceOf & {
    /** The catalogue's figure counts as much as so many accepted projects. */
    readonly priorWeight: number;
    /** Below so many firms nothing is changed or shown. */
    readonly minimumFirms: number;
  };
};

export type CatalogueRules = SourceOf & {
  /** An entry is shown for so many months after its review, and no longer than it is listed. */
  readonly reviewValidMonths: number;
  /** 数智化: the least scene level an AI product's data may rest on, and the least level it must reach. */
  readonly smartMinBaseLevel: number;
  readonly smartMinReachLevel: number;
  /** Calendar days: to answer a complaint, to appeal against the answer, to answer the appeal. */
  readonly complaintAnswerDays: number;
  readonly appealDays: number;
  readonly appealAnswerDays: number;
};

export type SourceOf = {
  readonly source: { readonly title: Text; readonly reference: string; readonly date: string };
  readonly demo: boolean;
};

export type SubsidyRule = SourceOf & {
  readonly code: string;
  readonly title: Text;
  /** Quarters from the year's end at which it is applied for to the payment; left out where nobody says when. */
  readonly paidAfterQuarters?: number;
} & (
    | {
        readonly kind: "by-level";
        readonly amounts: readonly { readonly level: Level; readonly upTo: Yuan }[];
      }
    | {
        readonly kind: "by-rate";
        readonly percent: number;
        readonly cap: Yuan;
        readonly minimumLevel: Level;
      }
    | {
        /** 券: a share of what is spent on these kinds in each year. */
        readonly kind: "voucher";
        readonly percent: number;
        readonly kinds: readonly CostKind[];
        readonly capPerYear: Yuan;
      }
  );
