import type { Ratio } from "../instrument/decimal";
import type { Source } from "../instrument/instrument";
import type { Text } from "../text";

/**
 * 折算口径: what the answers to one instrument say about other schemes, and what they leave open. Our own mapping work:
 * it never yields a level of the other scheme, only bounds between which the value lies as far as the links hold.
 *
 * Every value is a share of the scheme's full scale, 0 ≤ v ≤ 1. A scheme is a tree of weighted means: aspects make up a
 * sub-domain, sub-domains a dimension, dimensions the whole. Only aspects are read from answers, by typed links. A link
 * compares what a question asks with what the aspect asks; its ladder gives, for what the answer reached, two values
 * that never fall as the answer rises:
 *
 * | kind     | the question asks…                              | bound on the aspect                      |
 * |----------|-------------------------------------------------|------------------------------------------|
 * | equal    | the same matter on a comparable scale           | low ≤ v ≤ high                           |
 * | superset | for more: who reaches it has the aspect as well | low ≤ v (one may have it without)        |
 * | subset   | for a part of it: who lacks it lacks the aspect | v ≤ high (the part alone does not do)    |
 * | related  | for something near it                           | none; shown as related and nothing else  |
 *
 * `none` is the fifth kind: a question that says nothing to the scheme, listed under `unlinked` with its reason, so that
 * every question of the instrument is accounted for. An aspect without a bounding link is open: [0, 1]. A question that
 * is unanswered or not applicable may have any answer: its ladder gives the low of its lowest step and the high of its
 * highest. The bounds of one aspect are met together; a release in which two of them could ever contradict each other
 * is refused, so the interval is never empty. From this it follows that completing what is unknown in any way keeps
 * the value inside, and that a further answer never widens an interval.
 */
export type Readings = {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly method: Text;
  readonly instrument: { readonly code: string; readonly edition: string };
  readonly schemes: readonly Scheme[];
};

export type Scheme = {
  readonly code: string;
  readonly title: Text;
  readonly summary: Text;
  /** How its value is written: the top of its scale as a decimal ("5", "100") and its unit. */
  readonly full: string;
  readonly unit: Text;
  /** Ascending; the first begins at 0. */
  readonly bands: readonly Band[];
  readonly dimensions: readonly Dimension[];
  readonly unlinked: readonly Unlinked[];
  readonly sources: readonly Source[];
  readonly doubts: readonly Text[];
};

/** A band begins at `from`, which belongs to it. */
export type Band = { readonly from: Ratio; readonly title: Text };

export type Dimension = {
  readonly code: string;
  readonly title: Text;
  readonly weight: number;
  readonly subdomains: readonly Subdomain[];
};
export type Subdomain = {
  readonly code: string;
  readonly title: Text;
  readonly weight: number;
  readonly aspects: readonly Aspect[];
};
/** A part of a sub-domain that is bounded on its own; `weight` is its part among the aspects of the sub-domain. */
export type Aspect = { readonly title: Text; readonly weight: number; readonly links: readonly Link[] };

export const LINK_KINDS = ["equal", "subset", "superset", "related"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What a link reads: the points of an item, one option of it (0 or 1), or the level of a scene. */
export type LinkSource =
  | { readonly part: "item"; readonly code: string; readonly option: string | null }
  | { readonly part: "scene"; readonly code: string };

export type Link = {
  readonly kind: LinkKind;
  readonly source: LinkSource;
  /** Empty for `related`. Ascending by `from`; the first begins at 0. */
  readonly steps: readonly Step[];
  readonly note: Text;
};

/** From this much on (millipoints, 0 or 1, or a level) the aspect lies between low and high. */
export type Step = { readonly from: number; readonly low: Ratio; readonly high: Ratio };

export type Unlinked = { readonly codes: readonly string[]; readonly reason: Text };
