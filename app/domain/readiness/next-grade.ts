import type { ReadinessReading } from "./read-bases";
import type { BaseCode, Grade, ReadinessPack } from "./readiness";

/** What keeps the firm from the next grade: tenths of a percent the mean is short of, and bases below their least grade. */
export type NextGrade = {
  readonly grade: Grade;
  readonly meanShort: number;
  readonly below: readonly { readonly base: BaseCode; readonly needed: Grade }[];
};

/** The grade after the one reached for certain, or null at the highest. Something is always named as missing. */
export const nextGrade = (
  pack: ReadinessPack,
  { grade, mean, bases }: ReadinessReading,
): NextGrade | null => {
  const rule = pack.grades.find((each) => each.grade === grade.low + 1);
  if (!rule) return null;
  return {
    grade: rule.grade,
    meanShort: Math.max(0, rule.from * 10 - mean.low),
    below: bases
      .filter((base) => base.grade.low < rule.eachBase)
      .map(({ code }) => ({ base: code, needed: rule.eachBase })),
  };
};

/** The base to bring first: the one that stays lowest even if every open question is answered at its best. */
export const weakestBase = ({ bases }: ReadinessReading): BaseCode | null =>
  bases.toSorted((a, b) => a.value.high - b.value.high || a.value.low - b.value.low)[0]?.code ?? null;
