import { compareReleases } from "~/domain/catalogue/compare-releases";
import { differencePage } from "~/domain/catalogue/difference-page";
import { wordTitles } from "~/domain/catalogue/word-titles";
import type { World } from "~/world";
import { listCatalogueReleases } from "~db/catalogue-release";
import { findCatalogueVersion, loadReference } from "~db/reference-cache";

/** The published releases, and what one of them says differently from another; null where there is no other. */
export const readReleases = async (world: World, query: URLSearchParams) => {
  const reference = await loadReference(world.db, world.now());
  const { code } = reference.catalogue;
  const releases = (await listCatalogueReleases(world.db.app)).filter((each) => each.code === code);
  const current = reference.catalogue.version;
  const at = releases.findIndex(({ version }) => version === current);
  const versionOf = (name: string, otherwise: string | undefined) =>
    releases.find(({ version }) => version === query.get(name))?.version ?? otherwise;
  const to = versionOf("to", current);
  const from = versionOf("from", (releases[at + 1] ?? releases[at - 1])?.version);
  const before = from === undefined ? null : await findCatalogueVersion(world.db, code, from);
  const after = to === undefined ? null : await findCatalogueVersion(world.db, code, to);
  return {
    title: reference.catalogue.title,
    current,
    releases: releases.map(({ version, title, published_at, retired_at, entries }) => ({
      version,
      title,
      entries,
      publishedAt: published_at,
      retiredAt: retired_at,
    })),
    compared:
      before && after
        ? {
            from: before.version,
            to: after.version,
            difference: differencePage(compareReleases(before, after), query.get("changes")),
            titles: wordTitles(reference, [before, after]),
          }
        : null,
  };
};
