import { complaintState } from "~/domain/catalogue/complaint";
import { dayInChina } from "~/domain/milestones/calendar-day";
import type { Member, World } from "~/world";
import { listComplaints } from "~db/complaint";
import { findCatalogueVersion, loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** The firm's complaints with their state today. */
export const readComplaints = async (world: World, member: Member) => {
  const now = world.now();
  const { catalogue, parameters } = await loadReference(world.db, now);
  const own = await withTenant(world.db, member, (tx) => listComplaints(tx, member.organisationId));
  const complaints = await Promise.all(
    own.map(async (each) => {
      const release = await findCatalogueVersion(world.db, catalogue.code, each.release);
      const name = release?.solutions.find(({ code }) => code === each.solution)?.name ?? null;
      return { ...each, name, state: complaintState(each.course, dayInChina(now)) };
    }),
  );
  return { complaints, rules: parameters.catalogue ?? null };
};
