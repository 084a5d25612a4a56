import type { RoadmapId } from "~/domain/ids";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import { type Outcome, success } from "~/domain/problem";
import type { ComputedPlan, Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertAuditEvent } from "~db/audit-event";
import { type TenantDb, withTenant } from "~db/tenant";
import { hasSameNote, type Known, knownOrComputed, listKnown } from "./compute-plan";
import type { Waiting } from "./in-turn";
import { type Asked, readPlanning } from "./read-planning";
import { storeRoadmap } from "./store-roadmap";

export type PlannedRoadmap = {
  readonly roadmapId: RoadmapId;
  readonly version: number;
  readonly outcome: PlanOutcome;
  /** The same had been asked before: this is that version. */
  readonly repeated: boolean;
};

/**
 * Plans three years from a submission and stores the outcome, also an impossible one. Input: `{ submissionId,
 * budgets: [万元 as text, three], target: "1"–"4", goal, pinned?, excluded?, startsOn?, towards? }` and the limits of
 * parse-plan-limits; without `startsOn` the plan begins with the next quarter; `towards`: a kept target of the
 * submission to reach as well. What was asked before is not planned again: the stored plan is the answer, and its version
 * as long as no report was issued from it.
 */
export const planRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
  waiting: Waiting = {},
): Promise<Outcome<PlannedRoadmap>> => {
  const asked = await readPlanning(world, member, input);
  if (!asked.ok) return asked;
  const known = await withTenant(world.db, member, (tx) => listKnown(tx, asked.value));
  const same = sameVersion(known, asked.value);
  if (same) return success(repeated(same));
  const planned = await knownOrComputed(world, member, asked.value, known[0], waiting);
  if (!planned.ok) return planned;
  return withTenant(world.db, member, (tx) => store(world, member, tx, asked.value, planned.value));
};

/** A version has one report, so once it is issued the same plan becomes a new version: from that another is issued. */
const sameVersion = (known: readonly Known[], asked: Asked): Known | undefined =>
  known.find(({ outcome, reported }) => !reported && hasSameNote(outcome, asked));

const repeated = ({ roadmap_id, version, outcome }: Known): PlannedRoadmap => ({
  roadmapId: roadmap_id,
  version,
  outcome,
  repeated: true,
});

/** Under the lock, so that of two who asked for the same at once the second finds what the first stored. */
const store = async (
  world: World,
  member: Member,
  tx: TenantDb,
  asked: Asked,
  { outcome, certificate, found }: ComputedPlan,
): Promise<Outcome<PlannedRoadmap>> => {
  await lockAssessment(tx, asked.submission.assessment_id);
  const same = sameVersion(await listKnown(tx, asked), asked);
  if (same) return success(repeated(same));
  const stored = await storeRoadmap(world, member, tx, {
    submission: asked.submission,
    outcome,
    basis: asked.basis,
    catalogue: asked.reference.catalogue,
    certificate,
    asked: found ? asked.key : null,
  });
  await insertAuditEvent(tx, {
    at: world.now(),
    member_id: member.memberId,
    action: "plan-roadmap",
    subject: stored.roadmapId,
    detail: { version: stored.version, outcome: outcome.kind },
  });
  return success({ ...stored, outcome, repeated: false });
};
