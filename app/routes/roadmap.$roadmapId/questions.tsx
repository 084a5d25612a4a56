import type { CountableSubsidy } from "~/components/plan/plan-limits";
import type { Level } from "~/domain/instrument/instrument";
import type { Parameters } from "~/domain/parameters";
import type { Roadmap } from "~/domain/planning/roadmap";
import type { Titles } from "~/domain/titles";
import { CheapestQuestion } from "./question-cheapest";
import { CurveQuestion } from "./question-curve";
import { SubsidyQuestion } from "./question-subsidy";
import { WhyQuestion } from "./question-why";

export type QuestionProps = {
  readonly roadmapId: string;
  readonly roadmap: Roadmap;
  readonly level: Level;
  readonly titles: Titles;
  readonly subsidies: readonly CountableSubsidy[];
  /** Weights of the benefit; null where it is not known what the roadmap was planned with. */
  readonly planning: Parameters["planning"] | null;
};

/** Questions that are answered by planning anew, each when it is asked. */
export function Questions(props: QuestionProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <WhyQuestion {...props} />
      <CurveQuestion {...props} />
      <CheapestQuestion {...props} />
      <SubsidyQuestion {...props} />
    </div>
  );
}
