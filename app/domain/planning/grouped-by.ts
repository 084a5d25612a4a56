/** By each of its keys, what has it, in the given order. */
export const groupedBy = <T>(
  all: readonly T[],
  keys: (one: T) => readonly string[],
): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const key of keys(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
};
