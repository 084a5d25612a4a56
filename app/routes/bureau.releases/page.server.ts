import type { Member, World } from "~/world";
import { listFigureReleases } from "~db/figure-release";
import { withTenant } from "~db/tenant";

/** Releases of the bureau, newest first. */
export const readReleases = (world: World, member: Member) =>
  withTenant(world.db, member, listFigureReleases);
