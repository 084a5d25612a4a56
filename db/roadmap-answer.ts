import type { RoadmapId } from "~/domain/ids";
import type { RoadmapAnswer } from "~/domain/planning/questions/roadmap-answer";
import type { TenantDb } from "./tenant";

export const findRoadmapAnswer = async (
  tx: TenantDb,
  roadmapId: RoadmapId,
  asked: string,
): Promise<RoadmapAnswer | null> => {
  const row = await tx
    .selectFrom("roadmap_answer")
    .select("answer")
    .where("roadmap_id", "=", roadmapId)
    .where("asked", "=", asked)
    .executeTakeFirst();
  return row?.answer ?? null;
};

/** Keeps an answer; where another process was faster with the same one, that stays. */
export const insertRoadmapAnswer = async (
  tx: TenantDb,
  roadmapId: RoadmapId,
  asked: string,
  { answer, at }: { readonly answer: RoadmapAnswer; readonly at: Date },
): Promise<void> => {
  await tx
    .insertInto("roadmap_answer")
    .values({ roadmap_id: roadmapId, asked, answer: JSON.stringify(answer), answered_at: at })
    .onConflict((on) => on.doNothing())
    .execute();
};
