import { type OrganisationId, parseId } from "~/domain/ids";
import { bindingOf } from "~/domain/scoring/binding";
import type { Member, World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { getOrganisation } from "~db/organisation";
import { listProposals } from "~db/proposal";
import { proposalLine } from "~db/proposal-view";
import { loadReference } from "~db/reference-cache";
import { listReports } from "~db/report";
import { listRoadmaps } from "~db/roadmap";
import { findLatestSubmission, listSubmissions } from "~db/submission";
import { EngagementNotFound, type TenantDb, withEngagement, withTenant } from "~db/tenant";

/** A client as its consultant may see it; null for a firm that never engaged the consultancy, or revoked. */
export const readClient = async (world: World, member: Member, id: string | undefined) => {
  const firmId = parseId<OrganisationId>(id);
  if (!firmId) return null;
  const found = await asClient(world, member, firmId);
  if (!found) return null;
  const proposals = await withTenant(world.db, member, (tx) => listProposals(tx, firmId));
  const { regions, chains } = await loadReference(world.db, world.now());
  const { profile, latest } = found;
  return {
    firmId,
    name: found.name,
    creditCode: profile.creditCode,
    unit: regions.units.find(({ code }) => code === profile.unit)?.title ?? null,
    chain: chains.chains.find(({ code }) => code === profile.chains[0])?.title ?? null,
    size: profile.size,
    title: profile.title,
    result: latest && {
      number: latest.number,
      submittedAt: latest.submitted_at,
      level: latest.level,
      points: latest.points,
      binding: bindingOf(latest.score),
      scenes: {
        fromTwo: latest.score.scenes.filter(({ level }) => level >= 2).length,
        all: latest.score.scenes.length,
      },
    },
    submissions: found.submissions,
    roadmaps: found.roadmaps,
    proposals: proposals.map(proposalLine),
  };
};

const asClient = async (world: World, member: Member, firmId: OrganisationId) => {
  try {
    return await withEngagement(world.db, member, firmId, readFirm);
  } catch (error) {
    if (error instanceof EngagementNotFound) return null;
    throw error;
  }
};

const readFirm = async (tx: TenantDb) => {
  const submissions = await listSubmissions(tx);
  return {
    name: (await getOrganisation(tx)).name,
    profile: await getFirmProfile(tx),
    latest: (await findLatestSubmission(tx)) ?? null,
    submissions,
    roadmaps: await readRoadmaps(tx, submissions),
  };
};

/** Every version of every submission, newest first, with the report issued of it. */
const readRoadmaps = async (tx: TenantDb, submissions: Awaited<ReturnType<typeof listSubmissions>>) => {
  const reports = await listReports(tx);
  const lists = [];
  for (const { submission_id, number } of submissions) {
    const roadmaps = await listRoadmaps(tx, submission_id);
    lists.push(roadmaps.map((roadmap) => ({ ...roadmap, submission: number })));
  }
  return lists.flat().map(({ roadmap_id, version, created_at, kind, submission }) => {
    const report = reports.find((each) => each.roadmap_id === roadmap_id);
    return {
      id: roadmap_id,
      version,
      submission,
      createdAt: created_at,
      kind,
      report: report ? { id: report.report_id, number: report.number, issuedAt: report.created_at } : null,
    };
  });
};

export type Client = NonNullable<Awaited<ReturnType<typeof readClient>>>;
