import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "~/domain/milestones/calendar-day";
import { yuan } from "~/domain/money";
import { appendEvent, foldProject } from "~/domain/projects/fold-project";
import {
  earlierStages,
  factsInForce,
  isSettled,
  type Project,
  paidInAll,
  paidOfContract,
  stageOf,
} from "~/domain/projects/project";
import { EARLIER_STAGES, type ProjectEvent, type ProjectFact } from "~/domain/projects/project-event";
import { readCases } from "../../factories/cases";
import { anyEvent, planned } from "../../factories/projects";
import { runs } from "../../setup/runs";

type Cases = {
  readonly stages: readonly {
    readonly name: string;
    readonly history: readonly string[];
    readonly stage: string;
  }[];
  readonly refused: readonly {
    readonly name: string;
    readonly history: readonly string[];
    readonly code: string;
  }[];
};
const cases = readCases("project-histories.yaml") as Cases;

const factOf = ([kind, on = "", amount, more]: readonly string[]): ProjectFact => {
  const day = on as Day;
  const sum = yuan(Number(amount ?? 100_000));
  switch (kind) {
    case "contracted":
      return { kind, on: day, amount: sum, number: null };
    case "started":
    case "finished":
      return { kind, on: day };
    case "accepted":
      return { kind, on: day, by: "李工" };
    case "paid":
      return { kind, on: day, amount: sum, final: more === "final" };
    case "measured":
      return { kind, on: day, scenes: [{ scene: "quality", level: 2 }], staffDays: null };
    default:
      throw new Error(`no such line: ${kind}`);
  }
};

const eventOf = (words: string): ProjectEvent => {
  const [kind, first = "", ...rest] = words.split(" ");
  const reason = "理由";
  if (kind === "planned") return planned;
  if (kind === "resumed") return { kind, reason };
  if (kind === "stopped") return { kind, on: first as Day, reason };
  if (kind === "strike") return { kind: "struck", event: Number(first), reason };
  if (kind === "correct") return { kind: "corrected", event: Number(first), fact: factOf(rest), reason };
  const to = EARLIER_STAGES.find((stage) => stage === first);
  return kind === "back" && to ? { kind: "stepped-back", to, reason } : factOf(words.split(" "));
};

/** Adds line after line; yields the codes of the first refusal. */
const append = (history: readonly string[]) => {
  let events: readonly ProjectEvent[] = [planned];
  for (const event of history.map(eventOf)) {
    const next = appendEvent(events, event);
    if (!next.ok) return next.problems.map(({ code }) => code);
    events = [...events, event];
  }
  const folded = foldProject(events);
  return folded.ok ? folded.value : folded.problems.map(({ code }) => code);
};

describe("a project's history", () => {
  it.each(cases.stages)("$name: $stage", ({ history, stage }) => {
    const project = append(history);
    expect("plan" in project ? stageOf(project) : project).toBe(stage);
  });

  it.each(cases.refused)("refuses: $name", ({ history, code }) => {
    expect(append(history)).toEqual([code]);
  });

  it("begins with a plan and nothing else", () => {
    expect(foldProject([])).toMatchObject({ ok: false });
    expect(appendEvent([], { kind: "assigned", owner: "王" })).toMatchObject({ ok: false });
  });
});

const before = (one: { readonly on: string } | null, other: { readonly on: string } | null): boolean =>
  one === null || other === null || one.on <= other.on;

/** Everything that must be true of a project however it came about. */
const contradictions = (project: Project): readonly string[] => {
  const { contract, started, finished, acceptance, measured, stopped } = project;
  const stage = stageOf(project);
  const money = [...project.payments, ...project.renewals, ...project.subsidies];
  return Object.entries({
    "work without contract": started !== null && contract === null,
    "finished without work": finished !== null && started === null,
    "accepted without being finished": acceptance !== null && finished === null,
    "measured before it is finished": measured !== null && finished === null,
    "money without contract": money.length > 0 && contract === null,
    "money before the contract": money.some((fact) => !before(contract, fact)),
    "more paid than agreed": contract !== null && paidOfContract(project) > contract.amount,
    "two last payments": project.payments.filter(({ final }) => final).length > 1,
    "days out of order":
      !before(contract, started) ||
      !before(started, finished) ||
      !before(finished, acceptance) ||
      !before(finished, measured),
    "paid without acceptance or with a debt": stage === "paid" && !(acceptance && isSettled(project)),
    "accepted and given up": acceptance !== null && stopped !== null,
    "a stage that may go back to itself": earlierStages(project).some((each) => each === stage),
  }).flatMap(([name, broken]) => (broken ? [name] : []));
};

/** Whatever is tried in whatever order, with what is refused left out. */
const histories = fc
  .array(anyEvent, { maxLength: 40, size: "max" })
  .map((tried) =>
    tried.reduce<readonly ProjectEvent[]>(
      (events, event) => (appendEvent(events, event).ok ? events.concat(event) : events),
      [planned],
    ),
  );

describe("whatever is tried in whatever order", () => {
  it("never comes to an impossible state", () => {
    fc.assert(
      fc.property(histories, (events) => {
        const project = foldProject(events);
        expect(project.ok && contradictions(project.value)).toEqual([]);
      }),
      { numRuns: runs(400, 3000) },
    );
  });

  it("loses no fact that stands: each is a line of the history, or what corrects it", () => {
    fc.assert(
      fc.property(histories, (events) => {
        const project = foldProject(events);
        if (!project.ok) throw new Error("an accepted history does not fold");
        for (const { event, ...fact } of factsInForce(project.value)) {
          const latest = events.findLast((each) => each.kind === "corrected" && each.event === event);
          expect(latest?.kind === "corrected" ? latest.fact : events[event - 1]).toEqual(fact);
        }
        expect(paidInAll(project.value)).toBeGreaterThanOrEqual(paidOfContract(project.value));
      }),
    );
  });

  it("comes to the same however often it is read", () => {
    fc.assert(
      fc.property(histories, (events) => {
        expect(foldProject(events)).toEqual(foldProject(structuredClone(events)));
      }),
    );
  });

  it("can be reached: the random histories get as far as paid", () => {
    const stages = fc.sample(histories, { numRuns: 4000, seed: 1 }).map((events) => {
      const project = foldProject(events);
      return project.ok ? stageOf(project.value) : "none";
    });
    expect([...new Set(stages)].toSorted()).toEqual(
      ["accepted", "contracted", "finished", "paid", "planned", "stopped", "working"].toSorted(),
    );
  });
});
