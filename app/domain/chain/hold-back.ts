import { changesOf, type Judge } from "./merge-rows";

/**
 * The entries that a new release is made of. Groups of chains that an earlier release showed as one are looked at as
 * one: where the difference to it may be told, or there is none, they are as of now; otherwise they stay as they were,
 * so that no table of the new release tells the difference. `groupOf`: the group of a chain.
 */
export const holdBack = <Entry extends { readonly key: string; readonly chain: string }>(
  now: readonly Entry[],
  last: readonly Entry[],
  groupOf: (chain: string) => string,
  judge: Judge<Entry>,
): { readonly entries: readonly Entry[]; readonly held: ReadonlySet<string> } => {
  const groups = [...new Set([...now, ...last].map(({ chain }) => groupOf(chain)))];
  const parts = groups.map((group) => {
    const of = (all: readonly Entry[]) => all.filter(({ chain }) => groupOf(chain) === group);
    const held = !changesOf(of(now), of(last)).every(judge);
    return { group, held, entries: of(held ? last : now) };
  });
  return {
    entries: parts.flatMap(({ entries }) => entries),
    held: new Set(parts.filter(({ held }) => held).map(({ group }) => group)),
  };
};
