import type { Level } from "../instrument/instrument";
import type { ItemLift, SceneStep, Solution } from "../matching/solution";
import { totalOf } from "./costs";
import { withoutDominated } from "./dominance";
import type { PlanningInput } from "./planning-input";
import { quartersOf } from "./quarters";
import { type Standing, standingOf } from "./standing";

/**
 * A solution that may enter this firm's plan, reduced to what would change there: only steps above the firm's
 * level, only lifts that add points, only requirements not met yet.
 */
export type Candidate = {
  readonly solution: Solution;
  readonly steps: readonly SceneStep[];
  readonly lifts: readonly ItemLift[];
  readonly needs: readonly { readonly scene: string; readonly level: Level }[];
  readonly after: readonly string[];
  /** Quarters from contract to full use. */
  readonly quarters: number;
  readonly once: number;
  readonly yearly: number;
  readonly pinned: boolean;
};

/** Valid today, made for the firm's sector and size. */
export const suits = (solution: Solution, input: PlanningInput): boolean => {
  const sector = input.firm.sector.replace(/^[A-Z]/, "");
  const prefixes = solution.sectors.map((prefix) => prefix.replace(/^[A-Z]/, ""));
  const { from, to } = solution.listing;
  return (
    from <= input.today &&
    input.today <= to &&
    (prefixes.length === 0 || prefixes.some((prefix) => sector.startsWith(prefix))) &&
    solution.sizes.includes(input.firm.size)
  );
};

/** The firm has what a solution would bring: it counts as in place where another solution asks for it. */
const inPlace = (solution: Solution, standing: Standing): boolean =>
  solution.steps.length > 0 && solution.steps.every((step) => standing.level(step.scene) >= step.to);

const needsOf = (solution: Solution, standing: Standing): Candidate["needs"] => {
  const asked = new Map(solution.requires.scenes.map(({ scene, level }) => [scene, level]));
  const ai = solution.ai;
  if (ai && ai.needsLevel > (asked.get(ai.scene) ?? 0)) asked.set(ai.scene, ai.needsLevel);
  return [...asked]
    .map(([scene, level]) => ({ scene, level }))
    .filter(({ scene, level }) => standing.level(scene) < level);
};

const reduce = (solution: Solution, input: PlanningInput, standing: Standing): Candidate => {
  const perQuarter = input.parameters.planning.workingDaysPerQuarter;
  const byCode = new Map(input.catalogue.solutions.map((each) => [each.code, each]));
  const missing = (code: string) => {
    const required = byCode.get(code);
    return !required || !inPlace(required, standing);
  };
  return {
    solution,
    steps: solution.steps.filter((step) => standing.canRaise(step.scene, step.to)),
    lifts: solution.lifts.filter(standing.canLift),
    needs: needsOf(solution, standing),
    after: solution.requires.solutions.filter(missing),
    quarters: quartersOf(solution.deployment.fullUseDays, perQuarter),
    once: totalOf(solution.price.once),
    yearly: totalOf(solution.price.yearly),
    pinned: input.request.pinned.includes(solution.code),
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

/** The candidates of a plan in the order of their codes: no best plan is lost by what is left out. */
export const selectCandidates = (input: PlanningInput): readonly Candidate[] => {
  const standing = standingOf(input);
  const suitable = input.catalogue.solutions
    .filter((each) => suits(each, input) && !input.request.excluded.includes(each.code))
    .map((each) => reduce(each, input, standing))
    .toSorted((a, b) => (a.solution.code < b.solution.code ? -1 : 1));
  return withoutDominated(withoutUseless(withoutOrphans(suitable)));
};

/** Pinned solutions that cannot enter the plan: unknown, not suitable, expired or excluded as well. */
export const unavailablePins = (input: PlanningInput): readonly string[] =>
  input.request.pinned.filter(
    (code) =>
      input.request.excluded.includes(code) ||
      !input.catalogue.solutions.some((each) => each.code === code && suits(each, input)),
  );
