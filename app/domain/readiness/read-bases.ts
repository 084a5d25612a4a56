import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import type { Score } from "../scoring/score";
import type {
  Base,
  BaseCode,
  FurtherQuestion,
  Grade,
  ReadinessAnswers,
  ReadinessPack,
  Signal,
} from "./readiness";

/** Everything readiness follows from. `score` is the score of `answers`; `further` the further questions' letters. */
export type ReadinessInput = {
  readonly pack: ReadinessPack;
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly score: Score;
  readonly further: ReadinessAnswers;
};

/** `low` where the open questions count as nothing, `high` where they count at their best. */
export type Range = { readonly low: number; readonly high: number };

/** `share` in millionths, rounded down. */
export type SignalReading = { readonly signal: Signal; readonly share: Range };
/** `value` in tenths of a percent, whole, rounded down once. */
export type BaseReading = {
  readonly code: BaseCode;
  readonly value: Range;
  readonly grade: { readonly low: Grade; readonly high: Grade };
  readonly signals: readonly SignalReading[];
};

export type ReadinessReading = {
  readonly bases: readonly BaseReading[];
  /** Tenths of a percent. */
  readonly mean: Range;
  readonly grade: { readonly low: Grade; readonly high: Grade };
  /** Further questions not answered yet. */
  readonly open: readonly string[];
};

const WHOLE = 1_000_000;
/** Percent times millionths in a tenth of a percent. */
const TENTH = 100_000;

/**
 * The six bases and the grade from the answers given. A better answer lowers none of it, and answering an open question
 * keeps every value between its bounds.
 */
export const readReadiness = (input: ReadinessInput): ReadinessReading => {
  const bases = input.pack.bases.map((base) => readBase(base, input));
  const mean = { low: meanOf(bases, "low"), high: meanOf(bases, "high") };
  return {
    bases,
    mean,
    grade: { low: gradeOf(input.pack, bases, mean, "low"), high: gradeOf(input.pack, bases, mean, "high") },
    open: input.pack.questions
      .filter(({ code }) => input.further[code] === undefined)
      .map(({ code }) => code),
  };
};

const meanOf = (bases: readonly BaseReading[], side: keyof Range): number =>
  Math.floor(bases.reduce((sum, { value }) => sum + value[side], 0) / Math.max(1, bases.length));

/** The highest grade whose mean is reached while no base is below the least grade it asks of each. */
const gradeOf = (
  { grades }: ReadinessPack,
  bases: readonly BaseReading[],
  mean: Range,
  side: keyof Range,
): Grade =>
  grades.findLast(
    ({ from, eachBase }) => mean[side] >= from * 10 && bases.every(({ grade }) => grade[side] >= eachBase),
  )?.grade ?? 1;

const readBase = (base: Base, input: ReadinessInput): BaseReading => {
  const signals = base.signals.map((signal) => ({ signal, share: shareOf(signal, input) }));
  const side = (which: keyof Range) =>
    Math.floor(signals.reduce((sum, { signal, share }) => sum + signal.weight * share[which], 0) / TENTH);
  const value = { low: side("low"), high: side("high") };
  const grade = (at: number): Grade => input.pack.grades.findLast(({ from }) => at >= from * 10)?.grade ?? 1;
  return { code: base.code, value, grade: { low: grade(value.low), high: grade(value.high) }, signals };
};

const known = (share: number): Range => ({ low: share, high: share });

const partOf = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.floor((Math.min(part, whole) * WHOLE) / whole);

const shareOf = (signal: Signal, input: ReadinessInput): Range => {
  if ("question" in signal) return questionShare(input.pack, signal.question, input.further);
  if ("scenesAt" in signal) {
    const asked = new Set(input.pack.scenarios.map(({ scene }) => scene));
    const scenes = input.score.scenes.filter(({ code }) => asked.has(code));
    return known(partOf(scenes.filter(({ level }) => level >= signal.scenesAt).length, scenes.length));
  }
  if (signal.letters) {
    const answer = input.answers.items[signal.item];
    const chosen = answer?.notApplicable ? [] : (answer?.options ?? []);
    return known(
      partOf(signal.letters.filter((letter) => chosen.includes(letter)).length, signal.letters.length),
    );
  }
  const item = input.score.items.find(({ code }) => code === signal.item);
  return known(item ? partOf(item.points, item.max) : 0);
};

const questionShare = ({ questions }: ReadinessPack, code: string, further: ReadinessAnswers): Range => {
  const question = questions.find((each) => each.code === code);
  const letter = further[code];
  if (!question || letter === undefined) return { low: 0, high: WHOLE };
  return known(partOf(pointsOf(question, letter), bestOf(question)));
};

const pointsOf = ({ options }: FurtherQuestion, letter: string): number =>
  options.find((option) => option.letter === letter)?.points ?? 0;

const bestOf = ({ options }: FurtherQuestion): number => Math.max(...options.map(({ points }) => points));
