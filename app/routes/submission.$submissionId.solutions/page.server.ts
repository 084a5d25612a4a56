import { type JudgedTrait, judgeTraits, SHOWN_TRAITS, type ShownTrait } from "~/domain/catalogue/trait-rules";
import { cutText } from "~/domain/characters";
import { parseId, type SubmissionId } from "~/domain/ids";
import type { Instrument, Level } from "~/domain/instrument/instrument";
import { bringsAbout, readItemWish, writeItemWish } from "~/domain/matching/brings-about";
import type { Match, MatchResult } from "~/domain/matching/match";
import { matchSolutions } from "~/domain/matching/match-solutions";
import type { Catalogue, Provider, Solution } from "~/domain/matching/solution";
import { dayInChina } from "~/domain/milestones/calendar-day";
import type { Yuan } from "~/domain/money";
import type { Parameters } from "~/domain/parameters";
import { readinessFor } from "~/domain/readiness/further-answers";
import { bindingOf } from "~/domain/scoring/binding";
import { titlesOf } from "~/domain/titles";
import { readWan } from "~/domain/typed-figure";
import type { Member, World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { findLatestReadinessReply } from "~db/readiness-reply";
import { loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

export type Filter = {
  readonly target: Exclude<Level, 0>;
  readonly scene: string | null;
  /** An item to lift, by any of its options or by those named: "Q6" or "Q6:CD". */
  readonly item: string | null;
  readonly trait: ShownTrait | null;
  /** What costs more to begin with is rejected; null rejects nothing. `budgetText`: as it was typed. */
  readonly budget: Yuan | null;
  readonly budgetText: string;
  readonly all: boolean;
};

export type MatchedSolution = {
  readonly position: number;
  readonly match: Match;
  readonly solution: Solution;
  readonly provider: Provider;
  readonly traits: readonly JudgedTrait[];
};

const FIRST = 12;
const MOST_TYPED = 20;

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
    return (
      submission && {
        submission,
        firm: await getFirmProfile(tx),
        reply: await findLatestReadinessReply(tx, submissionId),
      }
    );
  });
  if (!found) return null;
  const now = world.now();
  const reference = await loadReference(world.db, now);
  const { answers, score, submitted_at } = found.submission;
  const { instrument, catalogue, parameters } = reference;
  const filter = readFilter(query, bindingOf(score).next ?? 4, instrument);
  const today = dayInChina(now);
  const aiReadiness = readinessFor(reference.readiness, instrument, found.reply?.answers);
  const input = { instrument, catalogue, parameters, answers, score, firm: found.firm, today, aiReadiness };
  const { target, budget } = filter;
  const result = matchSolutions({ ...input, target, budget: budget ?? undefined });
  const matches = matchedSolutions(result, catalogue, parameters).filter(passes(filter));
  return {
    submissionId,
    submittedAt: submitted_at,
    filter,
    catalogue: { title: catalogue.title, version: catalogue.version, total: catalogue.solutions.length },
    scenes: instrument.scenes.map(({ code, title }) => ({ code, title })),
    items: instrument.items.map(({ code, title }) => ({ code, title })),
    titles: titlesOf(reference),
    found: matches.length,
    matches: filter.all ? matches : matches.slice(0, FIRST),
    rejections: result.rejections,
    weights: parameters.ranking,
  };
};

const readFilter = (query: URLSearchParams, next: Exclude<Level, 0>, instrument: Instrument): Filter => {
  const budgetText = cutText(query.get("budget") ?? "", MOST_TYPED).trim();
  const target = ([1, 2, 3, 4] as const).find((level) => String(level) === query.get("target"));
  return {
    target: target ?? next,
    scene: query.get("scene") || null,
    item: knownItem(instrument, query.get("item") ?? ""),
    trait: SHOWN_TRAITS.find((trait) => trait === query.get("trait")) ?? null,
    budget: readWan(budgetText),
    budgetText,
    all: query.has("all"),
  };
};

/** The wish as this edition knows it; what it does not know asks for nothing. */
const knownItem = ({ items }: Instrument, asked: string): string | null => {
  const { item: code, letters } = readItemWish(asked);
  const item = items.find((each) => each.code === code);
  const known = item?.options.map(({ letter }) => letter).filter((letter) => letters.includes(letter));
  return known ? writeItemWish(code, known) : null;
};

const matchedSolutions = (
  { matches }: MatchResult,
  catalogue: Catalogue,
  parameters: Parameters,
): readonly MatchedSolution[] =>
  matches.flatMap((match, index) => {
    const solution = catalogue.solutions.find(({ code }) => code === match.solution);
    const provider = catalogue.providers.find(({ code }) => code === solution?.provider);
    return solution && provider
      ? [{ position: index + 1, match, solution, provider, traits: judgeTraits(solution, parameters) }]
      : [];
  });

const passes =
  ({ scene, item, trait }: Filter) =>
  ({ match, traits }: MatchedSolution): boolean =>
    (scene === null || bringsAbout(match, { scene })) &&
    (item === null || bringsAbout(match, readItemWish(item))) &&
    (trait === null || traits.some((each) => each.trait === trait && each.met));
