/** What an officer may see of a single firm by name, whatever the firm consented to. */
export const BY_NAME = ["state", "level", "points", "scenes", "demand"] as const;
export type ByName = (typeof BY_NAME)[number];

/** What the list of firms has always shown: in force where parameters were published before the rule was one of them. */
export const ALWAYS_BY_NAME = ["state", "level", "points"] as const satisfies readonly ByName[];

export const byNameOf = ({
  audiences,
}: {
  readonly audiences?: { readonly byName: readonly ByName[] };
}): readonly ByName[] => audiences?.byName ?? ALWAYS_BY_NAME;
