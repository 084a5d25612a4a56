import type { Member, World } from "~/world";
import { listOwnReports, type OwnReport } from "~db/own-report";
import { withTenant } from "~db/tenant";

/** The firm's papers, newest first. */
export const readReports = (world: World, member: Member): Promise<readonly OwnReport[]> =>
  withTenant(world.db, member, listOwnReports);
