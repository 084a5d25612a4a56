import { applyVariant } from "~/domain/instrument/variant";
import type { Problem } from "~/domain/problem";
import { checkReadinessAgainst } from "~/domain/readiness/check-readiness";
import { checkReadingsAgainst } from "~/domain/readings/check-against";
import type { ReferenceContent } from "./reference-content";
import type { ReferenceKind } from "./schema";

type Published = Partial<ReferenceContent>;
type Named = { readonly code: string };

const unknown = (field: string, code: string): Problem => ({
  code: "reference.unknownCode",
  field,
  values: { field, code },
});

/** Names each code that is not in the list; where no list is published, every code is unknown. */
const missing = (
  codes: readonly string[],
  known: readonly Named[] | undefined,
  fieldOf: (at: number) => string,
): readonly Problem[] => {
  const listed = new Set((known ?? []).map(({ code }) => code));
  return codes.flatMap((code, at) => (listed.has(code) ? [] : [unknown(fieldOf(at), code)]));
};

/** Chains and solutions name sectors by a prefix of any length; at least its division (two digits) must be listed. */
const unlisted = (
  codes: readonly string[],
  sectors: readonly Named[] | undefined,
  fieldOf: (at: number) => string,
): readonly Problem[] =>
  missing(
    codes.map((code) => code.slice(0, 3)),
    sectors,
    fieldOf,
  );

const checkChains = ({ chains }: ReferenceContent["chains"], published: Published): readonly Problem[] =>
  chains.flatMap(({ sectors }, index) =>
    unlisted(sectors, published.sectors?.sectors, (at) => `chains.${index}.sectors.${at}`),
  );

const checkSolution = (
  solution: ReferenceContent["catalogue"]["solutions"][number],
  path: string,
  { instrument, sectors, chains }: Published,
): readonly Problem[] => {
  const letters = new Map(instrument?.items.map(({ code, options }) => [code, options]));
  const codes = solution.lifts.map(({ item }) => item);
  return [
    ...missing(
      solution.steps.map(({ scene }) => scene),
      instrument?.scenes,
      (at) => `${path}.steps.${at}.scene`,
    ),
    ...missing(
      solution.requires.scenes.map(({ scene }) => scene),
      instrument?.scenes,
      (at) => `${path}.requires.scenes.${at}.scene`,
    ),
    ...missing(solution.ai ? [solution.ai.scene] : [], instrument?.scenes, () => `${path}.ai.scene`),
    ...missing(codes, instrument?.items, (at) => `${path}.lifts.${at}.item`),
    ...solution.lifts.flatMap(({ item, letter }, at) =>
      letters.get(item)?.every((option) => option.letter !== letter)
        ? [unknown(`${path}.lifts.${at}.letter`, `${item} ${letter}`)]
        : [],
    ),
    ...unlisted(solution.sectors, sectors?.sectors, (at) => `${path}.sectors.${at}`),
    ...missing(solution.chains, chains?.chains, (at) => `${path}.chains.${at}`),
  ];
};

const checkCatalogue = ({ solutions }: ReferenceContent["catalogue"], published: Published) =>
  solutions.flatMap((solution, index) => checkSolution(solution, `solutions.${index}`, published));

/** Each reading is of a doubt of the instrument and leaves an instrument that passes every check. */
const checkVariants = (
  { instrument: code, edition, variants }: ReferenceContent["variants"],
  { instrument }: Published,
): readonly Problem[] => {
  if (instrument?.code !== code || instrument.edition !== edition) return [unknown("instrument", code)];
  return variants.flatMap((variant) => {
    const applied = applyVariant(instrument, variant);
    return applied.ok ? [] : applied.problems;
  });
};

const nothing = (): readonly Problem[] => [];

const checks: {
  readonly [Kind in ReferenceKind]: (
    content: ReferenceContent[Kind],
    published: Published,
  ) => readonly Problem[];
} = {
  sectors: nothing,
  regions: nothing,
  parameters: nothing,
  instrument: nothing,
  chains: checkChains,
  catalogue: checkCatalogue,
  readings: (readings, { instrument }) => checkReadingsAgainst(readings, instrument),
  variants: checkVariants,
  readiness: (pack, { instrument }) => checkReadinessAgainst(pack, instrument),
};

/** Codes of another kind of reference data that are not published, each with the path of its field. */
export const crossCheck = <Kind extends ReferenceKind>(
  kind: Kind,
  content: ReferenceContent[Kind],
  published: Published,
): readonly Problem[] => checks[kind](content, published);
