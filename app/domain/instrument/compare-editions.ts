import { canonicalJson } from "../canonical-json";
import type { Text } from "../text";
import {
  EDITION_ASPECTS,
  EDITION_PARTS,
  type EditionAspect,
  type EditionPart,
  type EditionThing,
  editionThings,
  type FactValue,
} from "./edition-facts";
import type { Instrument } from "./instrument";

/** One thing that two editions say differently; an aspect said by one of them only has null for the other. */
export type EditionDifference = {
  readonly part: EditionPart;
  readonly subject: string;
  readonly name: Text;
} & (
  | { readonly change: "added" | "removed" }
  | {
      readonly change: "changed";
      readonly aspect: EditionAspect;
      readonly before: FactValue | null;
      readonly after: FactValue | null;
    }
);

/**
 * Everything in which an edition differs from another, part by part: things added and removed, points, weights, wording,
 * constrained scenes, the level rule. Things are the same where their codes are; an edition does not differ from itself.
 */
export const compareEditions = (before: Instrument, after: Instrument): readonly EditionDifference[] => {
  const differences = differencesOf(editionThings(before), editionThings(after));
  return EDITION_PARTS.flatMap((part) => differences.filter((difference) => difference.part === part));
};

const keyOf = ({ part, subject }: EditionThing): string => `${part} ${subject}`;

const differencesOf = (
  before: readonly EditionThing[],
  after: readonly EditionThing[],
): readonly EditionDifference[] => {
  const earlier = new Set(before.map(keyOf));
  const later = new Map(after.map((thing) => [keyOf(thing), thing]));
  const named = ({ part, subject, name }: EditionThing) => ({ part, subject, name });
  return [
    ...before.flatMap((thing): readonly EditionDifference[] => {
      const now = later.get(keyOf(thing));
      return now ? changesOf(thing, now) : [{ ...named(thing), change: "removed" }];
    }),
    ...after
      .filter((thing) => !earlier.has(keyOf(thing)))
      .map((thing) => ({ ...named(thing), change: "added" as const })),
  ];
};

const changesOf = (before: EditionThing, after: EditionThing): readonly EditionDifference[] =>
  EDITION_ASPECTS.flatMap((aspect) => {
    const values = { before: before.facts[aspect] ?? null, after: after.facts[aspect] ?? null };
    if (canonicalJson(values.before) === canonicalJson(values.after)) return [];
    const { part, subject, name } = after;
    return [{ part, subject, name, change: "changed" as const, aspect, ...values }];
  });
