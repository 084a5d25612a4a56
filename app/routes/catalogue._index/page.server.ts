import { listCatalogue, readCatalogueFilter } from "~/domain/catalogue/catalogue-filter";
import { dayInChina } from "~/domain/milestones/calendar-day";
import type { World } from "~/world";
import { listReleases } from "~db/reference";
import { loadReference } from "~db/reference-cache";

const FIRST = 20;

/** The catalogue in force, cut by the filter of the address. */
export const readCataloguePage = async ({ db, now }: World, query: URLSearchParams) => {
  const reference = await loadReference(db, now());
  const { catalogue, parameters, instrument, sectors, ids } = reference;
  const scenes = instrument.scenes.map(({ code }) => code);
  const filter = readCatalogueFilter(query, {
    scenes,
    sectors: sectors.sectors.map(({ code }) => code),
  });
  const today = dayInChina(now());
  const { shown, found } = listCatalogue(catalogue, filter, { today, parameters, scenes });
  const release = (await listReleases(db.app, "catalogue")).find(
    ({ release_id }) => release_id === ids.catalogue,
  );
  return {
    filter,
    shown,
    found: found.length,
    entries: (query.has("all") ? found : found.slice(0, FIRST)).map(({ solution, provider, traits }) => ({
      code: solution.code,
      name: solution.name,
      summary: solution.summary,
      kind: solution.kind,
      steps: solution.steps,
      lifts: solution.lifts.length,
      entry: solution.price.entry,
      model: solution.price.model,
      firstUseDays: solution.deployment.firstUseDays,
      validTo: solution.listing.to,
      provider: { name: provider.name, kind: provider.kind },
      traits: traits.map(({ trait, met }) => ({ trait, met })),
    })),
    title: catalogue.title,
    version: catalogue.version,
    publishedAt: release?.published_at ?? now(),
    demo: catalogue.providers.some(({ demo }) => demo),
    scenes: instrument.scenes.map(({ code, title }) => ({ code, title })),
    sectors: sectors.sectors.map(({ code, title }) => ({ code, title })),
  };
};
