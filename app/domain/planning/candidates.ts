import type { Level } from "../instrument/instrument";
import { suits } from "../matching/eligibility";
import { type FirmBase, firmBaseOf, MACHINES_ITEM, NETWORK_ITEM } from "../matching/firm-base";
import type { ItemLift, SceneStep, Solution } from "../matching/solution";
import { totalOf } from "./costs";
import { withoutDominated } from "./dominance";
import type { PlanningInput } from "./planning-input";
import { quartersOf } from "./quarters";
import { staffLoad } from "./staff-load";

/**
 * A solution that may enter this firm's plan, reduced to what would change there: only steps above the firm's
 * level, only lifts that add points, only requirements not met yet.
 */
export type Candidate = {
  readonly solution: Solution;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly ItemLift[];
  readonly needs: readonly { readonly scene: string; readonly level: Level }[];
  /** Items that must have points first: a network, machines with an interface. */
  readonly items: readonly string[];
  /** Solutions that must be finished first. */
  readonly after: readonly string[];
  /** Quarters from contract to full use. */
  readonly quarters: number;
  readonly once: number;
  readonly yearly: number;
  /** Days of own staff in each quarter of the deployment. */
  readonly load: readonly number[];
  readonly pinned: boolean;
  /** The quarter in which it must start; null where the plan may choose. */
  readonly onlyStart: number | null;
};

const needsOf = ({ requires, ai }: Solution, base: FirmBase): Candidate["needs"] => {
  const asked = new Map<string, Level>();
  for (const { scene, level } of [
    ...requires.scenes,
    ...(ai ? [{ scene: ai.scene, level: ai.needsLevel }] : []),
  ])
    if (level > (asked.get(scene) ?? 0)) asked.set(scene, level);
  return [...asked]
    .map(([scene, level]) => ({ scene, level }))
    .filter((need) => base.level(need.scene) < need.level);
};

/** Items whose points tell of a base that is asked for and still missing; a plan may bring it first. */
const itemsOf = ({ requires, ai }: Solution, base: FirmBase): readonly string[] => {
  const asked = [
    ...(requires.network && !base.network ? [NETWORK_ITEM] : []),
    ...(requires.machineInterface && !base.machineInterface ? [MACHINES_ITEM] : []),
    ...(ai ? base.aiGaps.flatMap((gap) => ("item" in gap ? [gap.item] : [])) : []),
  ];
  return [...new Set(asked)];
};

/** AI waits outside the plan while a further question says that its base is missing: no solution answers that. */
const isOpen = ({ ai }: Solution, { aiGaps }: FirmBase): boolean =>
  ai === null || aiGaps.every((gap) => "item" in gap);

const reduce = (solution: Solution, input: PlanningInput, base: FirmBase): Candidate => {
  const { deployment, code, price } = solution;
  const quarters = quartersOf(deployment.fullUseDays, input.parameters.planning.workingDaysPerQuarter);
  const { pinned, startsIn } = input.request;
  return {
    solution,
    steps: solution.steps.filter(({ scene, to }) => base.concerns(scene) && base.level(scene) < to),
    lifts: solution.lifts.filter((lift) => base.gain(lift) > 0),
    needs: needsOf(solution, base),
    items: itemsOf(solution, base),
    after: solution.requires.solutions.filter((code) => !base.has(code)),
    quarters,
    once: totalOf(price.once),
    yearly: totalOf(price.yearly),
    load: staffLoad(deployment.ownStaffDays, quarters),
    pinned: pinned.includes(code),
    onlyStart: startsIn?.find((each) => each.solution === code)?.quarter ?? null,
  };
};

/** Drops what changes nothing for the firm, unless it is pinned or another candidate builds on it. */
const withoutUseless = (all: readonly Candidate[]): readonly Candidate[] => {
  const asked = new Set(all.flatMap((candidate) => candidate.after));
  const kept = all.filter(
    (each) => each.pinned || asked.has(each.solution.code) || each.steps.length + each.lifts.length > 0,
  );
  return kept.length === all.length ? kept : withoutUseless(kept);
};

/** Drops what builds on a solution that cannot be had; a pinned one stays, so that the conflict shows. */
const withoutOrphans = (all: readonly Candidate[]): readonly Candidate[] => {
  const codes = new Set(all.map((candidate) => candidate.solution.code));
  const kept = all.filter((each) => each.pinned || each.after.every((code) => codes.has(code)));
  return kept.length === all.length ? kept : withoutOrphans(kept);
};

/** What could serve the firm at all, in the order of the codes, before what another one replaces is left out. */
export const candidatesBefore = (input: PlanningInput): readonly Candidate[] => {
  const base = firmBaseOf({ ...input, target: input.request.target });
  const suitable = input.catalogue.solutions
    .filter((each) => suits(each, input) && isOpen(each, base))
    .filter(({ code }) => !input.request.excluded.includes(code))
    .map((each) => reduce(each, input, base))
    .toSorted((a, b) => (a.solution.code < b.solution.code ? -1 : 1));
  return withoutUseless(withoutOrphans(suitable));
};

/** The candidates of a plan in the order of their codes: no best plan is lost by what is left out. */
export const selectCandidates = (input: PlanningInput): readonly Candidate[] =>
  withoutDominated(candidatesBefore(input), input);

/** Pinned solutions that cannot enter the plan: unknown, not suitable, expired or excluded as well. */
export const unavailablePins = (input: PlanningInput): readonly string[] => {
  const base = firmBaseOf({ ...input, target: input.request.target });
  const can = (each: Solution) => suits(each, input) && isOpen(each, base);
  return input.request.pinned.filter(
    (code) =>
      input.request.excluded.includes(code) ||
      !input.catalogue.solutions.some((each) => each.code === code && can(each)),
  );
};
