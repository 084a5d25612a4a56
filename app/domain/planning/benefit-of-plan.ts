import type { Answers } from "../instrument/answers";
import { scoreAnswers } from "../scoring/score-answers";
import { answersAfter, type Measure } from "./after-quarter";
import { countedGain } from "./counted-gain";
import { levelWorth, worthOf } from "./objectives";
import type { PlanningInput } from "./planning-input";
import { lastQuarterOf, type PlanYear, YEARS } from "./quarters";

const gainedBy = (input: PlanningInput, measures: readonly Measure[], year: PlanYear): number => {
  const { instrument, answers, score } = input;
  const { planning } = input.parameters;
  const after = answersAfter(input, measures, lastQuarterOf(year));
  const levels = scoreAnswers(instrument, after).scenes.reduce((sum, { level, constrained }, index) => {
    const gained = level - (score.scenes[index]?.level ?? 0);
    return sum + gained * levelWorth(planning, constrained);
  }, 0);
  return instrument.items.reduce((sum, item) => {
    const chosen = ({ items }: Answers) => items[item.code]?.options ?? [];
    return sum + countedGain(item, chosen(answers), chosen(after), planning) * planning.tenthPoint;
  }, levels);
};

/** The benefit of measures from exact re-scoring at each year's end, in hundredths of the parameters' unit. */
export const benefitOfPlan = (input: PlanningInput, measures: readonly Measure[]): number =>
  YEARS.reduce((sum, year) => {
    const worth = worthOf(input.parameters.planning.yearWeights, year);
    return sum + worth * gainedBy(input, measures, year);
  }, 0);
