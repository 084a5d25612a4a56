import { failure, type Outcome, type Problem, success } from "../problem";
import {
  backTo,
  earlierStages,
  factsInForce,
  isSettled,
  isStrikable,
  type Project,
  paidOfContract,
  plannedProject,
  stageOf,
} from "./project";
import type { ProjectEvent, ProjectFact } from "./project-event";

type Entry = { readonly number: number; readonly event: ProjectEvent };

const refused = (code: string, values?: Problem["values"], field = "on"): Outcome<never> =>
  failure({ code: `project.${code}`, field, ...(values && { values }) });

/** The history as it reads with its corrections: each in the place of what it corrects, what was struck left out. */
const corrected = (events: readonly ProjectEvent[]): readonly Entry[] => {
  const latest = new Map<number, ProjectFact | null>();
  for (const event of events) {
    if (event.kind === "corrected") latest.set(event.event, event.fact);
    if (event.kind === "struck") latest.set(event.event, null);
  }
  return events.flatMap((event, index): readonly Entry[] => {
    if (event.kind === "corrected" || event.kind === "struck") return [];
    const number = index + 1;
    const instead = latest.get(number);
    return instead === null ? [] : [{ number, event: instead ?? event }];
  });
};

const before = (day: string, other: { readonly on: string } | null): boolean =>
  other !== null && day < other.on;

/** The project after one more fact, or why it cannot have happened then. */
const withFact = (project: Project, fact: ProjectFact & { readonly event: number }): Outcome<Project> => {
  const stage = stageOf(project);
  const { contract, started, finished } = project;
  const early = (since: { readonly on: string } | null) => refused("tooEarly", { since: since?.on ?? "" });
  switch (fact.kind) {
    case "contracted":
      return stage === "planned" ? success({ ...project, contract: fact }) : refused("notNow");
    case "started":
      if (stage !== "contracted") return refused("notNow");
      return before(fact.on, contract) ? early(contract) : success({ ...project, started: fact });
    case "finished":
      if (stage !== "working") return refused("notNow");
      return before(fact.on, started) ? early(started) : success({ ...project, finished: fact });
    case "accepted":
      if (stage !== "finished") return refused("notNow");
      return before(fact.on, finished) ? early(finished) : success({ ...project, acceptance: fact });
    case "measured":
      if (!finished || stage === "stopped") return refused("notNow");
      return before(fact.on, finished) ? early(finished) : success({ ...project, measured: fact });
    default:
      if (!contract || stage === "stopped") return refused("notNow");
      if (before(fact.on, contract)) return early(contract);
      return withMoney(project, contract.amount, fact);
  }
};

type MoneyFact = Extract<ProjectFact, { readonly kind: "paid" | "renewed" | "subsidised" }>;

const withMoney = (
  project: Project,
  owed: number,
  fact: MoneyFact & { readonly event: number },
): Outcome<Project> => {
  if (fact.kind === "renewed") return success({ ...project, renewals: [...project.renewals, fact] });
  if (fact.kind === "subsidised") return success({ ...project, subsidies: [...project.subsidies, fact] });
  if (isSettled(project)) return refused("settled", undefined, "amount");
  return paidOfContract(project) + fact.amount > owed
    ? refused("aboveContract", undefined, "amount")
    : success({ ...project, payments: [...project.payments, fact] });
};

/** The project after one more event, or why it cannot have happened then. */
const withEvent = (project: Project, { number, event }: Entry): Outcome<Project> => {
  switch (event.kind) {
    case "planned":
      return project.contract
        ? refused("notNow")
        : success({ ...project, plan: event.plan, schedule: null, stopped: null });
    case "assigned":
      return success({ ...project, owner: event.owner });
    case "scheduled":
      return project.stopped || project.finished
        ? refused("notNow")
        : success({ ...project, schedule: { from: event.from, to: event.to } });
    case "stepped-back":
      return earlierStages(project).includes(event.to)
        ? success(backTo(project, event.to))
        : refused("notBack", undefined, "to");
    case "stopped":
      return project.stopped || project.acceptance
        ? refused("notNow")
        : success({ ...project, stopped: { on: event.on, reason: event.reason } });
    case "resumed":
      return project.stopped ? success({ ...project, stopped: null }) : refused("notNow");
    case "corrected":
    case "struck":
      return success(project);
    default:
      return withFact(project, { ...event, event: number });
  }
};

/**
 * What a history comes to: a pure function of its lines in their order. A history that could not have happened so
 * yields the first reason why; the lines' corrections are read in the places of what they correct.
 */
export const foldProject = (events: readonly ProjectEvent[]): Outcome<Project> => {
  const [first, ...rest] = corrected(events);
  if (first?.event.kind !== "planned") return refused("notPlanned");
  return rest.reduce<Outcome<Project>>(
    (project, entry) => (project.ok ? withEvent(project.value, entry) : project),
    success(plannedProject(first.event.plan)),
  );
};

/** A correction names a fact that stands, and puts one of the same kind in its place. */
const correctionProblem = (project: Project, event: ProjectEvent): Outcome<never> | null => {
  if (event.kind !== "corrected" && event.kind !== "struck") return null;
  const fact = factsInForce(project).find((each) => each.event === event.event);
  if (!fact) return refused("nothingToCorrect");
  if (event.kind === "struck") return isStrikable(fact.kind) ? null : refused("notStruck");
  return event.fact.kind === fact.kind ? null : refused("nothingToCorrect");
};

/** The project with one more line in its history, or why that line cannot be added; nothing else is ever added. */
export const appendEvent = (events: readonly ProjectEvent[], event: ProjectEvent): Outcome<Project> => {
  if (events.length > 0) {
    const now = foldProject(events);
    if (!now.ok) return now;
    const wrong = correctionProblem(now.value, event);
    if (wrong) return wrong;
  }
  return foldProject([...events, event]);
};
