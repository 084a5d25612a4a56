import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import type { Catalogue } from "../matching/solution";
import type { FirmProfile } from "../organisation";
import type { Parameters } from "../parameters";
import type { AiReadiness } from "../readiness/ai-base";
import type { Score } from "../scoring/score";
import type { PlanRequest } from "./roadmap";

/** Everything a plan follows from. `score` is the score of `answers`; `today` an ISO date. */
export type PlanningInput = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly score: Score;
  readonly catalogue: Catalogue;
  readonly parameters: Parameters;
  readonly firm: FirmProfile;
  readonly request: PlanRequest;
  readonly today: string;
  /** What AI products need of the firm. Without it they need their scene's level alone. */
  readonly aiReadiness?: AiReadiness;
};
