import type { RoadmapId } from "~/domain/ids";
import { planFor } from "~/domain/planning/plan-for";
import type { Programme, Solve, SolveOptions, SolverAnswer } from "~/domain/planning/programme";
import type { PlanOutcome, PlanRequest } from "~/domain/planning/roadmap";
import { type Outcome, success } from "~/domain/problem";
import type { ComputedPlan, Member, World } from "~/world";
import { listAskedRoadmaps } from "~db/roadmap";
import type { TenantDb } from "~db/tenant";
import { askerFor, inTurn, type Waiting } from "./in-turn";
import type { Asked } from "./read-planning";

export type Known = ComputedPlan & {
  readonly roadmap_id: RoadmapId;
  readonly version: number;
  readonly reported: boolean;
};

/** Versions of the submission that follow from the same. */
export const listKnown = async (tx: TenantDb, { submission, key }: Asked): Promise<readonly Known[]> => {
  const rows = await listAskedRoadmaps(tx, submission.submission_id, key);
  return rows.map((row) => ({ ...row, found: true }));
};

/** A plan computed before is the plan of everybody who asks for the same; else it is computed in its turn. */
export const knownOrComputed = async (
  world: World,
  member: Member,
  asked: Asked,
  known: ComputedPlan | undefined,
  waiting: Waiting,
): Promise<Outcome<ComputedPlan>> => {
  if (known) return success(withNote(known, asked));
  const key = `${member.organisationId} ${asked.key}`;
  const computed = await inTurn(
    world.plans(askerFor(member, waiting), key, (signal) => computePlan(world, asked, signal)),
  );
  return computed.ok ? success(withNote(computed.value, asked)) : computed;
};

/** The best plan found for what was asked, with the figures it was planned with. */
const computePlan = async (
  world: World,
  { planning, figures }: Asked,
  signal: AbortSignal,
): Promise<ComputedPlan> => {
  const { solve, certificate, answered } = keepFirst(world.solve, signal);
  const outcome = await planFor(solve, planning);
  const plain = outcome.kind === "impossible" || figures.length === 0;
  return {
    outcome: plain ? outcome : { ...outcome, roadmap: { ...outcome.roadmap, figures } },
    certificate: certificate(),
    found: answered(),
  };
};

/** The note is the request's own, whoever the plan was computed for. */
const withNote = ({ outcome, ...rest }: ComputedPlan, { planning }: Asked): ComputedPlan => {
  const noted = (request: PlanRequest): PlanRequest => {
    const { note: _, ...limits } = request;
    const { note } = planning.request;
    return note === undefined ? limits : { ...limits, note };
  };
  return {
    ...rest,
    outcome:
      outcome.kind === "planned"
        ? { ...outcome, roadmap: { ...outcome.roadmap, request: noted(outcome.roadmap.request) } }
        : { ...outcome, impossible: { ...outcome.impossible, request: noted(outcome.impossible.request) } },
  };
};

const requestOf = (outcome: PlanOutcome): PlanRequest =>
  (outcome.kind === "planned" ? outcome.roadmap : outcome.impossible).request;

export const hasSameNote = (outcome: PlanOutcome, { planning }: Asked): boolean =>
  requestOf(outcome).note === planning.request.note;

/** Keeps the certificate of the first answer: it is to the request itself, those after it explain an impossible one. */
const keepFirst = (solve: Solve, signal: AbortSignal) => {
  let first: SolverAnswer | null = null;
  return {
    solve: async (programme: Programme, options?: SolveOptions) => {
      const answer = await solve(programme, { ...options, signal });
      first ??= answer;
      return answer;
    },
    certificate: () => (first?.certificate ? JSON.stringify(first.certificate) : null),
    answered: () => first?.status !== "unknown",
  };
};
