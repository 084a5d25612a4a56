import type { Member, World } from "~/world";
import { listDrafts, listOwnDrafts } from "~db/catalogue-draft";
import { listCatalogueReleases } from "~db/catalogue-release";
import { listRetirements } from "~db/catalogue-retirement";
import { coversCity } from "~db/jurisdiction";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** The desk of the bureau that keeps the catalogue; null for one in charge of a part of the city only. */
export const readDesk = async (world: World, member: Member) => {
  const { catalogue, regions, ids } = await loadReference(world.db, world.now());
  return withTenant(world.db, member, async (tx) => {
    if (!(await coversCity(tx, regions))) return null;
    const own = new Set(await listOwnDrafts(tx, member.memberId));
    const proposals = await listRetirements(tx);
    const releases = (await listCatalogueReleases(tx)).filter(({ code }) => code === catalogue.code);
    const standing = releases.filter(({ retired_at }) => retired_at === null).length;
    return {
      drafts: (await listDrafts(tx)).map(({ draft_id, version, title, state, updated_at, author }) => ({
        draftId: draft_id,
        version,
        title,
        state,
        author,
        updatedAt: updated_at,
        forYou: state === "in-review" && !own.has(draft_id),
      })),
      releases: releases.map(({ release_id, version, title, entries, published_at, retired_at }) => {
        const open = proposals.find((each) => each.release_id === release_id && each.decision === null);
        return {
          releaseId: release_id,
          version,
          title,
          entries,
          publishedAt: published_at,
          retiredAt: retired_at,
          inForce: release_id === ids.catalogue,
          canRetire: retired_at === null && standing > 1,
          proposal: open
            ? {
                reason: open.reason,
                proposer: open.proposer,
                at: open.proposed_at,
                own: open.proposed_by === member.memberId,
              }
            : null,
        };
      }),
    };
  });
};
