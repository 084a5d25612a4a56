import { missingAiBase } from "../matching/eligibility";
import type { FirmBase } from "../matching/firm-base";
import type { Reason } from "../matching/match";
import type { Solution } from "../matching/solution";
import { baseAfter, type Measure } from "./after-quarter";
import type { PlanningInput } from "./planning-input";

const missingScenes = ({ requires, ai }: Solution, base: FirmBase): readonly Reason[] => [
  ...requires.scenes
    .filter(({ scene, level }) => base.level(scene) < level)
    .map(({ scene, level }) => ({
      code: "reject.prerequisite.scene",
      values: { scene, level, nowLevel: base.level(scene) },
    })),
  ...(ai && base.level(ai.scene) < ai.needsLevel
    ? [
        {
          code: "reject.prerequisite.ai",
          values: { scene: ai.scene, level: ai.needsLevel, nowLevel: base.level(ai.scene) },
        },
      ]
    : []),
];

const missingSteps = (measure: Measure, base: FirmBase): readonly Reason[] =>
  measure.steps
    .filter(({ scene, from }) => base.level(scene) < from)
    .map(({ scene, from }) => ({
      code: "reject.prerequisite.scene",
      values: { scene, level: from, nowLevel: base.level(scene) },
    }));

/**
 * What is not in place yet when a measure of a plan starts: scene levels for the solution, its AI and its steps,
 * network, machines, solutions. Empty when it may start. Read from a replay of the plan, not from the programme.
 */
export const missingBefore = (
  input: PlanningInput,
  solution: Solution,
  measure: Measure,
  others: readonly Measure[],
): readonly Reason[] => {
  const base = baseAfter(input, others, measure.firstQuarter - 1);
  const today = baseAfter(input, [], 0);
  const { network, machineInterface, solutions } = solution.requires;
  const finished = (code: string) =>
    others.some((other) => other.solution === code && other.lastQuarter < measure.firstQuarter);
  return [
    ...missingScenes(solution, base),
    ...missingSteps(measure, base),
    ...(solution.ai ? missingAiBase(base) : []),
    ...(network && !base.network ? [{ code: "reject.prerequisite.network" }] : []),
    ...(machineInterface && !base.machineInterface ? [{ code: "reject.prerequisite.machineInterface" }] : []),
    ...solutions
      .filter((code) => !today.has(code) && !finished(code))
      .map((code) => ({ code: "reject.prerequisite.solution", values: { solution: code } })),
  ];
};
