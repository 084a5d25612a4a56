import type { Basis } from "../basis";
import type { Level } from "../instrument/instrument";
import type { Reason, Trait } from "../matching/match";
import type {
  CostKind,
  CostSplit,
  ItemLift,
  PriceModel,
  SceneStep,
  SolutionKind,
} from "../matching/solution";
import type { Yuan } from "../money";
import type { FirmProfile } from "../organisation";
import type { Roadmap, Subsidy } from "../planning/roadmap";
import type { Millipoints } from "../points";
import type { AnswerState, Binding, LevelConditions } from "../scoring/score";
import type { Text } from "../text";

/**
 * 报告: everything the paper and the screen show, in codes, numbers and the titles of the versions it was computed
 * from. No sentences: findings are codes with numbers. A stored Report is enough to draw the PDF for ever.
 */
export type Report = {
  readonly schema: "qingzhun-report/1";
  readonly number: string;
  readonly version: number;
  readonly issuedOn: string;
  /** What the code on the cover holds: an address or a text by which the paper is checked; left out where there is none. */
  readonly verification?: string;
  /**
   * Whether the firm agreed to hand its answers on with the paper: options chosen, figures typed, reasons in its words.
   * Withheld ones are in the report nowhere; points and levels, the trace of the score, always are. Reports of older
   * versions do not say, and hold them.
   */
  readonly answers?: "attached" | "withheld";
  /** The certificate of the plan, a file of its own beside these data; left out where the plan has none. */
  readonly certificate?: ReportCertificate;
  readonly basis: Basis;
  readonly titles: { readonly instrument: Text; readonly catalogue: Text; readonly parameters: Text };
  readonly firm: FirmProfile & {
    readonly sectorTitle: Text;
    readonly unitTitle: Text;
    readonly chainTitles: readonly Text[];
  };
  readonly submission: {
    readonly number: string;
    readonly submittedOn: string;
    /** ISO moment; orders submissions of one day. */
    readonly submittedAt?: string;
    readonly declaredBy: string;
    readonly position: string;
  };
  readonly result: {
    readonly points: Millipoints;
    readonly level: Level;
    readonly levels: readonly (LevelConditions & { readonly title: Text })[];
    readonly binding: Binding;
    readonly dimensions: readonly {
      readonly code: string;
      readonly title: Text;
      readonly points: Millipoints;
      readonly max: Millipoints;
    }[];
    readonly items: readonly ReportItem[];
    readonly sceneGroups: readonly { readonly code: string; readonly title: Text }[];
    readonly scenes: readonly ReportScene[];
    readonly strengths: readonly Reason[];
    readonly gaps: readonly Reason[];
  };
  readonly roadmap: Roadmap;
  readonly projects: readonly ReportProject[];
  /** The subsidies of the roadmap with the rule they rest on; a scenario, never part of a budget. */
  readonly subsidies: readonly (Subsidy & {
    readonly title: Text;
    readonly reference: string;
    readonly demo: boolean;
  })[];
  readonly policies: readonly {
    readonly title: Text;
    readonly reference: string;
    readonly date: string;
    readonly demo: boolean;
  }[];
  readonly doubts: readonly Text[];
  /** Solutions that prerequisites and reasons name, planned or not. */
  readonly mentioned: readonly { readonly code: string; readonly title: Text }[];
};

/** `sha256` of the file's bytes, hex. */
export type ReportCertificate = {
  readonly file: "certificate.json";
  readonly sha256: string;
  readonly bytes: number;
};

export type ReportItem = {
  readonly code: string;
  readonly dimension: string;
  readonly title: Text;
  readonly points: Millipoints;
  readonly max: Millipoints;
  readonly state: AnswerState;
  /** Why it does not concern the firm, in the firm's words; null unless it was answered so and is not withheld. */
  readonly notApplicable: string | null;
  /** `points`: what the option brings; those of the chosen ones add up to the item's. */
  readonly chosen: readonly { readonly letter: string; readonly text: Text; readonly points?: Millipoints }[];
  readonly numbers: readonly { readonly title: Text; readonly value: string; readonly unit: Text }[];
  readonly evidence: readonly Text[];
};

export type ReportScene = {
  readonly code: string;
  readonly group: string;
  readonly title: Text;
  readonly constrained: boolean;
  readonly level: Level;
  readonly state: AnswerState;
  readonly notApplicable: string | null;
  readonly text: Text | null;
  readonly evidence: readonly Text[];
  /** Level at the end of each planned year. */
  readonly planned: readonly [Level, Level, Level];
};

/** A project card: one chosen solution with what the firm must know of it. */
export type ReportProject = {
  readonly solution: string;
  readonly name: Text;
  readonly summary: Text;
  readonly kind: SolutionKind;
  readonly provider: { readonly name: Text; readonly demo: boolean };
  readonly year: 1 | 2 | 3;
  readonly firstQuarter: number;
  readonly lastQuarter: number;
  /** The last day in the catalogue as an ISO date, where the project begins after it. */
  readonly listedUntil?: string;
  readonly steps: readonly (SceneStep & { readonly title: Text })[];
  readonly lifts: readonly (ItemLift & { readonly title: Text })[];
  readonly requires: readonly Reason[];
  readonly fullUseDays: number;
  readonly price: { readonly model: PriceModel; readonly low: Yuan; readonly high: Yuan };
  readonly cost: CostSplit;
  readonly eligibleKinds: readonly CostKind[];
  readonly eligible: Yuan;
  readonly traits: readonly Trait[];
  readonly reasons: readonly Reason[];
  readonly reference: Text;
  readonly users: number;
  readonly effect: {
    readonly measure: Text;
    readonly before: string;
    readonly after: string;
    readonly unit: Text;
  };
  /** Others that could do the same steps, ranked; for neutrality. */
  readonly alternatives: readonly { readonly name: Text; readonly low: Yuan; readonly high: Yuan }[];
};
