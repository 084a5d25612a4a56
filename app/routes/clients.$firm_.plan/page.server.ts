import { type OrganisationId, parseId } from "~/domain/ids";
import { carriedIn, type PlanOutcome, type PlanRequest } from "~/domain/planning/roadmap";
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
  const { parameters, catalogue } = await loadReference(world.db, world.now());
  const codes = new Set(catalogue.solutions.map(({ code }) => code));
  const asked = found.roadmap ? wishesOf(found.roadmap.outcome, codes) : null;
  return {
    firmId,
    name: found.name,
    submissionId: found.submission.submission_id,
    level: found.submission.level,
    asked,
    /** Of what the firm required, excluded or fixed. */
    names: Object.fromEntries(
      catalogue.solutions
        .filter(({ code }) => asked?.pinned.includes(code) || asked?.excluded.includes(code))
        .map(({ code, name }) => [code, name]),
    ),
    target: String(asked?.target ?? bindingOf(found.submission.score).next ?? 4),
    subsidies: parameters.subsidies
      .filter(({ paidAfterQuarters }) => paidAfterQuarters !== undefined)
      .map(({ code, title }) => ({ code, title })),
  };
};

const requestOf = (outcome: PlanOutcome): PlanRequest =>
  outcome.kind === "planned" ? outcome.roadmap.request : outcome.impossible.request;

/** What the firm itself asked for: without what was given by its contracts, and what is offered no more. */
const wishesOf = (outcome: PlanOutcome, codes: ReadonlySet<string>): PlanRequest => {
  const request = requestOf(outcome);
  const given = outcome.kind === "planned" ? carriedIn(outcome.roadmap) : new Set<string>();
  const wished = (code: string) => codes.has(code) && !given.has(code);
  return {
    ...request,
    pinned: request.pinned.filter(wished),
    excluded: request.excluded.filter(wished),
    startsIn: (request.startsIn ?? []).filter(({ solution }) => wished(solution)),
  };
};

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
