import { type Answers, NO_ANSWERS } from "../instrument/answers";
import type { Instrument, Item, Level } from "../instrument/instrument";
import type { Roadmap } from "../planning/roadmap";
import { bindingOf } from "../scoring/binding";
import { pointsOutOfReach } from "../scoring/concerns";
import type { Score } from "../scoring/score";
import { gapsOf, strengthsOf } from "./findings";
import type { Report, ReportItem, ReportScene } from "./report";

type ResultInput = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly score: Score;
  readonly roadmap: Roadmap;
  /** Without: points and levels alone, nothing that the firm wrote or chose. */
  readonly withAnswers: boolean;
};

/** The result part of a report: the score with the titles of its edition. Throws RangeError for a foreign code. */
export const reportResult = ({ instrument, score, roadmap, ...given }: ResultInput): Report["result"] => {
  const answers = given.withAnswers ? given.answers : NO_ANSWERS;
  const binding = bindingOf(score);
  return {
    points: score.points,
    level: score.level,
    levels: score.levels.map((level) => ({
      ...level,
      title: required(
        instrument.levels.find((rule) => rule.level === level.level),
        `level ${level.level}`,
      ).title,
    })),
    binding,
    dimensions: score.dimensions.map((dimension) => ({
      ...dimension,
      title: byCode(instrument.dimensions, dimension.code).title,
    })),
    items: score.items.map((item) => reportItem(byCode(instrument.items, item.code), item, answers)),
    sceneGroups: instrument.sceneGroups.map(({ code, title }) => ({ code, title })),
    scenes: score.scenes.map((scene) => reportScene(instrument, scene, answers, roadmap)),
    strengths: strengthsOf(score),
    gaps: gapsOf(score, binding, pointsOutOfReach(instrument, score)),
  };
};

const reportItem = (item: Item, scored: Score["items"][number], answers: Answers): ReportItem => {
  const answer = answers.items[item.code];
  return {
    code: item.code,
    dimension: item.dimension,
    title: item.title,
    points: scored.points,
    max: scored.max,
    state: scored.state,
    notApplicable: answer?.notApplicable?.reason ?? null,
    chosen: item.options
      .filter(({ letter }) => answer?.options.includes(letter))
      .map(({ letter, text, points }) => ({ letter, text, points })),
    numbers: (item.measure?.inputs ?? []).flatMap(({ code, title, unit }) => {
      const value = answer?.numbers?.[code];
      return value === undefined || value === "" ? [] : [{ title, value, unit }];
    }),
    evidence: item.help.evidence,
  };
};

const reportScene = (
  instrument: Instrument,
  { code, level, constrained, state }: Score["scenes"][number],
  answers: Answers,
  roadmap: Roadmap,
): ReportScene => {
  const scene = byCode(instrument.scenes, code);
  const planned = (year: 0 | 1 | 2): Level =>
    roadmap.years[year].scenes.find((one) => one.code === code)?.level ?? level;
  return {
    code,
    group: scene.group,
    title: scene.title,
    constrained,
    level,
    state,
    notApplicable: answers.scenes[code]?.notApplicable?.reason ?? null,
    text: scene.levels.find((one) => one.level === level)?.text ?? null,
    evidence: scene.help.evidence,
    planned: [planned(0), planned(1), planned(2)],
  };
};

export const required = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new RangeError(`not in the versions of this report: ${name}`);
  return value;
};

export const byCode = <T extends { readonly code: string }>(all: readonly T[], code: string): T =>
  required(
    all.find((one) => one.code === code),
    code,
  );
