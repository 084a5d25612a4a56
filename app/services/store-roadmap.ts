import type { Basis } from "~/domain/basis";
import type { RoadmapId, SubmissionId } from "~/domain/ids";
import { type Catalogue, COST_KINDS } from "~/domain/matching/solution";
import { YEARS } from "~/domain/planning/quarters";
import type { PlanOutcome } from "~/domain/planning/roadmap";
import type { Member, World } from "~/world";
import { lockAssessment } from "~db/assessment";
import { insertRoadmap, insertRoadmapSpend, type SpendRow } from "~db/roadmap";
import { insertRoadmapCertificate } from "~db/roadmap-certificate";
import type { Submission } from "~db/submission";
import type { TenantDb } from "~db/tenant";
import { newId } from "./new-id";

type NewVersion = {
  readonly submission: Pick<Submission, "submission_id" | "assessment_id">;
  readonly outcome: PlanOutcome;
  readonly basis: Basis;
  /** The release that `basis` names. */
  readonly catalogue: Catalogue;
  /** JSON, or null where there is none. */
  readonly certificate: string | null;
  /** Fingerprint of what it was asked from; null where that is not known. */
  readonly asked: string | null;
};

/** Stores an outcome as the next version of its submission. The lock gives two made at once their versions in turn. */
export const storeRoadmap = async (
  world: World,
  member: Member,
  tx: TenantDb,
  { submission, outcome, basis, catalogue, certificate, asked }: NewVersion,
): Promise<{ readonly roadmapId: RoadmapId; readonly version: number }> => {
  const roadmapId = newId<RoadmapId>(world);
  const submissionId: SubmissionId = submission.submission_id;
  await lockAssessment(tx, submission.assessment_id);
  const version = await insertRoadmap(tx, {
    roadmap_id: roadmapId,
    submission_id: submissionId,
    outcome,
    basis,
    created_by: member.memberId,
    created_at: world.now(),
    asked,
  });
  await insertRoadmapSpend(tx, roadmapId, spendOf(outcome, catalogue));
  if (certificate) await insertRoadmapCertificate(tx, roadmapId, certificate);
  return { roadmapId, version };
};

const spendOf = (outcome: PlanOutcome, { solutions }: Catalogue): readonly SpendRow[] => {
  if (outcome.kind === "impossible") return [];
  const kinds = new Map(solutions.map(({ code, kind }) => [code, kind]));
  return outcome.roadmap.items.flatMap(({ solution, spend }) =>
    YEARS.flatMap((year) =>
      COST_KINDS.map((cost_kind) => ({
        solution,
        solution_kind: kinds.get(solution) ?? "other",
        year,
        cost_kind,
        amount: spend[year === 1 ? 0 : year === 2 ? 1 : 2][cost_kind],
      })).filter(({ amount }) => amount > 0),
    ),
  );
};
