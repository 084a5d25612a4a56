import { readdirSync } from "node:fs";
import type { Answers } from "~/domain/instrument/answers";
import type { Level } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { joinCatalogueParts, parseCatalogue } from "~/domain/matching/parse-catalogue";
import { type Yuan, yuan } from "~/domain/money";
import type { FirmProfile } from "~/domain/organisation";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { PlanRequest } from "~/domain/planning/roadmap";
import type { Outcome } from "~/domain/problem";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { firm } from "../../factories/matching";
import { cityReferences, readReference } from "../../factories/reference";

const parsed = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

const FOLDER = "catalogue/2026-11";
const parts = readdirSync(`db/reference/${FOLDER}`)
  .toSorted()
  .map((file) => readReference(`${FOLDER}/${file}`));

export const instrument = parsed(parseInstrument(readReference("instruments/miit-2024.yaml")));
export const catalogue = parsed(parseCatalogue(joinCatalogueParts(parts)));
export const { parameters } = cityReferences();

type Strength = "weak" | "medium" | "strong";

/** Chosen letters of Q1–Q15 and levels of the sixteen scenes in the order of the questionnaire. */
const FIRMS: Readonly<Record<Strength, { readonly items: string; readonly scenes: string }>> = {
  weak: { items: "B B A A B A A B A A A B B B B", scenes: "1100011001010110" },
  medium: { items: "BC C B BHM C BC B D B BD A C B C B", scenes: "1120112112112211" },
  strong: { items: "BCD D C BCDHKMN D BCD BC D BC BD B C C C B", scenes: "2122222223222322" },
};

const isLevel = (value: number): value is Level => [0, 1, 2, 3, 4].includes(value);

const answersOf = (strength: Strength): Answers => {
  const { items, scenes } = FIRMS[strength];
  const letters = items.split(" ");
  return {
    items: Object.fromEntries(
      instrument.items.map(({ code }, index) => [code, { options: [...(letters[index] ?? "")] }]),
    ),
    scenes: Object.fromEntries(
      instrument.scenes.map(({ code }, index) => {
        const level = Number(scenes.charAt(index));
        return [code, { level: isLevel(level) ? level : 0 }];
      }),
    ),
  };
};

/** Budgets in 万元 by year. */
export const wan = (...amounts: readonly [number, number, number]): readonly [Yuan, Yuan, Yuan] => [
  yuan(amounts[0] * 10_000),
  yuan(amounts[1] * 10_000),
  yuan(amounts[2] * 10_000),
];

/** A plan asked for with the city's own questionnaire, catalogue and parameters. */
export const cityPlan = (
  strength: Strength,
  request: Partial<PlanRequest> = {},
  profile: Partial<FirmProfile> = {},
): PlanningInput => {
  const answers = answersOf(strength);
  return {
    instrument,
    answers,
    score: scoreAnswers(instrument, answers),
    catalogue,
    parameters,
    firm: { ...firm, ...profile },
    today: "2026-11-23",
    request: {
      startsOn: "2027-01-01",
      budgets: wan(60, 60, 60),
      target: 2,
      goal: "benefit",
      pinned: [],
      excluded: [],
      ...request,
    },
  };
};
