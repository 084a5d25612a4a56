import type { RoadmapId } from "../ids";
import type { Level } from "../instrument/instrument";
import type { ItemLift, SceneStep } from "../matching/solution";
import type { Day } from "../milestones/calendar-day";
import type { Yuan } from "../money";

/** What the adopted version of the roadmap says of a project: what it is measured against. */
export type ProjectPlan = {
  readonly roadmapId: RoadmapId;
  readonly version: number;
  /** First day of the first quarter, last day of that quarter, last day of the last quarter. */
  readonly from: Day;
  readonly startBy: Day;
  readonly to: Day;
  /** The contract, and the renewals of the later years together. */
  readonly amount: Yuan;
  readonly renewals: Yuan;
  /** The same contract by the catalogue; differs from `amount` where the plan used experience of accepted projects. */
  readonly catalogueAmount: Yuan;
  /** Working days from contract to full use, and person-days of own staff. */
  readonly days: number;
  readonly staffDays: number;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly ItemLift[];
};

/** Where a project stands. `stopped` is outside the order: given up, or no longer part of the plan. */
export const PROJECT_STAGES = ["planned", "contracted", "working", "finished", "accepted", "paid"] as const;
export type OrderedStage = (typeof PROJECT_STAGES)[number];
export type ProjectStage = OrderedStage | "stopped";

/** Stages to which a project may go back. */
export const EARLIER_STAGES = ["planned", "contracted", "working", "finished"] as const;
export type EarlierStage = (typeof EARLIER_STAGES)[number];

/** What happened on a day and may be put right later: dates, amounts, names. */
export type ProjectFact =
  | { readonly kind: "contracted"; readonly on: Day; readonly amount: Yuan; readonly number: string | null }
  | { readonly kind: "started"; readonly on: Day }
  | { readonly kind: "finished"; readonly on: Day }
  | { readonly kind: "accepted"; readonly on: Day; readonly by: string }
  /** A part of the contract's sum; `final`: nothing more will be paid of it. */
  | { readonly kind: "paid"; readonly on: Day; readonly amount: Yuan; readonly final: boolean }
  /** Paid for a further year of use. */
  | { readonly kind: "renewed"; readonly on: Day; readonly amount: Yuan }
  | { readonly kind: "subsidised"; readonly on: Day; readonly amount: Yuan; readonly source: string | null }
  /** What the firm says was reached; nobody here has checked it. `staffDays` null: not counted. */
  | {
      readonly kind: "measured";
      readonly on: Day;
      readonly scenes: readonly { readonly scene: string; readonly level: Level }[];
      readonly staffDays: number | null;
    };
export type FactKind = ProjectFact["kind"];

/** One line of a project's history. Sequence numbers count from 1; `event` names a line by its number. */
export type ProjectEvent =
  | { readonly kind: "planned"; readonly plan: ProjectPlan }
  | { readonly kind: "assigned"; readonly owner: string }
  /** Dates of the firm's own; the plan stays what the project is measured against. */
  | { readonly kind: "scheduled"; readonly from: Day; readonly to: Day }
  | ProjectFact
  | { readonly kind: "stepped-back"; readonly to: EarlierStage; readonly reason: string }
  /** `reason` null: the version adopted then has no such project. */
  | { readonly kind: "stopped"; readonly on: Day; readonly reason: string | null }
  | { readonly kind: "resumed"; readonly reason: string }
  | {
      readonly kind: "corrected";
      readonly event: number;
      readonly fact: ProjectFact;
      readonly reason: string;
    }
  | { readonly kind: "struck"; readonly event: number; readonly reason: string };

export const EVENT_KINDS = [
  "planned",
  "assigned",
  "scheduled",
  "contracted",
  "started",
  "finished",
  "accepted",
  "paid",
  "renewed",
  "subsidised",
  "measured",
  "stepped-back",
  "stopped",
  "resumed",
  "corrected",
  "struck",
] as const satisfies readonly ProjectEvent["kind"][];
