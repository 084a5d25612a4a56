import { yuan } from "../money";
import { scoreAfter } from "./after-quarter";
import { addCosts, NO_COST, totalOf } from "./costs";
import type { PlanningInput } from "./planning-input";
import { ALL_QUARTERS, lastQuarterOf, type PlanYear, yearOf } from "./quarters";
import type { Roadmap, RoadmapItem, RoadmapQuarter, RoadmapYear } from "./roadmap";
import { loadIn, staffLoad } from "./staff-load";

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

const quarterAt = (input: PlanningInput, items: readonly RoadmapItem[], quarter: number): RoadmapQuarter => {
  const score = scoreAfter(input, items, quarter);
  const { quarterBudgets } = input.request;
  return {
    quarter,
    total: yuan(items.reduce((sum, item) => sum + paidInQuarter(item, quarter), 0)),
    budget: quarterBudgets ? (quarterBudgets[quarter - 1] ?? yuan(0)) : null,
    staffDays: staffInQuarter(input, items, quarter),
    points: score.points,
    level: score.level,
  };
};

/** What an item pays in a quarter: at its contract, and at its renewals four and eight quarters later. */
export const paidInQuarter = ({ firstQuarter, spend }: RoadmapItem, quarter: number): number =>
  quarter >= firstQuarter && (quarter - firstQuarter) % 4 === 0
    ? totalOf(spend[yearOf(quarter) - 1] ?? NO_COST)
    : 0;

const staffInQuarter = (
  { catalogue }: PlanningInput,
  items: readonly RoadmapItem[],
  quarter: number,
): number =>
  items.reduce((sum, { solution, firstQuarter, lastQuarter }) => {
    const days = catalogue.solutions.find(({ code }) => code === solution)?.deployment.ownStaffDays ?? 0;
    return sum + loadIn(quarter, firstQuarter, staffLoad(days, lastQuarter - firstQuarter + 1));
  }, 0);

/** The twelve quarters of a plan: what is paid and asked of own staff, and the exact score at each end. */
export const roadmapQuarters = (
  input: PlanningInput,
  items: readonly RoadmapItem[],
): readonly RoadmapQuarter[] => ALL_QUARTERS.map((quarter) => quarterAt(input, items, quarter));
