import type { ItemLift, SceneStep, Solution } from "../matching/solution";
import type { Parameters } from "../parameters";
import type { Candidate } from "./candidates";
import { eligibleOf, totalOf } from "./costs";
import type { PlanningInput } from "./planning-input";

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

/** What no subsidy recognises costs no more either, so that no share of the rest paid back makes the other cheaper. */
const noWorseUnpaid = (better: Candidate, worse: Candidate, parameters: Parameters): boolean => {
  const unpaid = ({ price }: Solution, part: "once" | "yearly") =>
    totalOf(price[part]) - eligibleOf(price[part], parameters);
  return (["once", "yearly"] as const).every(
    (part) => unpaid(better.solution, part) <= unpaid(worse.solution, part),
  );
};

const asksNoMoreStaff = (better: Candidate, worse: Candidate): boolean =>
  better.load.every((days, quarter) => days <= (worse.load[quarter] ?? 0));

const noWorse = (better: Candidate, worse: Candidate): boolean =>
  better.once <= worse.once &&
  better.yearly <= worse.yearly &&
  better.quarters <= worse.quarters &&
  stepsNoWorse(better, worse) &&
  needsNoMore(better, worse) &&
  worse.lifts.every((lift) => better.lifts.some((each) => sameLift(each, lift)));

type Compare = (better: Candidate, worse: Candidate) => boolean;

/** The comparison under the limits of a request: staff count only where they are limited, subsidies where they are counted. */
const comparisonOf =
  ({ request, parameters }: Pick<PlanningInput, "request" | "parameters">): Compare =>
  (better, worse) =>
    noWorse(better, worse) &&
    (request.staffDays === undefined || asksNoMoreStaff(better, worse)) &&
    (request.countedSubsidy === undefined || noWorseUnpaid(better, worse, parameters));

/** Between two of equal worth the first code stays, so that exactly one of them does. */
const dominates = (atLeast: Compare, better: Candidate, worse: Candidate): boolean =>
  better.onlyStart === null &&
  atLeast(better, worse) &&
  (!atLeast(worse, better) || worse.onlyStart !== null || better.solution.code < worse.solution.code);

/**
 * Leaves out a candidate that another one replaces in every plan: it takes the same place at the same start and
 * costs no more in any year, takes no longer, asks for no more and brings at least as much. Why no best plan is
 * lost: put the better one where the worse one stood (if both were in the plan, at the earlier of the two starts);
 * no budget, prerequisite or level condition gets worse, and "one solution per step" holds as the steps are equal.
 * Kept in any case: pinned ones and those another candidate builds on by name. One that must start in a certain
 * quarter replaces nothing, as it cannot take the other's place.
 */
export const withoutDominated = (
  all: readonly Candidate[],
  input: Pick<PlanningInput, "request" | "parameters">,
): readonly Candidate[] => {
  const atLeast = comparisonOf(input);
  const asked = new Set(all.flatMap((candidate) => candidate.after));
  const fixed = (each: Candidate) => each.pinned || asked.has(each.solution.code);
  return all.filter(
    (worse) => fixed(worse) || !all.some((better) => better !== worse && dominates(atLeast, better, worse)),
  );
};

/** The candidate that makes another one superfluous, as `withoutDominated` finds it; undefined where none does. */
export const dominatorOf = (
  worse: Candidate,
  all: readonly Candidate[],
  input: Pick<PlanningInput, "request" | "parameters">,
): Candidate | undefined => {
  const atLeast = comparisonOf(input);
  return all.find((better) => better !== worse && dominates(atLeast, better, worse));
};
