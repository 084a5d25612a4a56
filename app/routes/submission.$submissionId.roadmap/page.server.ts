import { parseId, type SubmissionId } from "~/domain/ids";
import type { PlanRequest } from "~/domain/planning/roadmap";
import { isRunning } from "~/domain/projects/project";
import { bindingOf } from "~/domain/scoring/binding";
import type { Text } from "~/domain/text";
import type { Member, World } from "~/world";
import { listKnownProjects } from "~db/known-project";
import { loadReference } from "~db/reference-cache";
import { findLatestRoadmap, listRoadmaps } from "~db/roadmap";
import { findSubmission } from "~db/submission";
import { listTargets } from "~db/target";
import { withTenant } from "~db/tenant";

/** The submission to plan from, its versions so far and what the form starts with; null without that submission. */
export const readPlanning = async (
  world: World,
  member: Member,
  id: string | undefined,
  query: URLSearchParams,
) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    const latest = await findLatestRoadmap(tx, submissionId);
    return {
      submission,
      latest,
      targets: await listTargets(tx, submissionId),
      versions: await listRoadmaps(tx, submissionId),
      known: await listKnownProjects(tx),
    };
  });
  if (!found) return null;
  const { submission, latest, versions, targets, known } = found;
  const { catalogue, parameters } = await loadReference(world.db, world.now());
  const asked = latest && requestOf(latest.outcome);
  const linked = targets.find(({ target_id }) => target_id === query.get("towards"));
  const towards = linked ?? targets.find(({ target_id }) => target_id === asked?.wanted?.target);
  const names = new Map(catalogue.solutions.map(({ code, name }) => [code, name]));
  const underContract = known.filter(({ project }) => isRunning(project)).map(({ solution }) => solution);
  const named = (codes: readonly string[]) =>
    codes.flatMap((code): { readonly code: string; readonly name: Text }[] => {
      const name = names.get(code);
      return name ? [{ code, name }] : [];
    });
  const open = (codes: readonly string[] = []) =>
    named(codes.filter((code) => !underContract.includes(code)));
  return {
    submissionId,
    level: submission.level,
    versions,
    /** Every new plan has them, so there is nothing to choose. */
    underContract: named(underContract),
    pinned: open(asked?.pinned),
    excluded: open(asked?.excluded),
    targets: targets.map(({ target_id, name }) => ({ id: target_id, name })),
    towards: towards?.target_id ?? "",
    subsidies: parameters.subsidies
      .filter(({ paidAfterQuarters }) => paidAfterQuarters !== undefined)
      .map(({ code, title }) => ({ code, title })),
    startsIn: open(asked?.startsIn?.map(({ solution }) => solution)).map((start) => ({
      ...start,
      quarter: asked?.startsIn?.find(({ solution }) => solution === start.code)?.quarter ?? 1,
    })),
    asked: asked ?? null,
    /** The level to aim for at first. */
    target: String(linked?.level || (asked?.target ?? bindingOf(submission.score).next ?? 4)),
  };
};

const requestOf = (outcome: {
  readonly roadmap?: { readonly request: PlanRequest };
  readonly impossible?: { readonly request: PlanRequest };
}): PlanRequest | undefined => outcome.roadmap?.request ?? outcome.impossible?.request;
