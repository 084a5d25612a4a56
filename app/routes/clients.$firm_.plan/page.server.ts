import { type OrganisationId, parseId } from "~/domain/ids";
import type { PlanOutcome, PlanRequest } from "~/domain/planning/roadmap";
import { bindingOf } from "~/domain/scoring/binding";
import type { Member, World } from "~/world";
import { getOrganisation } from "~db/organisation";
import { loadReference } from "~db/reference-cache";
import { findLatestRoadmap } from "~db/roadmap";
import { findLatestSubmission } from "~db/submission";
import { EngagementNotFound, withEngagement } from "~db/tenant";

/** What a consultant plans for a client from: its latest submission and what its latest roadmap asked for. */
export const readClientPlanning = async (world: World, member: Member, id: string | undefined) => {
  const firmId = parseId<OrganisationId>(id);
  if (!firmId) return null;
  const found = await readAsClient(world, member, firmId);
  if (!found?.submission) return null;
  const { parameters } = await loadReference(world.db, world.now());
  const asked = found.roadmap ? requestOf(found.roadmap.outcome) : null;
  return {
    firmId,
    name: found.name,
    submissionId: found.submission.submission_id,
    level: found.submission.level,
    asked,
    target: String(asked?.target ?? bindingOf(found.submission.score).next ?? 4),
    subsidies: parameters.subsidies
      .filter(({ paidAfterQuarters }) => paidAfterQuarters !== undefined)
      .map(({ code, title }) => ({ code, title })),
  };
};

const requestOf = (outcome: PlanOutcome): PlanRequest =>
  outcome.kind === "planned" ? outcome.roadmap.request : outcome.impossible.request;

const readAsClient = async (world: World, member: Member, firmId: OrganisationId) => {
  try {
    return await withEngagement(world.db, member, firmId, async (tx) => {
      const submission = await findLatestSubmission(tx);
      const roadmap = submission && (await findLatestRoadmap(tx, submission.submission_id));
      return { name: (await getOrganisation(tx)).name, submission, roadmap };
    });
  } catch (error) {
    if (error instanceof EngagementNotFound) return null;
    throw error;
  }
};
