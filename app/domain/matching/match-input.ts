import type { Answers } from "../instrument/answers";
import type { Instrument, Level } from "../instrument/instrument";
import type { Yuan } from "../money";
import type { FirmProfile } from "../organisation";
import type { Parameters } from "../parameters";
import type { AiReadiness } from "../readiness/ai-base";
import type { Score } from "../scoring/score";
import type { Catalogue } from "./solution";

/** What a matching follows from. `score` is the score of `answers`; `today` an ISO date; `target` the level aimed at. */
export type MatchInput = {
  readonly instrument: Instrument;
  readonly catalogue: Catalogue;
  readonly parameters: Parameters;
  readonly answers: Answers;
  readonly score: Score;
  readonly firm: FirmProfile;
  readonly today: string;
  readonly target: Exclude<Level, 0>;
  /** Rejects what costs more to begin with. */
  readonly budget?: Yuan | undefined;
  /** What AI products need of the firm. Without it they need their scene's level alone. */
  readonly aiReadiness?: AiReadiness;
};
