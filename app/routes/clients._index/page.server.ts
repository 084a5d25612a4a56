import type { Member, World } from "~/world";
import { listClients } from "~db/engagement";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";

/** Firms with a standing engagement, in Chinese order, each with where it stands and its latest report. */
export const readClients = async (world: World, member: Member) => {
  const { regions } = await loadReference(world.db, world.now());
  const clients = await withTenant(world.db, member, listClients);
  return {
    consultancy: member.organisationName,
    clients: clients.map((client) => ({
      id: client.organisation_id,
      name: client.name,
      creditCode: client.credit_code,
      grantedAt: client.granted_at,
      unit: regions.units.find(({ code }) => code === client.unit)?.title ?? null,
      size: client.size,
      answering: client.answering,
      submittedAt: client.submitted_at,
      level: client.level,
      points: client.points,
      planned: client.roadmap_id !== null,
      report:
        client.report_id && client.reported_at
          ? {
              id: client.report_id,
              issuedAt: client.reported_at,
              older: client.submitted_at !== null && client.reported_at < client.submitted_at,
            }
          : null,
    })),
  };
};

export type ListedClient = Awaited<ReturnType<typeof readClients>>["clients"][number];
