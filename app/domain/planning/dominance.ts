import type { ItemLift, SceneStep } from "../matching/solution";
import type { Candidate } from "./candidates";

const same = (one: SceneStep, other: SceneStep): boolean => one.scene === other.scene && one.to === other.to;
const sameLift = (one: ItemLift, other: ItemLift): boolean =>
  one.item === other.item && one.letter === other.letter;

/** The same steps to the same levels, each usable from no higher a level than the other's. */
const stepsNoWorse = (better: Candidate, worse: Candidate): boolean =>
  better.steps.length === worse.steps.length &&
  worse.steps.every((step) => better.steps.some((each) => same(each, step) && each.from <= step.from));

const needsNoMore = (better: Candidate, worse: Candidate): boolean =>
  better.needs.every((need) =>
    worse.needs.some((each) => each.scene === need.scene && each.level >= need.level),
  ) &&
  better.items.every((code) => worse.items.includes(code)) &&
  better.after.every((code) => worse.after.includes(code));

const noWorse = (better: Candidate, worse: Candidate): boolean =>
  better.once <= worse.once &&
  better.yearly <= worse.yearly &&
  better.quarters <= worse.quarters &&
  stepsNoWorse(better, worse) &&
  needsNoMore(better, worse) &&
  worse.lifts.every((lift) => better.lifts.some((each) => sameLift(each, lift)));

/** Between two of equal worth the first code stays, so that exactly one of them does. */
const dominates = (better: Candidate, worse: Candidate): boolean =>
  noWorse(better, worse) && (!noWorse(worse, better) || better.solution.code < worse.solution.code);

/**
 * Leaves out a candidate that another one replaces in every plan: it takes the same place at the same start and
 * costs no more in any year, takes no longer, asks for no more and brings at least as much. Why no best plan is
 * lost: put the better one where the worse one stood (if both were in the plan, at the earlier of the two starts);
 * no budget, prerequisite or level condition gets worse, and "one solution per step" holds as the steps are equal.
 * Kept in any case: pinned ones and those another candidate builds on by name.
 */
export const withoutDominated = (all: readonly Candidate[]): readonly Candidate[] => {
  const asked = new Set(all.flatMap((candidate) => candidate.after));
  const fixed = (each: Candidate) => each.pinned || asked.has(each.solution.code);
  return all.filter(
    (worse) => fixed(worse) || !all.some((better) => better !== worse && dominates(better, worse)),
  );
};
