import type { Binding, Score } from "./score";

/** 短板条件: the conditions of the next level that are not met, with what is missing (millipoints or counts). */
export const bindingOf = ({ level, levels }: Score): Binding => {
  const next = levels.find((conditions) => conditions.level > level);
  if (!next) return { next: null, short: [] };
  return {
    next: next.level,
    short: next.conditions
      .filter(({ met }) => !met)
      .map(({ kind, value, needed }) => ({ kind, missing: needed - value })),
  };
};
