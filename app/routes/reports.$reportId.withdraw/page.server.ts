import { parseId, type ReportId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { findOwnReport } from "~db/own-report";
import { withTenant } from "~db/tenant";

/** A paper that may still be withdrawn, or that was; null where the firm has none of that id. */
export const readReport = async (world: World, member: Member, id: string | undefined) => {
  const reportId = parseId<ReportId>(id);
  const found = reportId && (await withTenant(world.db, member, (tx) => findOwnReport(tx, reportId)));
  return found ?? null;
};
