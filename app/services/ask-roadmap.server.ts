import { z } from "zod";
import { parseId, type RoadmapId } from "~/domain/ids";
import { withFigures } from "~/domain/planning/figures";
import type { PlanningInput } from "~/domain/planning/planning-input";
import {
  CURVE_SHARES,
  type CurvePoint,
  curvePoint,
  oneMoreIn,
  shareOf,
} from "~/domain/planning/questions/budget-curve";
import { type CheapestPath, cheapestPath } from "~/domain/planning/questions/cheapest-path";
import { compareRoadmaps, type RoadmapDifference } from "~/domain/planning/questions/compare-roadmaps";
import { planCounting, type Shortfall, shortOf } from "~/domain/planning/questions/subsidy-fails";
import { type Why, whyOf } from "~/domain/planning/questions/why";
import type { PlanOutcome, Roadmap } from "~/domain/planning/roadmap";
import { failure, type Outcome, success } from "~/domain/problem";
import { readinessFor } from "~/domain/readiness/further-answers";
import type { Member, World } from "~/world";
import { getFirmProfile } from "~db/firm-profile";
import { findReplyOfPlan } from "~db/readiness-reply";
import { loadBasis, loadReference } from "~db/reference-cache";
import { findRoadmap } from "~db/roadmap";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { dateInChina } from "./document-number";
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

export type RoadmapAnswer =
  | { readonly question: "share"; readonly percent: number; readonly point: CurvePoint | null }
  | { readonly question: "more"; readonly year: 1 | 2 | 3; readonly point: CurvePoint | null }
  | { readonly question: "cheapest"; readonly level: 1 | 2 | 3 | 4; readonly path: CheapestPath | null }
  | { readonly question: "why"; readonly why: Why }
  | {
      readonly question: "subsidy";
      readonly rule: string | null;
      readonly short: readonly Shortfall[];
      /** Null where the other way no plan exists; its reasons are in `impossible`. */
      readonly difference: RoadmapDifference | null;
      readonly impossible: Extract<PlanOutcome, { kind: "impossible" }>["impossible"] | null;
    };

/**
 * Answers a question about a stored roadmap by planning anew from what it was planned from: the submission, the
 * versions of its basis, the day of its making. Stores nothing. Input: `{ roadmapId, question, … }`.
 */
export const askRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<RoadmapAnswer>> => {
  const allowed = authorise(member, "plan-roadmap");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  const known = await gather(world, member, asked.value.roadmapId);
  return known ? answer(world, known.input, known.roadmap, asked.value) : notFound();
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
    today: dateInChina(row.created_at),
    aiReadiness: readinessFor(used.readiness, used.instrument, reply?.answers),
  };
  return { input: planning, roadmap };
};

const YEARS = [1, 2, 3] as const;
const LEVELS = [1, 2, 3, 4] as const;
const malformed = failure({ code: "input.malformed" });

const answer = async (
  world: World,
  input: PlanningInput,
  roadmap: Roadmap,
  asked: Asked,
): Promise<Outcome<RoadmapAnswer>> => {
  const { solve } = world;
  const { budgets } = input.request;
  if (asked.question === "share") {
    const percent = CURVE_SHARES.find((each) => each === asked.percent);
    if (percent === undefined) return malformed;
    const point = await curvePoint(solve, input, shareOf(budgets, percent));
    return success({ question: "share", percent, point });
  }
  if (asked.question === "more") {
    const year = YEARS.find((each) => each === asked.year);
    if (year === undefined) return malformed;
    return success({
      question: "more",
      year,
      point: await curvePoint(solve, input, oneMoreIn(budgets, year)),
    });
  }
  if (asked.question === "cheapest") {
    const level = LEVELS.find((each) => each === asked.level);
    if (level === undefined) return malformed;
    return success({ question: "cheapest", level, path: await cheapestPath(solve, input, level) });
  }
  if (asked.question === "why")
    return success({ question: "why", why: await whyOf(solve, input, roadmap, asked.solution) });
  return subsidyAnswer(world, input, roadmap, asked.rule);
};

const subsidyAnswer = async (
  { solve }: World,
  input: PlanningInput,
  roadmap: Roadmap,
  code: string,
): Promise<Outcome<RoadmapAnswer>> => {
  const rule = code === "" ? null : code;
  if (rule !== null && !input.parameters.subsidies.some((each) => each.code === rule)) return malformed;
  const outcome = await planCounting(solve, input, rule);
  return success({
    question: "subsidy",
    rule,
    short: shortOf(roadmap),
    difference: outcome.kind === "planned" ? compareRoadmaps(roadmap, outcome.roadmap) : null,
    impossible: outcome.kind === "impossible" ? outcome.impossible : null,
  });
};
