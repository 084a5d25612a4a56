import { complaintState, isWaiting } from "~/domain/catalogue/complaint";
import { dayInChina } from "~/domain/milestones/calendar-day";
import type { Member, World } from "~/world";
import { withBureau } from "~db/bureau";
import { listBureauComplaints } from "~db/complaint";
import { findCatalogueVersion, loadReference } from "~db/reference-cache";

/** Complaints of the firms of the jurisdiction, what has to be done first, the closed ones last. */
export const readBureauComplaints = async (world: World, member: Member) => {
  const now = world.now();
  const { catalogue, parameters } = await loadReference(world.db, now);
  const rows = await withBureau(world.db, member, listBureauComplaints);
  const complaints = await Promise.all(
    rows.map(async (each) => {
      const release = await findCatalogueVersion(world.db, catalogue.code, each.release);
      const solution = release?.solutions.find(({ code }) => code === each.solution);
      const provider = release?.providers.find(({ code }) => code === solution?.provider);
      const state = complaintState(each.course, dayInChina(now));
      return {
        ...each,
        name: solution?.name ?? null,
        provider: provider?.name ?? null,
        state,
        waiting: isWaiting(state),
        ownAnswer: each.answeredBy === member.memberId,
      };
    }),
  );
  const first = (waiting: boolean) => (waiting ? 0 : 1);
  return {
    complaints: complaints.toSorted((one, other) => first(one.waiting) - first(other.waiting)),
    overdue: complaints.filter(({ state }) => state === "overdue" || state === "appeal-overdue").length,
    waiting: complaints.filter(({ waiting }) => waiting).length,
    rules: parameters.catalogue ?? null,
  };
};
