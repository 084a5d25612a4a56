import { cutText } from "../characters";
import {
  type Catalogue,
  PROVIDER_KINDS,
  type Provider,
  type ProviderKind,
  type Solution,
} from "../matching/solution";
import type { Yuan } from "../money";
import type { Parameters } from "../parameters";
import { readWan } from "../typed-figure";
import { isShown } from "./shown";
import { type JudgedTrait, judgeTraits, SHOWN_TRAITS, type ShownTrait } from "./trait-rules";

/** What a list is cut to, as its address says; null cuts nothing. `priceText`: the ceiling as it was typed. */
export type CatalogueFilter = {
  readonly scene: string | null;
  readonly sector: string | null;
  readonly trait: ShownTrait | null;
  readonly provider: ProviderKind | null;
  readonly price: Yuan | null;
  readonly priceText: string;
  readonly ai: boolean;
};

/** One line of the list. */
export type Listed = {
  readonly solution: Solution;
  readonly provider: Provider;
  readonly traits: readonly JudgedTrait[];
};

const MOST_TYPED = 20;

/** Reads the filter of an address; what it does not know, or an amount that is none, cuts nothing. */
export const readCatalogueFilter = (
  query: URLSearchParams,
  known: { readonly scenes: readonly string[]; readonly sectors: readonly string[] },
): CatalogueFilter => {
  const asked = (name: string) => query.get(name) ?? "";
  const priceText = cutText(asked("price"), MOST_TYPED).trim();
  return {
    scene: known.scenes.find((code) => code === asked("scene")) ?? null,
    sector: known.sectors.find((code) => code === asked("sector")) ?? null,
    trait: SHOWN_TRAITS.find((trait) => trait === asked("trait")) ?? null,
    provider: PROVIDER_KINDS.find((kind) => kind === asked("provider")) ?? null,
    price: readWan(priceText),
    priceText,
    ai: asked("ai") === "yes",
  };
};

/** The pairs of an address that say this filter; without any it cuts nothing. */
export const catalogueFilterQuery = (filter: CatalogueFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({
      scene: filter.scene,
      sector: filter.sector,
      trait: filter.trait,
      provider: filter.provider,
      price: filter.priceText || null,
      ai: filter.ai ? "yes" : null,
    }).filter((pair): pair is [string, string] => pair[1] !== null),
  );

/** For every sector, or for one that contains the asked one or lies in it: C36 finds what is made for C3670 and back. */
const servesWithin = ({ sectors }: Solution, asked: string): boolean =>
  sectors.length === 0 || sectors.some((prefix) => prefix.startsWith(asked) || asked.startsWith(prefix));

const passes =
  (filter: CatalogueFilter) =>
  ({ solution, provider, traits }: Listed): boolean =>
    (filter.scene === null || solution.steps.some(({ scene }) => scene === filter.scene)) &&
    (filter.sector === null || servesWithin(solution, filter.sector)) &&
    (filter.trait === null || traits.some(({ trait, met }) => met && trait === filter.trait)) &&
    (filter.provider === null || provider.kind === filter.provider) &&
    (filter.price === null || solution.price.entry <= filter.price) &&
    (!filter.ai || solution.ai !== null);

/** The place of the first scene it lifts; what lifts none stands after those. */
const placeOf = ({ steps }: Solution, scenes: readonly string[]): number => {
  const places = steps.map(({ scene }) => scenes.indexOf(scene)).filter((place) => place >= 0);
  return Math.min(scenes.length, ...places);
};

/**
 * The entries that may be shown on a day and pass the filter. Ordered by scene as the questionnaire has them, then by
 * entry price, then by code: neither a provider nor the order of the release has any influence.
 */
export const listCatalogue = (
  catalogue: Catalogue,
  filter: CatalogueFilter,
  {
    today,
    parameters,
    scenes,
  }: { readonly today: string; readonly parameters: Parameters; readonly scenes: readonly string[] },
): { readonly shown: number; readonly found: readonly Listed[] } => {
  const months = parameters.catalogue?.reviewValidMonths ?? null;
  const listed = catalogue.solutions
    .filter((solution) => isShown(solution, today, months))
    .flatMap((solution) => {
      const provider = catalogue.providers.find(({ code }) => code === solution.provider);
      return provider ? [{ solution, provider, traits: judgeTraits(solution, parameters) }] : [];
    });
  const order = (one: Listed, other: Listed): number =>
    placeOf(one.solution, scenes) - placeOf(other.solution, scenes) ||
    one.solution.price.entry - other.solution.price.entry ||
    (one.solution.code < other.solution.code ? -1 : 1);
  return { shown: listed.length, found: listed.filter(passes(filter)).toSorted(order) };
};
