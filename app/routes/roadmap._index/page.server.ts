import type { Member, World } from "~/world";
import { findLatestRoadmap } from "~db/roadmap";
import { findLatestSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** The latest submission and the latest roadmap made from it; null for what there is not yet. */
export const readLatest = (world: World, member: Member) =>
  withTenant(world.db, member, async (tx) => {
    const submission = await findLatestSubmission(tx);
    const roadmap = submission && (await findLatestRoadmap(tx, submission.submission_id));
    return { submissionId: submission?.submission_id ?? null, roadmapId: roadmap?.roadmap_id ?? null };
  });
