import type { Answers } from "../instrument/answers";
import type { Instrument, Level } from "../instrument/instrument";
import { type Millipoints, millipoints } from "../points";
import type { Condition, LevelConditions, Score } from "./score";
import { scoreAnswers } from "./score-answers";

/** A condition that decides the change of level: what it was and is, and which answers or which rule moved it. */
export type ReplayCause = {
  readonly kind: Condition["kind"];
  readonly level: Exclude<Level, 0>;
  readonly before: Pick<Condition, "value" | "needed">;
  readonly after: Pick<Condition, "value" | "needed">;
  /** Items whose points moved the sum that way; empty but for the points' condition. */
  readonly items: readonly {
    readonly item: string;
    readonly before: Millipoints;
    readonly after: Millipoints;
  }[];
  /** Scenes that count in one edition only; empty for the points' condition. */
  readonly scenes: readonly string[];
  /** The edition asks for another number. */
  readonly ruleChanged: boolean;
};

/** 重算: the same answers under two editions. `causes` is empty exactly where the level stays. */
export type Replay = {
  readonly before: Pick<Score, "points" | "level">;
  readonly after: Pick<Score, "points" | "level">;
  readonly causes: readonly ReplayCause[];
};

/**
 * Answers given under one edition scored under another. What the other edition no longer asks is left out; several
 * letters of an item that takes only one now count as no answer. Deterministic: nothing but editions and answers decides.
 */
export const replayAnswers = (from: Instrument, to: Instrument, answers: Answers): Replay => {
  const before = scoreAnswers(from, answers);
  const after = scoreAnswers(to, carriedTo(from, to, answers));
  return {
    before: { points: before.points, level: before.level },
    after: { points: after.points, level: after.level },
    causes: before.level === after.level ? [] : causesOf(before, after),
  };
};

/** Items that became single choices, laid out once for a pair of editions: for most pairs there are none. */
const narrowed = new WeakMap<Instrument, WeakMap<Instrument, readonly string[]>>();

const narrowedItems = (from: Instrument, to: Instrument): readonly string[] => {
  const known = narrowed.get(from)?.get(to);
  if (known) return known;
  const multiple = new Set(from.items.filter(({ kind }) => kind === "multiple").map(({ code }) => code));
  const fresh = to.items.filter(({ code, kind }) => kind === "single" && multiple.has(code));
  const codes = fresh.map(({ code }) => code);
  const pairs = narrowed.get(from) ?? new WeakMap<Instrument, readonly string[]>();
  narrowed.set(from, pairs.set(to, codes));
  return codes;
};

const carriedTo = (from: Instrument, to: Instrument, answers: Answers): Answers => {
  const ambiguous = narrowedItems(from, to).filter((code) => (answers.items[code]?.options.length ?? 0) > 1);
  if (ambiguous.length === 0) return answers;
  const kept = Object.entries(answers.items).filter(([code]) => !ambiguous.includes(code));
  return { ...answers, items: Object.fromEntries(kept) };
};

/** At the higher of both levels, one edition meets every condition and the other does not: those that differ are why. */
const causesOf = (before: Score, after: Score): readonly ReplayCause[] => {
  const level = Math.max(before.level, after.level);
  const rise = after.level > before.level;
  const earlier = conditionsAt(before, level);
  const later = conditionsAt(after, level);
  if (!earlier || !later) return [];
  return earlier.conditions.flatMap((was, at) => {
    const is = later.conditions[at];
    return is === undefined || was.met === is.met ? [] : [causeOf(before, after, { was, is, rise }, later)];
  });
};

const conditionsAt = ({ levels }: Score, level: number): LevelConditions | undefined =>
  levels.find((each) => each.level === level);

type Moved = { readonly was: Condition; readonly is: Condition; readonly rise: boolean };

const causeOf = (
  before: Score,
  after: Score,
  { was, is, rise }: Moved,
  { level }: LevelConditions,
): ReplayCause => ({
  kind: was.kind,
  level,
  before: { value: was.value, needed: was.needed },
  after: { value: is.value, needed: is.needed },
  items: was.kind === "points" ? movedItems(before, after, rise) : [],
  scenes: was.kind === "points" ? [] : movedScenes(before, after, { kind: was.kind, level, rise }),
  ruleChanged: was.needed !== is.needed,
});

const NOTHING = millipoints(0);

const movedItems = (before: Score, after: Score, rise: boolean): ReplayCause["items"] => {
  const were = new Map(before.items.map(({ code, points }) => [code, points]));
  const are = new Map(after.items.map(({ code, points }) => [code, points]));
  return [...new Set([...were.keys(), ...are.keys()])]
    .map((item) => ({ item, before: were.get(item) ?? NOTHING, after: are.get(item) ?? NOTHING }))
    .filter((each) => (rise ? each.after > each.before : each.after < each.before))
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
};

type Counting = { readonly kind: Condition["kind"]; readonly level: Level; readonly rise: boolean };

/** Scenes that count towards the condition in the edition with the higher level only. */
const movedScenes = (before: Score, after: Score, counting: Counting): readonly string[] => {
  const counted = ({ scenes }: Score) =>
    scenes
      .filter(
        ({ level, constrained }) => level >= counting.level && (counting.kind === "scenes" || constrained),
      )
      .map(({ code }) => code);
  const [high, low] = counting.rise ? [after, before] : [before, after];
  const others = new Set(counted(low));
  return counted(high).filter((code) => !others.has(code));
};
