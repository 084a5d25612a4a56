import type { Level } from "../instrument/instrument";
import { type AiGap, aiGaps, openNeeds } from "./ai-base";
import type { ReadinessInput } from "./read-bases";
import type { Scenario } from "./readiness";

/** The first thing missing: the scene's own level, or a base of the firm. */
export type Missing =
  | { readonly base: "scenes"; readonly scene: string; readonly level: Level; readonly nowLevel: Level }
  | AiGap;

/**
 * 智能场景: in use (its text is reached), ready to begin, open until a question is answered, missing something (all of
 * it, what is to be brought first first), or of no concern to the firm.
 */
export type ScenarioReading = { readonly scenario: Scenario } & (
  | { readonly state: "in-use" | "ready" | "not-applicable" }
  | { readonly state: "open"; readonly questions: readonly string[] }
  | { readonly state: "missing"; readonly missing: readonly [Missing, ...Missing[]] }
);

const REACHED = 4;

/** Every scenario of the pack in its order, judged by the same needs that matching and planning obey. */
export const readScenarios = (input: ReadinessInput): readonly ScenarioReading[] => {
  const scenes = new Map(input.score.scenes.map((scene) => [scene.code, scene]));
  const gaps = aiGaps(input, input);
  const questions = openNeeds(input);
  return input.pack.scenarios.map((scenario): ScenarioReading => {
    const { scene, level } = scenario;
    const now = scenes.get(scene);
    if (!now || now.state === "not-applicable") return { scenario, state: "not-applicable" };
    if (now.level >= REACHED) return { scenario, state: "in-use" };
    const below: readonly Missing[] =
      now.level < level ? [{ base: "scenes", scene, level, nowLevel: now.level }] : [];
    const [first, ...others] = [...below, ...gaps];
    if (first) return { scenario, state: "missing", missing: [first, ...others] };
    return questions.length > 0 ? { scenario, state: "open", questions } : { scenario, state: "ready" };
  });
};
