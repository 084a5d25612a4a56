import type { OrganisationId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { type Milestone, newestFirst } from "~/domain/milestones/timeline";
import { progressBetween } from "~/domain/scoring/progress";
import type { Text } from "~/domain/text";
import type { World } from "~/world";
import { findAssessment } from "~db/assessment";
import { listHistoricalResults } from "~db/historical-result";
import { listOnsiteRatings } from "~db/onsite-rating";
import { loadInstrument, loadReference } from "~db/reference-cache";
import { listReports } from "~db/report";
import { findSubmission, listSubmissions, type Submission } from "~db/submission";
import { listAllTargets } from "~db/target";
import { type TenantDb, withTenant } from "~db/tenant";

type Firm = { readonly organisationId: OrganisationId };
type Asked = { readonly from: string | null; readonly to: string | null };

/** The firm's milestones, newest first, and the comparison of two submissions: those asked for, or the last two. */
export const readTimeline = async (world: World, firm: Firm, asked: Asked) => {
  const [{ instrument }, read] = await Promise.all([
    loadReference(world.db, world.now()),
    withTenant(world.db, firm, async (tx) => ({
      milestones: newestFirst(await listMilestones(tx)),
      pair: await readPair(tx, asked),
    })),
  ]);
  return {
    milestones: read.milestones,
    /** Points each level asks for, by the edition now in use. */
    bands: instrument.levels.map(({ level, points }) => ({ level, points })),
    comparison: read.pair && (await comparisonOf(world, read.pair)),
  };
};

export type TimelinePage = Awaited<ReturnType<typeof readTimeline>>;

const listMilestones = async (tx: TenantDb): Promise<readonly Milestone[]> => {
  const submissions = await listSubmissions(tx);
  const historical = await listHistoricalResults(tx);
  const ratings = await listOnsiteRatings(tx);
  const targets = await listAllTargets(tx);
  const reports = await listReports(tx);
  return [
    ...submissions.map(({ submission_id, submitted_at, number, points, level }) => ({
      kind: "submission" as const,
      id: submission_id,
      on: dayInChina(submitted_at),
      number,
      points,
      level,
    })),
    ...historical.map((row) => ({
      kind: "historical" as const,
      id: row.historical_result_id,
      on: row.rated_on,
      points: row.points,
      level: row.level,
      statedLevel: row.stated_level,
      note: row.note,
    })),
    ...ratings.map((row) => ({
      kind: "onsite" as const,
      id: row.onsite_rating_id,
      on: row.rated_on,
      level: row.level,
      assessor: row.assessor,
      documentNumber: row.document_number,
      note: row.note,
    })),
    ...targets.map((row) => ({
      kind: "target" as const,
      id: row.target_id,
      on: dayInChina(row.created_at),
      submissionId: row.submission_id,
      name: row.name,
      points: row.points,
      level: row.level,
    })),
    ...reports.map((row) => ({
      kind: "report" as const,
      id: row.report_id,
      on: dayInChina(row.created_at),
      number: row.number,
      version: row.version,
      roadmapId: row.roadmap_id,
    })),
  ];
};

type Pair = { readonly before: Submission; readonly after: Submission; readonly instrumentId: string };

/** The two submissions, the earlier one first however they were asked for; null where there are not two. */
const readPair = async (tx: TenantDb, asked: Asked): Promise<Pair | null> => {
  const all = await listSubmissions(tx);
  const known = (id: string | null) => all.find(({ submission_id }) => submission_id === id)?.submission_id;
  const to = known(asked.to) ?? all[0]?.submission_id;
  const others = all.map(({ submission_id }) => submission_id).filter((id) => id !== to);
  const from = others.find((id) => id === asked.from) ?? others[0];
  if (!from || !to) return null;
  const [one, other] = [await findSubmission(tx, from), await findSubmission(tx, to)];
  if (!one || !other) return null;
  const [before, after] = one.submitted_at <= other.submitted_at ? [one, other] : [other, one];
  const assessment = await findAssessment(tx, after.assessment_id);
  return assessment ? { before, after, instrumentId: assessment.instrument_id } : null;
};

const comparisonOf = async (world: World, { before, after, instrumentId }: Pair) => {
  const ends = { from: before.submission_id, to: after.submission_id };
  if (before.basis.instrument.fingerprint !== after.basis.instrument.fingerprint)
    return { ...ends, progress: null };
  const { instrument } = await loadInstrument(world.db, instrumentId);
  const progress = progressBetween(instrument, before.answers, after.answers);
  return {
    ...ends,
    progress: {
      ...progress,
      items: progress.items.map((item) => ({ ...item, title: titleOf(instrument, item.item) })),
      scenes: progress.scenes.map((scene) => ({ ...scene, title: titleOf(instrument, scene.scene) })),
    },
  };
};

const noTitle: Text = { zh: "—", en: "—" };
const titleOf = (instrument: Instrument, code: string): Text =>
  [...instrument.items, ...instrument.scenes].find((each) => each.code === code)?.title ?? noTitle;
