import type { AssessmentId, MemberId } from "~/domain/ids";
import type { Answers, ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import type { TenantDb } from "./tenant";

type Question = { readonly assessment_id: AssessmentId; readonly code: string };
export type ChangedAnswer = Question & { readonly updated_by: MemberId; readonly updated_at: Date } & (
    | { readonly part: "item"; readonly answer: ItemAnswer }
    | { readonly part: "scene"; readonly answer: SceneAnswer }
  );

/** The database refuses it once the assessment is submitted. */
export const upsertAnswer = async (tx: TenantDb, changed: ChangedAnswer): Promise<void> => {
  const answer = JSON.stringify(changed.answer);
  const { updated_by, updated_at } = changed;
  await tx
    .insertInto("answer")
    .values({ ...changed, answer })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "assessment_id", "part", "code"])
        .doUpdateSet({ answer, updated_by, updated_at, unconfirmed: false }),
    )
    .execute();
};

/** One answer with who gave it, or undefined where the question is open. */
export const findAnswer = (tx: TenantDb, question: Question & { readonly part: "item" | "scene" }) =>
  tx
    .selectFrom("answer")
    .select(["answer", "updated_by", "updated_at"])
    .where("assessment_id", "=", question.assessment_id)
    .where("part", "=", question.part)
    .where("code", "=", question.code)
    .executeTakeFirst();

export const deleteAnswer = async (
  tx: TenantDb,
  question: Question & { readonly part: "item" | "scene" },
): Promise<void> => {
  await tx
    .deleteFrom("answer")
    .where("assessment_id", "=", question.assessment_id)
    .where("part", "=", question.part)
    .where("code", "=", question.code)
    .execute();
};

/** Begins a draft with answers of an earlier submission, all of them to be confirmed. */
export const copyAnswers = async (
  tx: TenantDb,
  assessmentId: AssessmentId,
  answers: Answers,
  by: { readonly updated_by: MemberId; readonly updated_at: Date },
): Promise<void> => {
  const rows = (part: "item" | "scene", of: Readonly<Record<string, ItemAnswer | SceneAnswer>>) =>
    Object.entries(of).map(([code, answer]) => ({
      assessment_id: assessmentId,
      part,
      code,
      answer: JSON.stringify(answer),
      unconfirmed: true,
      ...by,
    }));
  const values = [...rows("item", answers.items), ...rows("scene", answers.scenes)];
  if (values.length > 0) await tx.insertInto("answer").values(values).execute();
};

/**
 * All answers of an assessment, as they were parsed when saved. Whoever scores them parses them again by the
 * assessment's own instrument (`parseAnswers`): the type is what was stored, the instrument says what it means.
 */
export const listAnswers = async (tx: TenantDb, assessmentId: AssessmentId): Promise<Answers> => {
  const rows = await tx
    .selectFrom("answer")
    .select(["part", "code", "answer"])
    .where("assessment_id", "=", assessmentId)
    .orderBy("code")
    .execute();
  const items: Record<string, ItemAnswer> = {};
  const scenes: Record<string, SceneAnswer> = {};
  for (const { part, code, answer } of rows) {
    if (part === "item" && "options" in answer) items[code] = answer;
    if (part === "scene" && "level" in answer) scenes[code] = answer;
  }
  return { items, scenes };
};

const FIELDS = { item: "items", scene: "scenes" } as const;

/** Fields ("items.CODE", "scenes.CODE") of the answers that were copied and not confirmed. */
export const listUnconfirmed = async (
  tx: TenantDb,
  assessmentId: AssessmentId,
): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom("answer")
    .select(["part", "code"])
    .where("assessment_id", "=", assessmentId)
    .where("unconfirmed", "=", true)
    .orderBy("part")
    .orderBy("code")
    .execute();
  return rows.map(({ part, code }) => `${FIELDS[part]}.${code}`);
};

/** Confirms what was copied as still right; yields how many of these questions were to be confirmed. */
export const confirmAnswers = async (
  tx: TenantDb,
  assessmentId: AssessmentId,
  asked: { readonly part: "item" | "scene"; readonly codes: readonly string[] },
): Promise<number> => {
  const rows = await tx
    .updateTable("answer")
    .set({ unconfirmed: false })
    .where("assessment_id", "=", assessmentId)
    .where("part", "=", asked.part)
    .where("code", "in", [...asked.codes])
    .where("unconfirmed", "=", true)
    .returning("code")
    .execute();
  return rows.length;
};
