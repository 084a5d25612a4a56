import { type OrganisationId, parseId, type SubmissionId } from "~/domain/ids";
import type { Instrument, Level, SceneLevel } from "~/domain/instrument/instrument";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { readinessFor } from "~/domain/readiness/further-answers";
import { bindingOf } from "~/domain/scoring/binding";
import { pointsByIndicator } from "~/domain/scoring/by-indicator";
import { pointsOutOfReach } from "~/domain/scoring/concerns";
import type { AnswerState } from "~/domain/scoring/score";
import { weightPath } from "~/domain/scoring/weight-path";
import { writeWhatIf } from "~/domain/scoring/what-if-query";
import type { Text } from "~/domain/text";
import type { World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { findLatestReadinessReply } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findSubmission, listSubmissions, type Submission } from "~db/submission";
import { listTargets, type TargetRow } from "~db/target";
import { withTenant } from "~db/tenant";
import { itemRows } from "./item-rows";
import { wayRows } from "./way-rows";

type Firm = { readonly organisationId: OrganisationId };

/** A submission with everything its page shows, in words of its own edition; null where the firm has none of that id. */
export const readResult = async (world: World, firm: Firm, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, firm, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    return {
      submission,
      profile: await getFirmProfile(tx),
      targets: await listTargets(tx, submissionId),
      reply: await findLatestReadinessReply(tx, submissionId),
      history: await listSubmissions(tx),
    };
  });
  if (!found) return null;
  const now = world.now();
  const { submission, profile } = found;
  const { score, answers, basis } = submission;
  const { instrument } = await loadBasis(world.db, basis);
  const reference = await loadReference(world.db, now);
  const aiReadiness = readinessFor(reference.readiness, instrument, found.reply?.answers);
  const today = dayInChina(now);
  const matching = { ...reference, answers, score, firm: profile, today, aiReadiness };
  return {
    submissionId,
    number: submission.number,
    submittedAt: submission.submitted_at,
    declaredBy: submission.declared_by,
    position: submission.declared_position,
    source: sourceOf(instrument, submission),
    level: score.level,
    points: score.points,
    levels: score.levels,
    binding: bindingOf(score),
    dimensions: score.dimensions.map((dimension) => ({
      ...dimension,
      title: instrument.dimensions.find(({ code }) => code === dimension.code)?.title ?? noTitle,
      weights: weightPath(instrument, dimension.code),
    })),
    indicators: pointsByIndicator(instrument, score).map((indicator) => ({
      ...indicator,
      weights: weightPath(instrument, indicator.code),
    })),
    groups: sceneGroups(instrument, submission),
    items: itemRows(instrument, answers),
    /** Points lost to scenes that do not concern the firm, by item. */
    outOfReach: pointsOutOfReach(instrument, score),
    names: namesOf(instrument),
    ways: wayRows({ ...matching, instrument }),
    targets: found.targets.map(targetOf(instrument)),
    history: found.history,
  };
};

export type ResultPage = NonNullable<Awaited<ReturnType<typeof readResult>>>;

const noTitle: Text = { zh: "—", en: "—" };

/** Where the rules of a result stand: the document, the edition read and the submission the inputs come from. */
const sourceOf = ({ sources, title, edition }: Instrument, { basis, number }: Submission) => ({
  documents: sources,
  title,
  edition,
  fingerprint: basis.instrument.fingerprint,
  number,
});

const namesOf = ({ items, scenes }: Instrument) => ({
  items: items.map(({ code, title, kind }) => ({ code, title, kind })),
  scenes: scenes.map(({ code, title }) => ({ code, title })),
});

const targetOf =
  (instrument: Instrument) =>
  ({ target_id, name, changes, points, level, created_at }: TargetRow) => ({
    targetId: target_id,
    name,
    points,
    level,
    keptAt: created_at,
    query: writeWhatIf(instrument, changes),
  });

export type SceneResult = {
  readonly code: string;
  readonly title: Text;
  readonly constrained: boolean;
  readonly level: Level;
  readonly state: AnswerState;
  readonly levels: readonly SceneLevel[];
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
        return [{ code: scene.code, title: scene.title, constrained, level, state, levels: scene.levels }];
      }),
  }));
