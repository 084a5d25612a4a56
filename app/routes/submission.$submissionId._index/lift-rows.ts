import type { Answers } from "~/domain/instrument/answers";
import type { Instrument } from "~/domain/instrument/instrument";
import { bringsAbout, type Wish } from "~/domain/matching/brings-about";
import type { Match } from "~/domain/matching/match";
import { millipoints } from "~/domain/points";
import { cheapestLift, type Lift, type LiftSet } from "~/domain/scoring/cheapest-lift";
import type { Score } from "~/domain/scoring/score";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { changedAnswers, whatIfOf } from "~/domain/scoring/what-if";
import { writeWhatIf } from "~/domain/scoring/what-if-query";

/** How many minimal sets have as few changes as the cheapest one, all of them counted and not only those written out. */
const fewestSets = ({ scenes, items, sets }: Lift): number => {
  const changes = sets[0]?.changes ?? 0;
  return scenes.reduce(
    (sum, scene) =>
      sum +
      items.patterns
        .filter((item) => item.changes + scene.changes === changes)
        .reduce((all, item) => all + item.sets * scene.sets, 0),
    0,
  );
};

/** What of a set is wished of the catalogue. A single choice is lifted by any option above today's. */
const wishOf = (instrument: Instrument, part: LiftSet["scenes"][number] | LiftSet["items"][number]): Wish => {
  if ("scene" in part) return { scene: part.scene };
  const single = instrument.items.find(({ code }) => code === part.item)?.kind === "single";
  return { item: part.item, letters: single ? [] : part.added };
};

/** The sets of fewest changes to the next level, each part with its wish and how many solutions bring it about. */
export const liftRows = (
  instrument: Instrument,
  answers: Answers,
  score: Score,
  matchesFor: (target: Lift["target"]) => readonly Match[],
) => {
  const lift = cheapestLift(instrument, answers, score);
  if (!lift) return null;
  const matches = matchesFor(lift.target);
  const withSolutions = <Part extends LiftSet["scenes"][number] | LiftSet["items"][number]>(part: Part) => {
    const wish = wishOf(instrument, part);
    return { part, wish, solutions: matches.filter((match) => bringsAbout(match, wish)).length };
  };
  return {
    target: lift.target,
    fewest: fewestSets(lift),
    sets: lift.sets.map((set) => {
      const whatIf = whatIfOf(set);
      const after = scoreAnswers(instrument, changedAnswers(answers, whatIf));
      return {
        changes: set.changes,
        adds: millipoints(after.points - score.points),
        query: writeWhatIf(instrument, whatIf),
        scenes: set.scenes.map(withSolutions),
        items: set.items.map(withSolutions),
      };
    }),
  };
};

export type LiftRows = NonNullable<ReturnType<typeof liftRows>>;
