import type { PlanOutcome } from "../roadmap";
import type { CurvePoint } from "./budget-curve";
import type { CheapestPath } from "./cheapest-path";
import type { RoadmapDifference } from "./compare-roadmaps";
import type { Shortfall } from "./subsidy-fails";
import type { Why } from "./why";

/** The answer to a question about a stored roadmap. */
export type RoadmapAnswer =
  | { readonly question: "share"; readonly percent: number; readonly point: CurvePoint | null }
  | { readonly question: "more"; readonly year: 1 | 2 | 3; readonly point: CurvePoint | null }
  | { readonly question: "cheapest"; readonly level: 1 | 2 | 3 | 4; readonly path: CheapestPath | null }
  | { readonly question: "why"; readonly why: Why }
  | {
      readonly question: "subsidy";
      readonly rule: string | null;
      readonly short: readonly Shortfall[];
      /** Null where the other way no plan exists; its reasons are in `impossible`. */
      readonly difference: RoadmapDifference | null;
      readonly impossible: Extract<PlanOutcome, { kind: "impossible" }>["impossible"] | null;
    };
