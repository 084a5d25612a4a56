import type { RoadmapId } from "../ids";
import type { Catalogue } from "../matching/solution";
import { yuan } from "../money";
import { totalOf } from "../planning/costs";
import type { Roadmap, RoadmapItem } from "../planning/roadmap";
import { firstDayOf, lastDayOf } from "./plan-days";
import { type Project, stageOf } from "./project";
import type { ProjectPlan } from "./project-event";

/** What adopting a version does to a solution's project. */
export type AdoptionAct = "new" | "replanned" | "kept" | "outside" | "stopped";
export type AdoptionLine = {
  readonly solution: string;
  readonly act: AdoptionAct;
  /** Of the version adopted; null where it has no such item. */
  readonly plan: ProjectPlan | null;
};

export type AdoptedVersion = {
  readonly roadmapId: RoadmapId;
  readonly version: number;
  readonly roadmap: Roadmap;
  /** The release the version was planned from. */
  readonly catalogue: Catalogue;
};

/** What an item of a roadmap promises: dates, money, days, effect. */
export const projectPlanOf = (
  { roadmapId, version, roadmap, catalogue }: AdoptedVersion,
  item: RoadmapItem,
): ProjectPlan => {
  const { startsOn } = roadmap.request;
  const solution = catalogue.solutions.find(({ code }) => code === item.solution);
  const figures = roadmap.figures?.find((each) => each.solution === item.solution);
  const all = item.spend.reduce((sum, year) => sum + totalOf(year), 0);
  const amount = totalOf(item.spend[item.year - 1] ?? item.spend[0]);
  return {
    roadmapId,
    version,
    from: firstDayOf(startsOn, item.firstQuarter),
    startBy: lastDayOf(startsOn, item.firstQuarter),
    to: lastDayOf(startsOn, item.lastQuarter),
    amount,
    renewals: yuan(all - amount),
    catalogueAmount: solution ? totalOf(solution.price.once) : amount,
    days: figures?.days ?? solution?.deployment.fullUseDays ?? 0,
    staffDays: solution?.deployment.ownStaffDays ?? 0,
    steps: item.steps,
    lifts: item.lifts,
  };
};

/**
 * What adopting a version means for every project: a planned or stopped one takes the new plan, one under contract goes
 * on by the plan it was contracted under, a planned one that the version has no item for is stopped. Ordered as the
 * version's items, then by code.
 */
export const adoptionOf = (
  adopted: AdoptedVersion,
  projects: ReadonlyMap<string, Project>,
): readonly AdoptionLine[] => {
  const items = adopted.roadmap.items.map((item): AdoptionLine => {
    const project = projects.get(item.solution);
    const plan = projectPlanOf(adopted, item);
    const act = !project ? "new" : project.contract ? "kept" : "replanned";
    return { solution: item.solution, act, plan };
  });
  const known = new Set(items.map(({ solution }) => solution));
  const others = [...projects]
    .filter(([solution, project]) => !known.has(solution) && stageOf(project) !== "stopped")
    .map(
      ([solution, { contract }]): AdoptionLine => ({
        solution,
        act: contract ? "outside" : "stopped",
        plan: null,
      }),
    );
  return [...items, ...others.toSorted((a, b) => (a.solution < b.solution ? -1 : 1))];
};
