import { type OrganisationId, parseId, type SubmissionId } from "~/domain/ids";
import type { Instrument, Level } from "~/domain/instrument/instrument";
import { bindingOf } from "~/domain/scoring/binding";
import { pointsByIndicator } from "~/domain/scoring/by-indicator";
import type { AnswerState } from "~/domain/scoring/score";
import type { Text } from "~/domain/text";
import type { World } from "~/world";
import { findAssessment } from "~db/assessment";
import { loadInstrument } from "~db/reference-cache";
import { findSubmission, listSubmissions, type Submission } from "~db/submission";
import { withTenant } from "~db/tenant";

type Firm = { readonly organisationId: OrganisationId };

/** A submission with everything its page shows, in words of its own edition; null where the firm has none of that id. */
export const readResult = async (world: World, firm: Firm, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, firm, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    const assessment = await findAssessment(tx, submission.assessment_id);
    return { submission, instrumentId: assessment?.instrument_id, history: await listSubmissions(tx) };
  });
  if (!found?.instrumentId) return null;
  const { instrument } = await loadInstrument(world.db, found.instrumentId);
  const { submission } = found;
  const { score } = submission;
  return {
    submissionId,
    number: submission.number,
    submittedAt: submission.submitted_at,
    declaredBy: submission.declared_by,
    position: submission.declared_position,
    level: score.level,
    points: score.points,
    levels: score.levels,
    binding: bindingOf(score),
    dimensions: score.dimensions.map((dimension) => ({
      ...dimension,
      title: instrument.dimensions.find(({ code }) => code === dimension.code)?.title ?? noTitle,
    })),
    indicators: pointsByIndicator(instrument, score),
    groups: sceneGroups(instrument, submission),
    items: itemRows(instrument, submission),
    history: found.history,
  };
};

const noTitle: Text = { zh: "—", en: "—" };

export type SceneResult = {
  readonly code: string;
  readonly title: Text;
  readonly constrained: boolean;
  readonly level: Level;
  readonly state: AnswerState;
  readonly text: Text | null;
};

const sceneGroups = (instrument: Instrument, { score }: Submission) =>
  instrument.sceneGroups.map(({ code, title }) => ({
    code,
    title,
    scenes: instrument.scenes
      .filter(({ group }) => group === code)
      .flatMap((scene): SceneResult[] => {
        const scored = score.scenes.find((each) => each.code === scene.code);
        if (!scored) return [];
        const { level, state, constrained } = scored;
        const text = scene.levels.find((each) => each.level === level)?.text ?? null;
        return [{ code: scene.code, title: scene.title, constrained, level, state, text }];
      }),
  }));

const itemRows = (instrument: Instrument, { score, answers }: Submission) =>
  score.items.flatMap((scored) => {
    const item = instrument.items.find(({ code }) => code === scored.code);
    if (!item) return [];
    const chosen = item.options.filter(({ letter }) => answers.items[item.code]?.options.includes(letter));
    return [{ ...scored, title: item.title, chosen: chosen.map(({ letter, text }) => ({ letter, text })) }];
  });
