import { parseId, type SubmissionId } from "~/domain/ids";
import { cheapestLift } from "~/domain/scoring/cheapest-lift";
import type { Member, World } from "~/world";
import { loadBasis } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { listTargets } from "~db/target";
import { withTenant } from "~db/tenant";

/** How many minimal sets are offered to start from. */
const STARTS = 6;

/** What the browser needs to try out answers by itself: the edition's rules, the answers, and where to start. */
export const readWhatIfPage = async (world: World, member: Member, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    return submission && { submission, targets: await listTargets(tx, submissionId) };
  });
  if (!found) return null;
  const { answers, score, basis, number, submitted_at } = found.submission;
  const { instrument } = await loadBasis(world.db, basis);
  const lift = cheapestLift(instrument, answers, score);
  return {
    submissionId,
    number,
    submittedAt: submitted_at,
    instrument,
    answers,
    next: lift?.target ?? null,
    sets: (lift?.sets ?? []).slice(0, STARTS),
    targets: found.targets.map(({ target_id, name, changes }) => ({ id: target_id, name, changes })),
  };
};

export type WhatIfPage = NonNullable<Awaited<ReturnType<typeof readWhatIfPage>>>;
