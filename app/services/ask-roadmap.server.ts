import { z } from "zod";
import { ENGINE_VERSION } from "~/domain/basis";
import { parseId, type RoadmapId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { withFigures } from "~/domain/planning/figures";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { Programme, Solve, SolveOptions, SolverAnswer } from "~/domain/planning/programme";
import { CURVE_SHARES, curvePoint, oneMoreIn, shareOf } from "~/domain/planning/questions/budget-curve";
import { cheapestPath } from "~/domain/planning/questions/cheapest-path";
import { compareRoadmaps } from "~/domain/planning/questions/compare-roadmaps";
import type { RoadmapAnswer } from "~/domain/planning/questions/roadmap-answer";
import { planCounting, shortOf } from "~/domain/planning/questions/subsidy-fails";
import { whyOf } from "~/domain/planning/questions/why";
import type { Roadmap } from "~/domain/planning/roadmap";
import { failure, type Outcome, success } from "~/domain/problem";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { fingerprintOf } from "~db/fingerprint";
import { getFirmProfile } from "~db/firm-profile";
import { findReplyOfPlan } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findRoadmap } from "~db/roadmap";
import { findRoadmapAnswer, insertRoadmapAnswer } from "~db/roadmap-answer";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { askerFor, inTurn, type Waiting } from "./in-turn";
import { parseInput } from "./parse-input";

const schema = z.discriminatedUnion("question", [
  /** One point of the curve: a share of the budgets in percent, or one 万元 more in a year. */
  z.object({ question: z.literal("share"), roadmapId: z.string(), percent: z.coerce.number() }),
  z.object({ question: z.literal("more"), roadmapId: z.string(), year: z.coerce.number() }),
  z.object({ question: z.literal("cheapest"), roadmapId: z.string(), level: z.coerce.number() }),
  z.object({ question: z.literal("why"), roadmapId: z.string(), solution: z.string().max(100) }),
  /** `rule`: the subsidy to count, or empty: none is counted. */
  z.object({ question: z.literal("subsidy"), roadmapId: z.string(), rule: z.string().max(100) }),
]);
type Asked = z.infer<typeof schema>;

/**
 * Answers a question about a stored roadmap by planning anew from what it was planned from: the submission, the
 * versions of its basis, the day of its making. Each question is computed once, in its turn. Input: `{ roadmapId,
 * question, … }`.
 */
export const askRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
  waiting: Waiting = {},
): Promise<Outcome<RoadmapAnswer>> => {
  const allowed = authorise(member, "plan-roadmap");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const known = await gather(world, member, asked.value.roadmapId);
  if (!known) return notFound();
  const question = readQuestion(known.input, asked.value);
  if (!question) return failure({ code: "input.malformed" });
  const { roadmapId } = known;
  const key = keyOf(known, asked.value);
  const stored = await withTenant(world.db, member, (tx) => findRoadmapAnswer(tx, roadmapId, key));
  if (stored) return success(stored);
  return inTurn(
    world.answers(askerFor(member, waiting), `${roadmapId} ${key}`, async (signal) => {
      const { solve, isFound } = watched(world.solve, signal);
      const answer = await question(solve, known.roadmap);
      if (isFound())
        await withTenant(world.db, member, (tx) =>
          insertRoadmapAnswer(tx, roadmapId, key, { answer, at: world.now() }),
        );
      return answer;
    }),
  );
};

/** All that the answer follows from beside the roadmap itself, which never changes. */
const keyOf = ({ input, releases }: Gathered, asked: Asked): string =>
  fingerprintOf({ asked, firm: input.firm, releases, engine: ENGINE_VERSION });

/** An answer is kept where each search behind it found something; what took no search need not be. */
const watched = (solve: Solve, signal: AbortSignal) => {
  const statuses: SolverAnswer["status"][] = [];
  return {
    solve: async (programme: Programme, options?: SolveOptions) => {
      const answer = await solve(programme, { ...options, signal });
      statuses.push(answer.status);
      return answer;
    },
    isFound: () => statuses.length > 0 && !statuses.includes("unknown"),
  };
};

/** What the roadmap was planned from; null without such a roadmap, or where it is an impossible one. */
const gather = async (world: World, member: Member, id: string) => {
  const roadmapId = parseId<RoadmapId>(id);
  if (!roadmapId) return null;
  const found = await withTenant(world.db, member, async (tx) => {
    const row = await findRoadmap(tx, roadmapId);
    const submission = row && (await findSubmission(tx, row.submission_id));
    if (!row || !submission) return null;
    const reply = await findReplyOfPlan(tx, row.submission_id, row.basis);
    return { row, submission, reply, firm: await getFirmProfile(tx) };
  });
  if (found?.row.outcome.kind !== "planned") return null;
  const { row, submission, reply, firm } = found;
  const { roadmap } = found.row.outcome;
  const used = await loadBasis(world.db, row.basis);
  const current = await loadReference(world.db, world.now());
  const planning: PlanningInput = {
    instrument: used.instrument,
    answers: submission.answers,
    score: submission.score,
    catalogue: withFigures(used.catalogue ?? current.catalogue, roadmap.figures),
    parameters: used.parameters ?? current.parameters,
    firm,
    request: roadmap.request,
    today: dayInChina(row.created_at),
    aiReadiness: readinessFor(used.readiness, used.instrument, reply?.answers),
  };
  return { input: planning, roadmap, roadmapId, releases: [current.refs.catalogue, current.refs.parameters] };
};
type Gathered = NonNullable<Awaited<ReturnType<typeof gather>>>;

const YEARS = [1, 2, 3] as const;
const LEVELS = [1, 2, 3, 4] as const;

type Question = (solve: Solve, roadmap: Roadmap) => Promise<RoadmapAnswer>;

/** The question as it is computed; null where it asks for what there is not. */
const readQuestion = (input: PlanningInput, asked: Asked): Question | null => {
  const { budgets } = input.request;
  switch (asked.question) {
    case "share": {
      const percent = CURVE_SHARES.find((each) => each === asked.percent);
      if (percent === undefined) return null;
      return async (solve) => ({
        question: "share",
        percent,
        point: await curvePoint(solve, input, shareOf(budgets, percent)),
      });
    }
    case "more": {
      const year = YEARS.find((each) => each === asked.year);
      if (year === undefined) return null;
      return async (solve) => ({
        question: "more",
        year,
        point: await curvePoint(solve, input, oneMoreIn(budgets, year)),
      });
    }
    case "cheapest": {
      const level = LEVELS.find((each) => each === asked.level);
      if (level === undefined) return null;
      return async (solve) => ({
        question: "cheapest",
        level,
        path: await cheapestPath(solve, input, level),
      });
    }
    case "why":
      return async (solve, roadmap) => ({
        question: "why",
        why: await whyOf(solve, input, roadmap, asked.solution),
      });
    case "subsidy":
      return subsidyQuestion(input, asked.rule);
  }
};

const subsidyQuestion = (input: PlanningInput, code: string): Question | null => {
  const rule = code === "" ? null : code;
  if (rule !== null && !input.parameters.subsidies.some((each) => each.code === rule)) return null;
  return async (solve, roadmap) => {
    const outcome = await planCounting(solve, input, rule);
    return {
      question: "subsidy",
      rule,
      short: shortOf(roadmap),
      difference: outcome.kind === "planned" ? compareRoadmaps(roadmap, outcome.roadmap) : null,
      impossible: outcome.kind === "impossible" ? outcome.impossible : null,
    };
  };
};
