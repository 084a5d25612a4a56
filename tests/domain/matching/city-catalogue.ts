import { type Answers, NO_ANSWERS } from "~/domain/instrument/answers";
import type { MatchInput } from "~/domain/matching/match-input";
import { parseCatalogue } from "~/domain/matching/parse-catalogue";
import type { Catalogue, Solution } from "~/domain/matching/solution";
import type { FirmProfile } from "~/domain/organisation";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { readReferenceFiles } from "~db/reference-files";
import { instrument } from "../../factories/answers";
import { firm } from "../../factories/matching";
import { cityReferences } from "../../factories/reference";

export const TODAY = "2026-11-23";
export { instrument };
export const references = cityReferences();

const load = (): Catalogue => {
  const file = readReferenceFiles("db/reference").find(({ kind }) => kind === "catalogue");
  const outcome = parseCatalogue(file?.content);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** The city's release, read the way it is published. */
export const catalogue: Catalogue = load();

/** Listed today for firms of every sector and size. */
export const openToAll = ({ sectors, sizes, listing }: Solution): boolean =>
  sectors.length === 0 && sizes.length === 4 && listing.from <= TODAY && TODAY <= listing.to;

/** The matching of a firm with the city's questionnaire, catalogue and parameters. */
export const cityMatch = (
  answers: Answers = NO_ANSWERS,
  profile: Partial<FirmProfile> = {},
  changes: Partial<MatchInput> = {},
): MatchInput => ({
  instrument,
  catalogue,
  parameters: references.parameters,
  answers,
  score: scoreAnswers(instrument, answers),
  firm: { ...firm, ...profile },
  today: TODAY,
  target: 2,
  ...changes,
});
