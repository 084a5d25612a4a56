import type { Catalogue } from "../matching/solution";
import type { Text } from "../text";
import { ENTRY_FIELDS, type EntryField, PROVIDER_FIELDS } from "./entry-fields";
import { type Flat, flatOf } from "./flat";

/** A field that says something else; both values as texts by code, "" where nothing is stated. */
export type FieldChange = { readonly key: string; readonly before: string; readonly after: string };

export type Named = { readonly code: string; readonly name: Text };
export type Changed = Named & { readonly fields: readonly FieldChange[] };

export type ListDifference = {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly Changed[];
};

export type ReleaseDifference = {
  readonly solutions: ListDifference;
  readonly providers: ListDifference;
};

const changesOf = (before: Flat, after: Flat, fields: readonly EntryField[]): readonly FieldChange[] =>
  fields.flatMap(({ key }) => {
    const [was = "", is = ""] = [before[key], after[key]];
    return was === is ? [] : [{ key, before: was, after: is }];
  });

const named = ({ code, name }: Named): Named => ({ code, name });
const byCode = (one: Named, other: Named): number => (one.code < other.code ? -1 : 1);

/** A list of a release as texts by field, with the names to speak of its entries by. */
export type FlatList = readonly (Named & { readonly flat: Flat })[];
export type FlatRelease = { readonly solutions: FlatList; readonly providers: FlatList };

const compareLists = (before: FlatList, after: FlatList, fields: readonly EntryField[]): ListDifference => {
  const old = new Map(before.map((each) => [each.code, each]));
  const left = new Set(after.map(({ code }) => code));
  return {
    added: after
      .filter(({ code }) => !old.has(code))
      .map(named)
      .toSorted(byCode),
    removed: before
      .filter(({ code }) => !left.has(code))
      .map(named)
      .toSorted(byCode),
    changed: after
      .flatMap((each): readonly Changed[] => {
        const was = old.get(each.code);
        const changes = was ? changesOf(was.flat, each.flat, fields) : [];
        return changes.length > 0 ? [{ ...named(each), fields: changes }] : [];
      })
      .toSorted(byCode),
  };
};

const flatList = <Entry extends Named>(list: readonly Entry[], fields: readonly EntryField[]): FlatList =>
  list.map((each) => ({ ...named(each), flat: flatOf(each, fields) }));

export const flatRelease = ({ solutions, providers }: Catalogue): FlatRelease => ({
  solutions: flatList(solutions, ENTRY_FIELDS),
  providers: flatList(providers, PROVIDER_FIELDS),
});

/** The same for what need not be complete yet, as a draft. */
export const compareFlatReleases = (before: FlatRelease, after: FlatRelease): ReleaseDifference => ({
  solutions: compareLists(before.solutions, after.solutions, ENTRY_FIELDS),
  providers: compareLists(before.providers, after.providers, PROVIDER_FIELDS),
});

/**
 * What a release says differently from another: entries and providers added, removed, and changed field by field, each
 * list in the order of its codes. The order of entries in a release says nothing, so it is no difference.
 */
export const compareReleases = (before: Catalogue, after: Catalogue): ReleaseDifference =>
  compareFlatReleases(flatRelease(before), flatRelease(after));

/** How many entries and providers differ. */
export const countDifferences = ({ solutions, providers }: ReleaseDifference): number =>
  [solutions, providers].reduce(
    (sum, { added, removed, changed }) => sum + added.length + removed.length + changed.length,
    0,
  );
