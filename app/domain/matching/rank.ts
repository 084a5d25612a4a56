import type { Level } from "../instrument/instrument";
import type { FirmProfile } from "../organisation";
import type { Parameters } from "../parameters";
import { formatPoints, millipoints } from "../points";
import type { Score } from "../scoring/score";
import { type Benefit, levelsGained } from "./benefit";
import { servesSector } from "./eligibility";
import type { FirmBase } from "./firm-base";
import { type Match, RANK_PARTS, type RankPart, type RankTerm, type Reason, type Trait } from "./match";
import type { MatchInput } from "./match-input";
import { COST_KINDS, type CostSplit, type SceneStep, type Solution } from "./solution";

/** Every part is a whole number from 0 to 1000; only the weights between the parts are parameters. */
const FULL = 1000;
const capped = (value: number): number => Math.min(FULL, value);
const sumOf = (terms: readonly RankTerm[]): number => terms.reduce((sum, { points }) => sum + points, 0);
/** The whole-number share of `part` in `whole`, times `scale`; a whole of 0 yields 0. */
const share = (part: number, whole: number, scale: number): number =>
  whole > 0 ? Math.floor((Math.min(part, whole) * scale) / whole) : 0;

/** What one step does for the target: across its line most of all, more in a constrained scene. */
const CROSSING = 300;
const CROSSING_CONSTRAINED = 450;
const APPROACHING = 100;
const BEYOND = 40;
const POINTS = 500;
/** Where points are not lacking any more, so many millipoints count in full. */
const ENOUGH_POINTS = 10_000;

const SECTOR = 100;
const SECTOR_SIGN = 75;
const CHAIN = 250;
const SIZES = 150;
const TRAIT = 50;

const USERS = 400;
const PER_PERCENT = 2.5;
const REFERENCE = 100;

const term = (code: string, points: number, values?: Reason["values"]): RankTerm => ({
  code: `rank.${code}`,
  points,
  ...(values && { values }),
});
const whereSome = (one: RankTerm): readonly RankTerm[] => (one.points === 0 ? [] : [one]);

const stepNeed = ({ scene, to }: SceneStep, base: FirmBase, target: Level): RankTerm => {
  const values = { scene, nowLevel: base.level(scene), toLevel: to };
  if (base.level(scene) >= target) return term("need.beyond", BEYOND, values);
  if (to < target) return term("need.approaching", APPROACHING, values);
  return base.constrained(scene)
    ? term("need.crossingConstrained", CROSSING_CONSTRAINED, values)
    : term("need.crossing", CROSSING, values);
};

const lacking = (score: Score, target: Level, kind: "points" | "scenes" | "constrained"): number => {
  const rule = score.levels.find(({ level }) => level === target);
  const condition = rule?.conditions.find((each) => each.kind === kind);
  return condition ? Math.max(0, condition.needed - condition.value) : 0;
};

const needOfPoints = (points: number, lack: number): RankTerm => {
  const added = formatPoints(millipoints(points));
  return lack > 0
    ? term("need.points", share(points, lack, POINTS), {
        points: added,
        lacking: formatPoints(millipoints(lack)),
      })
    : term("need.pointsMet", share(points, ENOUGH_POINTS, POINTS / 2), { points: added });
};

/** How much of what the target level still lacks the solution brings. A condition already met counts half. */
const needOf = (
  benefit: Benefit,
  points: number,
  base: FirmBase,
  score: Score,
  target: Level,
): readonly RankTerm[] => {
  const steps = benefit.steps.map((step) => stepNeed(step, base, target));
  const lacks = lacking(score, target, "scenes") + lacking(score, target, "constrained") > 0;
  const half = lacks ? 0 : -Math.ceil(sumOf(steps) / 2);
  return [
    ...steps,
    ...whereSome(term("need.scenesMet", half)),
    ...whereSome(needOfPoints(points, lacking(score, target, "points"))),
  ];
};

/** The longer the sector prefix a template names, the closer it fits; a chain template and met traits add to it. */
const fitOf = (solution: Solution, firm: FirmProfile, traits: readonly Trait[]): readonly RankTerm[] => {
  const named = solution.sectors.filter((prefix) => firm.sector.startsWith(prefix));
  const signs = Math.max(1, ...named.map(({ length }) => length));
  const sector = named.find(({ length }) => length === signs);
  const chain = firm.chains.find((code) => solution.chains.includes(code));
  const sizes = Math.max(1, solution.sizes.length);
  const met = traits.filter((each) => each.met).length;
  return [
    ...(servesSector(solution, firm.sector)
      ? [
          sector === undefined
            ? term("fit.anySector", SECTOR)
            : term("fit.sector", SECTOR + (signs - 1) * SECTOR_SIGN, { prefix: sector, signs }),
        ]
      : []),
    ...(chain === undefined ? [] : [term("fit.chain", CHAIN, { chain })]),
    term("fit.sizes", Math.floor(SIZES / sizes), { sizes }),
    ...whereSome(term("fit.traits", TRAIT * met, { met })),
  ];
};

const totalOf = (split: CostSplit): number => COST_KINDS.reduce((sum, kind) => sum + split[kind], 0);

/** Three years of use per level or lift gained, against the entry price that counts as small. */
const priceOf = (solution: Solution, gained: number, parameters: Parameters): readonly RankTerm[] => {
  const costAmount = totalOf(solution.price.once) + 2 * totalOf(solution.price.yearly);
  const smallAmount = Math.max(1, parameters.traits.smallMaxEntry);
  const gains = Math.max(1, gained);
  const reference = smallAmount * gains;
  const points = Math.floor((FULL * reference) / (reference + costAmount));
  return [term("price", points, { costAmount, smallAmount, gains })];
};

/** Users, satisfaction, acceptance, and a reference project in a scene the firm would raise. */
const proofOf = ({ proof }: Solution, benefit: Benefit, parameters: Parameters): readonly RankTerm[] => {
  const { users, satisfaction, accepted, referenceStep } = proof;
  const least = parameters.traits.preciseMinUsers;
  const same = benefit.steps.find(({ scene }) => scene === referenceStep?.scene);
  return [
    term("proof.users", Math.floor((USERS * users) / Math.max(1, users + least)), { users, least }),
    term("proof.satisfaction", Math.floor(satisfaction * PER_PERCENT), { percent: satisfaction }),
    term("proof.accepted", Math.floor(accepted * PER_PERCENT), { percent: accepted }),
    ...(same ? [term("proof.reference", REFERENCE, { scene: same.scene })] : []),
  ];
};

/** Levels and lifts gained together, the measure of what a price buys. */
const gainsOf = (benefit: Benefit, base: FirmBase): number =>
  levelsGained(benefit, base) + benefit.lifts.length;

/**
 * What a rank is made of: each part a list of terms with the facts they follow from. Nothing else enters a rank.
 * `points`: what the lifts add, in millipoints.
 */
export const rankTermsOf = (
  solution: Solution,
  benefit: Benefit,
  traits: readonly Trait[],
  base: FirmBase,
  { parameters, score, firm, target }: Pick<MatchInput, "parameters" | "score" | "firm" | "target">,
  points: number,
): Match["terms"] => ({
  need: needOf(benefit, points, base, score, target),
  fit: fitOf(solution, firm, traits),
  price: priceOf(solution, gainsOf(benefit, base), parameters),
  proof: proofOf(solution, benefit, parameters),
});

/** The parts, each the sum of its terms and at most 1000, and their weighted mean, all whole numbers 0–1000. */
export const rankOf = (terms: Match["terms"], { ranking }: Pick<Parameters, "ranking">): Match["rank"] => {
  const part = (name: RankPart): number => capped(sumOf(terms[name]));
  const parts = { need: part("need"), fit: part("fit"), price: part("price"), proof: part("proof") };
  const weighted = RANK_PARTS.reduce((sum, name) => sum + parts[name] * ranking[name], 0);
  return { ...parts, total: Math.floor(weighted / FULL) };
};
