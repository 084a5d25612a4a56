import type { Reason } from "../matching/match";
import { type OutOfReach, scoreGaps } from "../scoring/gaps";
import type { Binding, Score } from "../scoring/score";

const STRENGTHS = 6;
const GAPS = 8;

/** Strengths, best first: items by their share of the points, scenes at level 3 or above. At most six. */
export const strengthsOf = (score: Score): readonly Reason[] =>
  [
    ...scenesFrom(score, 3).slice(0, 3),
    ...itemsByShare(score)
      .filter(({ points, max }) => points * 2 > max)
      .slice(0, 3)
      .map(({ code, points, max }) => ({
        code: points === max ? "finding.itemFull" : "finding.itemHigh",
        values: { item: code, points, max },
      })),
    ...scenesFrom(score, 2).filter((reason) => reason.values?.level === 2),
  ].slice(0, STRENGTHS);

const scenesFrom = (
  score: Score,
  least: number,
): readonly (Reason & { readonly values: { readonly level: number } })[] =>
  score.scenes
    .filter(({ level }) => level >= least)
    .toSorted((a, b) => b.level - a.level || Number(b.constrained) - Number(a.constrained))
    .map(({ code, level }) => ({ code: "finding.sceneHigh", values: { scene: code, level } }));

/** Exact order by share: a/b > c/d compared as products of whole numbers. */
const itemsByShare = (score: Score): Score["items"] =>
  score.items.toSorted((a, b) => b.points * a.max - a.points * b.max);

/**
 * Gaps in the order in which they matter: the conditions that keep the firm from the next level, then constrained
 * scenes below it, then the items that leave most points, then the other scenes. At most eight.
 */
export const gapsOf = (score: Score, binding: Binding, outOfReach: OutOfReach = {}): readonly Reason[] => {
  const next = binding.next ?? 4;
  const below = score.scenes
    .filter(({ level, state }) => level < next && state !== "not-applicable")
    .toSorted((a, b) => a.level - b.level);
  const scene = ({ code, level, constrained }: Score["scenes"][number]): Reason => ({
    code: constrained ? "finding.constrainedBelow" : "finding.sceneBelow",
    values: { scene: code, nowLevel: level, level: next },
  });
  return [
    ...shortOf(score, binding),
    ...below
      .filter(({ constrained }) => constrained)
      .slice(0, 3)
      .map(scene),
    ...itemGaps(score, outOfReach).slice(0, 3),
    ...below.filter(({ constrained }) => !constrained).map(scene),
  ].slice(0, GAPS);
};

const shortOf = (score: Score, { next, short }: Binding): readonly Reason[] => {
  const conditions = score.levels.find(({ level }) => level === next)?.conditions ?? [];
  return short.flatMap(({ kind, missing }) => {
    const condition = conditions.find((one) => one.kind === kind);
    if (!condition || next === null) return [];
    const { value, needed } = condition;
    return [{ code: `finding.short.${kind}`, values: { level: next, value, needed, missing } }];
  });
};

const itemGaps = (score: Score, outOfReach: OutOfReach): readonly Reason[] =>
  scoreGaps(score, null, outOfReach).items.map(({ item, points, max, missing }) => ({
    code: "finding.itemLow",
    values: { item, points, max, missing },
  }));
