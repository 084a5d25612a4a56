import fc from "fast-check";
import type { RoadmapId } from "~/domain/ids";
import type { Day } from "~/domain/milestones/calendar-day";
import { yuan } from "~/domain/money";
import {
  EARLIER_STAGES,
  type ProjectEvent,
  type ProjectFact,
  type ProjectPlan,
} from "~/domain/projects/project-event";

const ROADMAP = "11111111-1111-4111-8111-111111111111" as RoadmapId;

/** 10 万元 in the first quarter of 2026, with a renewal of 2 万元 in each later year. */
export const PLAN: ProjectPlan = {
  roadmapId: ROADMAP,
  version: 1,
  from: "2026-01-01" as Day,
  startBy: "2026-03-31" as Day,
  to: "2026-06-30" as Day,
  amount: yuan(100_000),
  renewals: yuan(40_000),
  catalogueAmount: yuan(100_000),
  days: 40,
  staffDays: 12,
  steps: [{ scene: "quality", from: 1, to: 2 }],
  lifts: [],
};

export const planned: ProjectEvent = { kind: "planned", plan: PLAN };

const day = fc.integer({ min: 0, max: 2 }).map((at) => `2026-01-${String(at + 10)}` as Day);
const amount = fc.integer({ min: 1, max: 4 }).map((tens) => yuan(tens * 10_000));
const reason = fc.constant("理由");
/** Steps more often than the rest, so that histories get far. */
const STEP = 4;

const fact: fc.Arbitrary<ProjectFact> = fc.oneof(
  {
    weight: STEP,
    arbitrary: fc.record({
      kind: fc.constant("contracted" as const),
      on: day,
      amount,
      number: fc.constant(null),
    }),
  },
  { weight: STEP, arbitrary: fc.record({ kind: fc.constant("started" as const), on: day }) },
  { weight: STEP, arbitrary: fc.record({ kind: fc.constant("finished" as const), on: day }) },
  {
    weight: STEP,
    arbitrary: fc.record({ kind: fc.constant("accepted" as const), on: day, by: fc.constant("李工") }),
  },
  fc.record({ kind: fc.constant("paid" as const), on: day, amount, final: fc.boolean() }),
  fc.record({ kind: fc.constant("renewed" as const), on: day, amount }),
  fc.record({ kind: fc.constant("subsidised" as const), on: day, amount, source: fc.constant(null) }),
  fc.record({
    kind: fc.constant("measured" as const),
    on: day,
    scenes: fc.constant([{ scene: "quality", level: 2 as const }]),
    staffDays: fc.constant(null),
  }),
);
const line = fc.integer({ min: 1, max: 12 });

/** Any line of a history, whether it fits or not. */
export const anyEvent: fc.Arbitrary<ProjectEvent> = fc.oneof(
  { arbitrary: fact, weight: 6 },
  { arbitrary: fc.constant(planned), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant("stepped-back" as const),
      to: fc.constantFrom(...EARLIER_STAGES),
      reason,
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant("stopped" as const), on: day, reason }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant("resumed" as const), reason }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant("corrected" as const), event: line, fact, reason }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant("struck" as const), event: line, reason }), weight: 1 },
);
