import type { Level } from "../instrument/instrument";
import type { FirmProfile } from "../organisation";
import type { Parameters } from "../parameters";
import type { Score } from "../scoring/score";
import { type Benefit, levelsGained } from "./benefit";
import { servesSector } from "./eligibility";
import type { FirmBase } from "./firm-base";
import type { Match, Trait } from "./match";
import { COST_KINDS, type CostSplit, type SceneStep, type Solution } from "./solution";

/** Every part is a whole number from 0 to 1000; only the weights between the parts are parameters. */
const FULL = 1000;
const capped = (value: number): number => Math.min(FULL, value);
/** The whole-number share of `part` in `whole`, times `scale`; a whole of 0 yields 0. */
const share = (part: number, whole: number, scale: number): number =>
  whole > 0 ? Math.floor((Math.min(part, whole) * scale) / whole) : 0;

/** What one step does for the target: across its line most of all, more in a constrained scene. */
const CROSSING = 300;
const CROSSING_CONSTRAINED = 450;
const APPROACHING = 100;
const BEYOND = 40;
const POINTS = 500;

const stepNeed = ({ scene, to }: SceneStep, base: FirmBase, target: Level): number => {
  if (base.level(scene) >= target) return BEYOND;
  if (to < target) return APPROACHING;
  return base.constrained(scene) ? CROSSING_CONSTRAINED : CROSSING;
};

const lacking = (score: Score, target: Level, kind: "points" | "scenes" | "constrained"): number => {
  const rule = score.levels.find(({ level }) => level === target);
  const condition = rule?.conditions.find((each) => each.kind === kind);
  return condition ? Math.max(0, condition.needed - condition.value) : 0;
};

/** How much of what the target level still lacks the solution brings. A condition already met counts half. */
export const needOf = (
  benefit: Benefit,
  points: number,
  base: FirmBase,
  score: Score,
  target: Level,
): number => {
  const scenes = benefit.steps.reduce((sum, step) => sum + stepNeed(step, base, target), 0);
  const scenesLack = lacking(score, target, "scenes") + lacking(score, target, "constrained") > 0;
  const pointsLack = lacking(score, target, "points");
  const fromPoints =
    pointsLack > 0 ? share(points, pointsLack, POINTS) : share(points, FULL * 10, POINTS / 2);
  return capped((scenesLack ? scenes : Math.floor(scenes / 2)) + fromPoints);
};

/** The longer the sector prefix a template names, the closer it fits; a chain template and met traits add to it. */
export const fitOf = (solution: Solution, firm: FirmProfile, traits: readonly Trait[]): number => {
  const named = solution.sectors.filter((prefix) => firm.sector.startsWith(prefix));
  const longest = Math.max(1, ...named.map(({ length }) => length));
  const sector = servesSector(solution, firm.sector) ? 100 + (longest - 1) * 75 : 0;
  const chain = solution.chains.some((code) => firm.chains.includes(code)) ? 250 : 0;
  const size = Math.floor(150 / Math.max(1, solution.sizes.length));
  return capped(sector + chain + size + 50 * traits.filter(({ met }) => met).length);
};

const totalOf = (split: CostSplit): number => COST_KINDS.reduce((sum, kind) => sum + split[kind], 0);

/** Three years of use per level or lift gained, against the entry price that counts as small. */
export const priceOf = (solution: Solution, gained: number, parameters: Parameters): number => {
  const cost = totalOf(solution.price.once) + 2 * totalOf(solution.price.yearly);
  const reference = Math.max(1, parameters.traits.smallMaxEntry) * Math.max(1, gained);
  return Math.floor((FULL * reference) / (reference + cost));
};

/** Users, satisfaction, acceptance, and a reference project in a scene the firm would raise. */
export const proofOf = ({ proof }: Solution, benefit: Benefit, parameters: Parameters): number => {
  const { users, satisfaction, accepted, referenceStep } = proof;
  const spread = Math.floor((400 * users) / Math.max(1, users + parameters.traits.preciseMinUsers));
  const same = benefit.steps.some(({ scene }) => scene === referenceStep?.scene) ? 100 : 0;
  return capped(spread + Math.floor(satisfaction * 2.5) + Math.floor(accepted * 2.5) + same);
};

/** The parts of a rank and their weighted mean, all whole numbers 0–1000. */
export const rankOf = (parts: Omit<Match["rank"], "total">, { ranking }: Parameters): Match["rank"] => {
  const { need, fit, price, proof } = parts;
  const weighted = need * ranking.need + fit * ranking.fit + price * ranking.price + proof * ranking.proof;
  return { ...parts, total: Math.floor(weighted / FULL) };
};

/** Levels and lifts gained together, the measure of what a price buys. */
export const gainsOf = (benefit: Benefit, base: FirmBase): number =>
  levelsGained(benefit, base) + benefit.lifts.length;
