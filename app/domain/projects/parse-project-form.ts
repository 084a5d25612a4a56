import { cutText } from "../characters";
import type { Day } from "../milestones/calendar-day";
import { failure, type Outcome, success } from "../problem";
import { problemsOf, readDay, readNeeded, wrong } from "./form-reads";
import { FACT_KINDS, MAX_NAME, parseFact } from "./parse-fact";
import { factsInForce, type Project } from "./project";
import { EARLIER_STAGES, type ProjectEvent } from "./project-event";

export const MAX_REASON = 200;

/** What a form can do to a project besides telling a fact. */
export const OTHER_ACTS = ["assign", "schedule", "back", "stop", "resume", "correct", "strike"] as const;
export type OtherAct = (typeof OTHER_ACTS)[number];

type Context = { readonly today: Day; readonly project: Project };
type Given = (field: string) => string;

const scenesOf = ({ plan }: Project): readonly string[] => plan.steps.map(({ scene }) => scene);

const parseSchedule = (given: Given): Outcome<ProjectEvent> => {
  const from = readDay("from", given("from"));
  const to = readDay("to", given("to"));
  if (!("value" in from) || !("value" in to)) return failure(...problemsOf([from, to]));
  return from.value > to.value
    ? failure(wrong("to", "datesReversed").problem)
    : success({ kind: "scheduled", from: from.value, to: to.value });
};

const parseBack = (given: Given): Outcome<ProjectEvent> => {
  const to = EARLIER_STAGES.find((stage) => stage === given("to"));
  const reason = readNeeded("reason", given("reason"), MAX_REASON);
  if (!to || !("value" in reason))
    return failure(...(to ? [] : [wrong("to", "stageMissing").problem]), ...problemsOf([reason]));
  return success({ kind: "stepped-back", to, reason: reason.value });
};

const parseStop = (given: Given, today: Day): Outcome<ProjectEvent> => {
  const on = readDay("on", given("on"), today);
  const reason = readNeeded("reason", given("reason"), MAX_REASON);
  if (!("value" in on) || !("value" in reason)) return failure(...problemsOf([on, reason]));
  return success({ kind: "stopped", on: on.value, reason: reason.value });
};

/** A correction says everything of the fact again, with the reason. */
const parseCorrection = (given: Given, { today, project }: Context): Outcome<ProjectEvent> => {
  const fact = factsInForce(project).find(({ event }) => String(event) === given("event"));
  if (!fact) return failure({ code: "project.nothingToCorrect" });
  const instead = parseFact(fact.kind, given, { today, scenes: scenesOf(project) });
  const reason = readNeeded("reason", given("reason"), MAX_REASON);
  if (!instead.ok || !("value" in reason))
    return failure(...(instead.ok ? [] : instead.problems), ...problemsOf([reason]));
  return success({ kind: "corrected", event: fact.event, fact: instead.value, reason: reason.value });
};

const parseStrike = (given: Given, project: Project): Outcome<ProjectEvent> => {
  const fact = factsInForce(project).find(({ event }) => String(event) === given("event"));
  if (!fact) return failure({ code: "project.nothingToCorrect" });
  const reason = readNeeded("reason", given("reason"), MAX_REASON);
  return "value" in reason
    ? success({ kind: "struck", event: fact.event, reason: reason.value })
    : failure(reason.problem);
};

/**
 * The next line of a project's history from a form as typed: `act` names what it does, the other fields are those of
 * the act. Every field that is wrong has its problem; whether the line fits the history is not decided here.
 */
export const parseProjectForm = (
  input: Readonly<Record<string, string | readonly string[]>>,
  context: Context,
): Outcome<ProjectEvent> => {
  const given: Given = (field) => {
    const value = input[field];
    return typeof value === "string" ? cutText(value, 2000).trim() : "";
  };
  const act = given("act");
  const kind = FACT_KINDS.find((each) => each === act);
  if (kind) return parseFact(kind, given, { today: context.today, scenes: scenesOf(context.project) });
  switch (OTHER_ACTS.find((each) => each === act)) {
    case "assign": {
      const owner = readNeeded("owner", given("owner"), MAX_NAME);
      return "value" in owner ? success({ kind: "assigned", owner: owner.value }) : failure(owner.problem);
    }
    case "schedule":
      return parseSchedule(given);
    case "back":
      return parseBack(given);
    case "stop":
      return parseStop(given, context.today);
    case "resume": {
      const reason = readNeeded("reason", given("reason"), MAX_REASON);
      return "value" in reason ? success({ kind: "resumed", reason: reason.value }) : failure(reason.problem);
    }
    case "correct":
      return parseCorrection(given, context);
    case "strike":
      return parseStrike(given, context.project);
    default:
      return failure({ code: "input.malformed" });
  }
};
