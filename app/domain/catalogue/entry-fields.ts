import { COST_KINDS } from "../matching/solution";

/** Lists a field chooses from; of each, only codes are stored and words are said. */
export type VocabularyName =
  | "scene"
  | "item"
  | "letter"
  | "level"
  | "reached"
  | "solution"
  | "provider"
  | "chain"
  | "size"
  | "solutionKind"
  | "providerKind"
  | "deploymentMode"
  | "dataLocation"
  | "priceModel"
  | "flag";

/** One part of a row: words, or a code of a list. `path`: where it stands in the row's object; "" for a row of one. */
export type RowPart = { readonly path: string; readonly of: VocabularyName | "text" };

export type FieldKind =
  | { readonly is: "text"; readonly long?: boolean }
  | { readonly is: "wan" | "count" | "percent" | "decimal" | "day" | "prefixes" }
  | { readonly is: "choice" | "choices"; readonly of: VocabularyName }
  | { readonly is: "rows"; readonly parts: readonly RowPart[] };

/**
 * One thing an entry states, the same in the form, the workbook and the difference of releases. `path`: where it stands
 * in a Solution (or a Provider).
 */
export type EntryField = {
  readonly key: string;
  readonly path: string;
  readonly kind: FieldKind;
  readonly needed: boolean;
};

export type FieldGroup = { readonly code: string; readonly fields: readonly EntryField[] };

const field = (key: string, path: string, kind: FieldKind, needed = true): EntryField => ({
  key,
  path,
  kind,
  needed,
});
const optional = (key: string, path: string, kind: FieldKind) => field(key, path, kind, false);

const TEXT: FieldKind = { is: "text" };
const LONG: FieldKind = { is: "text", long: true };
const choice = (of: VocabularyName): FieldKind => ({ is: "choice", of });
const rows = (...parts: readonly (readonly [string, RowPart["of"]])[]): FieldKind => ({
  is: "rows",
  parts: parts.map(([path, of]) => ({ path, of })),
});

const costs = (moment: "once" | "yearly"): readonly EntryField[] =>
  COST_KINDS.map((kind) =>
    optional(`${moment}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, `price.${moment}.${kind}`, {
      is: "wan",
    }),
  );

/** Everything an entry states, in the order of the form and of the workbook's columns. */
export const ENTRY_GROUPS: readonly FieldGroup[] = [
  {
    code: "basic",
    fields: [
      field("code", "code", TEXT),
      field("nameZh", "name.zh", TEXT),
      field("nameEn", "name.en", TEXT),
      field("summaryZh", "summary.zh", LONG),
      field("summaryEn", "summary.en", LONG),
      field("kind", "kind", choice("solutionKind")),
      field("provider", "provider", choice("provider")),
      optional("copyright", "copyright", TEXT),
    ],
  },
  {
    code: "lifts",
    fields: [
      optional("steps", "steps", rows(["scene", "scene"], ["from", "level"], ["to", "reached"])),
      optional("lifts", "lifts", rows(["item", "item"], ["letter", "letter"])),
      field("pains", "pains", rows(["zh", "text"], ["en", "text"])),
      optional("aiScenarioZh", "ai.scenario.zh", TEXT),
      optional("aiScenarioEn", "ai.scenario.en", TEXT),
      optional("aiScene", "ai.scene", choice("scene")),
      optional("aiLevel", "ai.needsLevel", choice("level")),
    ],
  },
  {
    code: "audience",
    fields: [
      optional("sectors", "sectors", { is: "prefixes" }),
      optional("chains", "chains", { is: "choices", of: "chain" }),
      field("sizes", "sizes", { is: "choices", of: "size" }),
    ],
  },
  {
    code: "requires",
    fields: [
      optional("requiresScenes", "requires.scenes", rows(["scene", "scene"], ["level", "level"])),
      optional("requiresSolutions", "requires.solutions", rows(["", "solution"])),
      field("network", "requires.network", choice("flag")),
      field("machineInterface", "requires.machineInterface", choice("flag")),
    ],
  },
  {
    code: "deployment",
    fields: [
      field("mode", "deployment.mode", choice("deploymentMode")),
      field("firstUseDays", "deployment.firstUseDays", { is: "count" }),
      field("fullUseDays", "deployment.fullUseDays", { is: "count" }),
      field("trainingHours", "deployment.trainingHours", { is: "count" }),
      field("ownStaffDays", "deployment.ownStaffDays", { is: "count" }),
      field("serverRoom", "deployment.needsServerRoom", choice("flag")),
      field("domestic", "deployment.domesticPlatform", choice("flag")),
      field("dataLocation", "deployment.dataLocation", choice("dataLocation")),
    ],
  },
  {
    code: "price",
    fields: [
      field("priceModel", "price.model", choice("priceModel")),
      field("priceEntry", "price.entry", { is: "wan" }),
      field("priceLow", "price.low", { is: "wan" }),
      field("priceHigh", "price.high", { is: "wan" }),
      ...costs("once"),
      ...costs("yearly"),
    ],
  },
  {
    code: "proof",
    fields: [
      field("users", "proof.users", { is: "count" }),
      field("referenceZh", "proof.reference.zh", TEXT),
      field("referenceEn", "proof.reference.en", TEXT),
      optional("referenceScene", "proof.referenceStep.scene", choice("scene")),
      optional("referenceFrom", "proof.referenceStep.from", choice("level")),
      optional("referenceTo", "proof.referenceStep.to", choice("reached")),
      field("measureZh", "proof.effect.measure.zh", TEXT),
      field("measureEn", "proof.effect.measure.en", TEXT),
      field("before", "proof.effect.before", { is: "decimal" }),
      field("after", "proof.effect.after", { is: "decimal" }),
      field("unitZh", "proof.effect.unit.zh", TEXT),
      field("unitEn", "proof.effect.unit.en", TEXT),
      field("satisfaction", "proof.satisfaction", { is: "percent" }),
      field("accepted", "proof.accepted", { is: "percent" }),
    ],
  },
  {
    code: "listing",
    fields: [
      field("batch", "listing.batch", TEXT),
      field("reviewed", "listing.reviewed", { is: "day" }),
      field("validFrom", "listing.from", { is: "day" }),
      field("validTo", "listing.to", { is: "day" }),
    ],
  },
];

export const ENTRY_FIELDS: readonly EntryField[] = ENTRY_GROUPS.flatMap(({ fields }) => fields);

export const PROVIDER_FIELDS: readonly EntryField[] = [
  field("code", "code", TEXT),
  field("nameZh", "name.zh", TEXT),
  field("nameEn", "name.en", TEXT),
  field("creditCode", "creditCode", TEXT),
  field("providerKind", "kind", choice("providerKind")),
  field("demo", "demo", choice("flag")),
  optional("interestZh", "interest.zh", LONG),
  optional("interestEn", "interest.en", LONG),
];

/** Parts that may be missing as a whole, and what then stands in their place. */
export const WHOLE_OR_NONE: Readonly<Record<string, null | undefined>> = {
  ai: null,
  "proof.referenceStep": null,
  interest: undefined,
};
