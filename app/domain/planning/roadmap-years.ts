import { yuan } from "../money";
import { scoreAfter } from "./after-quarter";
import { addCosts, NO_COST, totalOf } from "./costs";
import type { PlanningInput } from "./planning-input";
import { lastQuarterOf, type PlanYear } from "./quarters";
import type { Roadmap, RoadmapItem, RoadmapYear } from "./roadmap";

const yearAt = (input: PlanningInput, items: readonly RoadmapItem[], year: PlanYear): RoadmapYear => {
  const score = scoreAfter(input, items, lastQuarterOf(year));
  const spend = items.map((item) => item.spend[year - 1] ?? NO_COST).reduce(addCosts, NO_COST);
  return {
    year,
    budget: input.request.budgets[year - 1] ?? yuan(0),
    spend,
    total: totalOf(spend),
    points: score.points,
    level: score.level,
    scenes: score.scenes.map(({ code, level }) => ({ code, level })),
  };
};

/** The three years of a plan: what is paid, and the exact score at each year's end. */
export const roadmapYears = (input: PlanningInput, items: readonly RoadmapItem[]): Roadmap["years"] => [
  yearAt(input, items, 1),
  yearAt(input, items, 2),
  yearAt(input, items, 3),
];
