import { parseId, type SubmissionId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { waysUp } from "~/domain/planning/ways-up";
import { readinessFor } from "~/domain/readiness/further-answers";
import { bindingOf } from "~/domain/scoring/binding";
import type { Member, World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { findLatestReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { listTargets } from "~db/target";
import { withTenant } from "~db/tenant";

/** What the browser needs to try out answers by itself: the edition's rules, the answers, and where to start. */
export const readWhatIfPage = async (world: World, member: Member, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    return {
      submission,
      targets: await listTargets(tx, submissionId),
      firm: await getFirmProfile(tx),
      reply: await findLatestReadinessReply(tx, submissionId),
    };
  });
  if (!found) return null;
  const { answers, score, basis, number, submitted_at } = found.submission;
  const { instrument } = await loadBasis(world.db, basis);
  const now = world.now();
  const reference = await loadReference(world.db, now);
  const aiReadiness = readinessFor(reference.readiness, instrument, found.reply?.answers);
  const today = dayInChina(now);
  const { next } = bindingOf(score);
  const ways =
    next === null
      ? []
      : waysUp({
          ...reference,
          instrument,
          answers,
          score,
          firm: found.firm,
          today,
          aiReadiness,
          target: next,
        }).ways;
  return {
    submissionId,
    number,
    submittedAt: submitted_at,
    instrument,
    answers,
    next,
    ways: ways.map(({ scenes, items }) => ({ scenes, items })),
    targets: found.targets.map(({ target_id, name, changes }) => ({ id: target_id, name, changes })),
  };
};

export type WhatIfPage = NonNullable<Awaited<ReturnType<typeof readWhatIfPage>>>;
