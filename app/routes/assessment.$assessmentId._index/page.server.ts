import { checkAnswers, progressOf, sectionsOf } from "~/domain/instrument/check-answers";
import type { Member, World } from "~/world";
import { readAssessment } from "~db/assessment-view";

/** How far the firm has come, part by part, and where to go on; null where there is no such assessment. */
export const readOverview = async (world: World, member: Member, id: string | undefined) => {
  const view = await readAssessment(world.db, member, id);
  if (!view) return null;
  const { instrument, answers, assessmentId, submissionId } = view;
  const progress = progressOf(instrument, answers);
  const sections = sectionsOf(instrument).map(({ code, kind, title }) => {
    const counted = progress.sections.find((section) => section.code === code);
    return { code, kind, title, answered: counted?.answered ?? 0, total: counted?.total ?? 0 };
  });
  return {
    assessmentId,
    submissionId,
    title: instrument.title,
    progress,
    sections,
    complete: checkAnswers(instrument, answers).length === 0,
    resumeAt: (sections.find(({ answered, total }) => answered < total) ?? sections[0])?.code ?? "",
  };
};
