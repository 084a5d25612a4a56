import { firmBaseOf } from "../matching/firm-base";
import type { Reason } from "../matching/match";
import { matchReasons } from "../matching/match-reasons";
import type { Chosen } from "./decode";
import type { PlanningInput } from "./planning-input";

const finishOf = ({ start, candidate }: Chosen): number => start + candidate.quarters - 1;

/** Later parts of the plan that wait for something this one brings. */
const opened = (chosen: Chosen, all: readonly Chosen[]): readonly Chosen[] =>
  all.filter(({ candidate, start, steps }) => {
    if (start <= finishOf(chosen)) return false;
    const waits = [...candidate.needs, ...steps.map((step) => ({ scene: step.scene, level: step.from }))];
    return (
      candidate.after.includes(chosen.candidate.solution.code) ||
      chosen.candidate.lifts.some(({ item }) => candidate.items.includes(item)) ||
      waits.some((wait) =>
        chosen.steps.some((step) => step.scene === wait.scene && step.to >= wait.level && wait.level > 0),
      )
    );
  });

/** Why an item is in the plan: what it brings from where the firm then stands, what it opens, that it was asked for. */
export const itemReasons = (
  input: PlanningInput,
  chosen: Chosen,
  all: readonly Chosen[],
): readonly Reason[] => {
  const today = firmBaseOf({ ...input, target: input.request.target });
  const before = all.filter((other) => finishOf(other) < chosen.start).flatMap(({ steps }) => steps);
  const base = {
    ...today,
    level: (scene: string) =>
      before
        .filter((step) => step.scene === scene)
        .reduce((level, { to }) => (to > level ? to : level), today.level(scene)),
  };
  const { solution, lifts, pinned } = chosen.candidate;
  const benefit = {
    steps: chosen.steps,
    lifts: lifts.map((lift) => ({ ...lift, points: today.gain(lift) })),
  };
  const { firm, request } = input;
  return [
    ...(pinned ? [{ code: "plan.pinned" }] : []),
    ...matchReasons(solution, benefit, base, { firm, target: request.target }),
    ...opened(chosen, all).map(({ candidate }) => ({
      code: "plan.opens",
      values: { solution: candidate.solution.code },
    })),
  ];
};
