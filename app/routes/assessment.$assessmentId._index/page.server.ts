import { sectionsOf } from "~/domain/instrument/check-answers";
import { progressOf, toDo } from "~/domain/instrument/progress";
import type { Member, World } from "~/world";
import { readAssessment } from "~db/assessment-view";
import { readNotCarried } from "~db/carried-view";

/** How far the firm has come, part by part, where to go on, and what of its last answers is not here; null without it. */
export const readOverview = async (world: World, member: Member, id: string | undefined) => {
  const view = await readAssessment(world.db, member, id);
  if (!view) return null;
  const { instrument, answers, unconfirmed, assessmentId, submissionId } = view;
  const progress = progressOf(instrument, answers, unconfirmed);
  const tallies = new Map(progress.sections.map((section) => [section.code, section]));
  const sections = sectionsOf(instrument).flatMap(({ code, title }) => {
    const tally = tallies.get(code);
    return tally ? [{ ...tally, title }] : [];
  });
  const left = toDo(view);
  const { dropped, shifted } = await readNotCarried(world.db, member, view);
  const among = (fields: readonly string[]) =>
    left.filter(
      ({ code, state }) => state !== "toConfirm" && fields.some((field) => field.split(".")[1] === code),
    );
  return {
    assessmentId,
    submissionId,
    title: instrument.title,
    progress,
    sections,
    /** The latest year that figures are asked of. */
    latestYear: view.year - 1,
    dropped: among(dropped),
    shifted: among(shifted),
    resumeAt: (sections.find(({ done, total }) => done < total) ?? sections[0])?.code ?? "",
  };
};
