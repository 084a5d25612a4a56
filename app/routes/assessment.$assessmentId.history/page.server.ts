import type { Item, Scene } from "~/domain/instrument/instrument";
import { questionPart } from "~/domain/instrument/question-part";
import type { Member, World } from "~/world";
import { readAssessment } from "~db/assessment-view";
import { listHistory, listLatestRevisions } from "~db/revision";
import { withTenant } from "~db/tenant";

/** Lines of one page; what is older is kept and reached by question. */
export const SHOWN = 200;

/** What was saved of an assessment and what was set aside, newest first; of one question where it is named. */
export const readHistory = async (
  world: World,
  member: Member,
  id: string | undefined,
  question: string | undefined,
) => {
  const view = await readAssessment(world.db, member, id);
  if (!view) return null;
  const { instrument, assessmentId: subject } = view;
  const questions = new Map<string, { readonly item: Item } | { readonly scene: Scene }>([
    ...instrument.items.map((item) => [questionPart({ part: "item", code: item.code }), { item }] as const),
    ...instrument.scenes.map(
      (scene) => [questionPart({ part: "scene", code: scene.code }), { scene }] as const,
    ),
  ]);
  const asked = question !== undefined && questions.has(question) ? question : undefined;
  const { lines, latest } = await withTenant(world.db, member, async (tx) => ({
    lines: await listHistory(tx, { subject, part: asked, limit: SHOWN }),
    latest: await listLatestRevisions(tx, subject),
  }));
  const standing = new Set(latest.map(({ saveId, part }) => `${part} ${saveId}`));
  return {
    assessmentId: subject,
    question: asked ?? null,
    lines: lines.flatMap(({ part, saveId, number, content, name, savedAt }) => {
      const of = questions.get(part);
      const state = number === null ? "aside" : standing.has(`${part} ${saveId}`) ? "stands" : "replaced";
      const id = `${part} ${saveId}`;
      return of ? [{ id, of, state, value: content, name, at: savedAt.toISOString() } as const] : [];
    }),
  };
};
