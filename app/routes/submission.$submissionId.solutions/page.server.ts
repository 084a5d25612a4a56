import { parseId, type SubmissionId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import { type Match, type MatchResult, TRAITS, type TraitCode } from "~/domain/matching/match";
import { matchSolutions } from "~/domain/matching/match-solutions";
import type { Catalogue, Provider, Solution } from "~/domain/matching/solution";
import { bindingOf } from "~/domain/scoring/binding";
import { titlesOf } from "~/domain/titles";
import type { Member, World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

export type Filter = {
  readonly target: Exclude<Level, 0>;
  readonly scene: string | null;
  readonly trait: TraitCode | null;
  readonly all: boolean;
};

export type MatchedSolution = {
  readonly position: number;
  readonly match: Match;
  readonly solution: Solution;
  readonly provider: Provider;
};

const FIRST = 12;

/** The catalogue ranked for the firm by its submission, cut by the filter of the URL; null without that submission. */
export const readSolutions = async (
  world: World,
  member: Member,
  id: string | undefined,
  query: URLSearchParams,
) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    return submission && { submission, firm: await getFirmProfile(tx) };
  });
  if (!found) return null;
  const now = world.now();
  const reference = await loadReference(world.db, now);
  const { answers, score, submitted_at } = found.submission;
  const filter = readFilter(query, bindingOf(score).next ?? 4);
  const { instrument, catalogue, parameters } = reference;
  const today = now.toISOString().slice(0, 10);
  const input = { instrument, catalogue, parameters, answers, score, firm: found.firm, today };
  const result = matchSolutions({ ...input, target: filter.target });
  const matches = matchedSolutions(result, catalogue).filter(passes(filter));
  return {
    submissionId,
    submittedAt: submitted_at,
    filter,
    catalogue: { title: catalogue.title, version: catalogue.version, total: catalogue.solutions.length },
    scenes: instrument.scenes.map(({ code, title }) => ({ code, title })),
    titles: titlesOf(reference),
    found: matches.length,
    matches: filter.all ? matches : matches.slice(0, FIRST),
    rejections: result.rejections,
  };
};

const readFilter = (query: URLSearchParams, next: Exclude<Level, 0>): Filter => {
  const target = ([1, 2, 3, 4] as const).find((level) => String(level) === query.get("target"));
  return {
    target: target ?? next,
    scene: query.get("scene") || null,
    trait: TRAITS.find((trait) => trait === query.get("trait")) ?? null,
    all: query.has("all"),
  };
};

const matchedSolutions = ({ matches }: MatchResult, catalogue: Catalogue): readonly MatchedSolution[] =>
  matches.flatMap((match, index) => {
    const solution = catalogue.solutions.find(({ code }) => code === match.solution);
    const provider = catalogue.providers.find(({ code }) => code === solution?.provider);
    return solution && provider ? [{ position: index + 1, match, solution, provider }] : [];
  });

const passes =
  ({ scene, trait }: Filter) =>
  ({ match }: MatchedSolution): boolean =>
    (scene === null || match.steps.some((step) => step.scene === scene)) &&
    (trait === null || match.traits.some((each) => each.trait === trait && each.met));
