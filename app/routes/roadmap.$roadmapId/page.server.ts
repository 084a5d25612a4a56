import { may } from "~/domain/access";
import { parseId, type RoadmapId } from "~/domain/ids";
import type { Instrument, Level } from "~/domain/instrument/instrument";
import type { SceneStep } from "~/domain/matching/solution";
import type { Parameters } from "~/domain/parameters";
import { lapsingItems } from "~/domain/planning/lapsing";
import { usualPace } from "~/domain/planning/pace";
import { compareRoadmaps } from "~/domain/planning/questions/compare-roadmaps";
import type { Roadmap } from "~/domain/planning/roadmap";
import { stepsTaken } from "~/domain/planning/steps-taken";
import { unprintable } from "~/domain/printable";
import { itemProject } from "~/domain/projects/item-projects";
import { isRunning } from "~/domain/projects/project";
import type { Text } from "~/domain/text";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { findAdopted } from "~db/adoption";
import { getFirmProfile } from "~db/firm-profile";
import { listKnownProjects } from "~db/known-project";
import { listProposals } from "~db/proposal";
import { proposalLine } from "~db/proposal-view";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findLatestReport } from "~db/report";
import { findWithdrawal } from "~db/report-withdrawal";
import { findRoadmap, listRoadmaps, type RoadmapRow } from "~db/roadmap";
import { findRoadmapCertificateSize } from "~db/roadmap-certificate";
import { findSubmission, type Submission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** A roadmap, or why there is none, with the words of what it was planned from; null where the firm has none of that id. */
export const readRoadmap = async (
  world: World,
  member: Member,
  id: string | undefined,
  /** The version to compare with; null: the one before. */
  other: string | null,
) => {
  const roadmapId = parseId<RoadmapId>(id);
  if (!roadmapId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const row = await findRoadmap(tx, roadmapId);
    const submission = row && (await findSubmission(tx, row.submission_id));
    if (!row || !submission) return null;
    const versions = await listRoadmaps(tx, row.submission_id);
    const before =
      versions.find(({ roadmap_id }) => roadmap_id === other && roadmap_id !== roadmapId) ??
      versions.find(({ version }) => version === row.version - 1);
    const compared = before && (await findRoadmap(tx, before.roadmap_id));
    const report = await findLatestReport(tx, roadmapId);
    const withdrawal = report && (await findWithdrawal(tx, report.report_id));
    const certificateBytes = await findRoadmapCertificateSize(tx, roadmapId);
    const adopted = await findAdopted(tx);
    const known = await listKnownProjects(tx);
    const proposals = await listProposals(tx, member.organisationId);
    const projects = { adopted, known, proposals };
    const { name, size } = await getFirmProfile(tx);
    return {
      name,
      size,
      row,
      submission,
      versions,
      compared,
      report,
      withdrawal,
      certificateBytes,
      projects,
    };
  });
  if (!found) return null;
  const { name, size, row, submission, versions, compared, report, withdrawal, certificateBytes, projects } =
    found;
  const { adopted, known, proposals } = projects;
  const { basis, instrument, titles, parameters, catalogue } = await usedVersions(world, row);
  return {
    roadmapId,
    submissionId: row.submission_id,
    submission: submission.number,
    version: row.version,
    certificateBytes,
    /** Solutions that every new plan is given. */
    underContract: known.filter(({ project }) => isRunning(project)).map(({ solution }) => solution),
    proposals: proposals.map(proposalLine),
    mayAdopt: may(member, "adopt-plan"),
    adopted: adopted
      ? { roadmapId: adopted.roadmap_id, version: adopted.version, madeAt: adopted.created_at }
      : null,
    /** Projects by solution, for the version that is carried out. */
    carried:
      adopted?.roadmap_id === roadmapId
        ? Object.fromEntries(
            known.map(({ solution, projectId, project }) => [
              solution,
              { ...itemProject(project), projectId },
            ]),
          )
        : {},
    createdAt: row.created_at,
    outcome: row.outcome,
    now: { level: submission.level, points: submission.score.points },
    catalogue: basis.catalogue?.version ?? "",
    parameters: basis.parameters?.version ?? "",
    titles,
    sceneLevels:
      row.outcome.kind === "planned" ? sceneLevels(instrument, submission, row.outcome.roadmap) : [],
    /** By solution: what it lifts, from where the scenes then stand. */
    taken: row.outcome.kind === "planned" ? stepsBySolution(row.outcome.roadmap, submission) : {},
    lapsing:
      row.outcome.kind === "planned" ? lapsingItems(row.outcome.roadmap, catalogue, parameters ?? {}) : {},
    planning: parameters?.planning ?? null,
    size,
    pace: usualPace(parameters ?? {}, size),
    subsidyTitles: Object.fromEntries(
      (parameters?.subsidies ?? []).map(({ code, title }): [string, Text] => [code, title]),
    ),
    subsidies: (parameters?.subsidies ?? [])
      .filter(({ paidAfterQuarters }) => paidAfterQuarters !== undefined)
      .map(({ code, title }) => ({ code, title })),
    versions: versions.map(({ roadmap_id, version, kind }) => ({
      roadmapId: roadmap_id,
      version,
      planned: kind === "planned",
    })),
    changes: compared ? changesSince(compared, row) : null,
    report: report
      ? {
          reportId: report.report_id,
          number: report.number,
          issuedAt: report.created_at,
          withdrawnAt: withdrawal?.withdrawn_at ?? null,
        }
      : null,
    unprintable: report ? [] : unprintable(writtenTexts(name, submission)),
  };
};

/** What the firm wrote and its report prints. */
const writtenTexts = (name: string, { declared_by, declared_position, answers }: Submission): string =>
  [
    name,
    declared_by,
    declared_position,
    ...Object.values({ ...answers.items, ...answers.scenes }).map(
      ({ notApplicable }) => notApplicable?.reason ?? "",
    ),
  ].join("");

/** What a version changed in another one; no difference where one of them has no plan. */
const changesSince = (before: RoadmapRow, after: RoadmapRow) => {
  const planned = ({ outcome }: RoadmapRow) => (outcome.kind === "planned" ? outcome.roadmap : null);
  const [was, is] = [planned(before), planned(after)];
  return {
    other: { roadmapId: before.roadmap_id, version: before.version, planned: was !== null },
    difference: was && is ? compareRoadmaps(was, is) : null,
  };
};

const usedVersions = async (world: World, { basis }: RoadmapRow) => {
  const used = await loadBasis(world.db, basis);
  const current = await loadReference(world.db, world.now());
  const parameters: Parameters | null = used.parameters;
  const { instrument } = used;
  const catalogue = used.catalogue ?? current.catalogue;
  return {
    basis,
    instrument,
    parameters,
    catalogue,
    titles: titlesOf({ ...current, instrument, catalogue }),
  };
};

export type SceneLevels = {
  readonly code: string;
  readonly title: Text;
  readonly constrained: boolean;
  /** Now, and at the end of each year. */
  readonly levels: readonly [Level, Level, Level, Level];
};

const stepsBySolution = (
  roadmap: Roadmap,
  { score }: Submission,
): Readonly<Record<string, readonly SceneStep[]>> =>
  Object.fromEntries(roadmap.items.map((item) => [item.solution, stepsTaken(item, roadmap, score)]));

const sceneLevels = (
  instrument: Instrument,
  { score }: Submission,
  { years }: Roadmap,
): readonly SceneLevels[] =>
  instrument.scenes.map(({ code, title, constrained }) => {
    const of = (scenes: readonly { readonly code: string; readonly level: Level }[]): Level =>
      scenes.find((scene) => scene.code === code)?.level ?? 0;
    const levels = [of(score.scenes), of(years[0].scenes), of(years[1].scenes), of(years[2].scenes)] as const;
    return { code, title, constrained, levels };
  });
