import type { Day } from "../milestones/calendar-day";
import { type Project, stageOf } from "./project";
import type { ProjectStage } from "./project-event";

/** Who answers for an item of a roadmap, when it is carried out and how far it has come: for pages and papers. */
export type ItemProject = {
  readonly owner: string | null;
  /** The firm's own dates where it set any, else those of the plan. */
  readonly from: Day;
  readonly to: Day;
  readonly stage: ProjectStage;
};

export const itemProject = (project: Project): ItemProject => ({
  owner: project.owner,
  from: project.schedule?.from ?? project.plan.from,
  to: project.schedule?.to ?? project.plan.to,
  stage: stageOf(project),
});
