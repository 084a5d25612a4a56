import type { HistoricalResultId, OnsiteRatingId, ReportId, SubmissionId, TargetId } from "../ids";
import type { Level } from "../instrument/instrument";
import type { Millipoints } from "../points";
import type { Day } from "./calendar-day";
import type { HistoricalResult } from "./historical-result";
import type { OnsiteRating } from "./onsite-rating";

/** 历程: what happened to a firm on a day. */
export type Milestone =
  | {
      readonly kind: "submission";
      readonly id: SubmissionId;
      readonly on: Day;
      readonly number: string;
      readonly points: Millipoints;
      readonly level: Level;
    }
  | ({ readonly kind: "historical"; readonly id: HistoricalResultId; readonly on: Day } & Omit<
      HistoricalResult,
      "ratedOn"
    >)
  | ({ readonly kind: "onsite"; readonly id: OnsiteRatingId; readonly on: Day } & Omit<
      OnsiteRating,
      "ratedOn"
    >)
  | {
      readonly kind: "target";
      readonly id: TargetId;
      readonly on: Day;
      readonly submissionId: SubmissionId;
      readonly name: string;
      readonly points: Millipoints;
      readonly level: Level;
    }
  | {
      readonly kind: "report";
      readonly id: ReportId;
      readonly on: Day;
      readonly number: string;
      readonly version: number;
      readonly roadmapId: string;
    };

/** Later steps of one day above the earlier ones: they follow from each other in this order. */
const ORDER: readonly Milestone["kind"][] = ["historical", "submission", "target", "report", "onsite"];

/** Newest first; of one day, what follows from something else stands above it. Keeps the order given otherwise. */
export const newestFirst = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones.toSorted(
    (a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0) || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind),
  );
