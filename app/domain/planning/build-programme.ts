import { firmBaseOf } from "../matching/firm-base";
import {
  type ClaimVariables,
  requireBudgets,
  requireStaff,
  scaled,
  writeMoney,
  writeOver,
  writePeak,
} from "./budget-rows";
import { type Candidate, selectCandidates } from "./candidates";
import { commonUnit } from "./costs";
import { benefitTerms, maximise, minimise, type ObjectiveName } from "./objectives";
import { countsQuarters } from "./periods";
import {
  type Placement,
  requireOnePerStep,
  requireOneStart,
  type StepEffect,
  writePlacements,
} from "./placements";
import type { PlanningInput } from "./planning-input";
import { requirePrerequisites } from "./prerequisites";
import type { Objective, Programme } from "./programme";
import { createProgrammeWriter, each } from "./programme-writer";
import type { PlanRequest, Priority } from "./roadmap";
import { possibleStarts } from "./starts";
import { type States, writeStates } from "./states";
import { conditionsOf, ruleOf, writeTarget } from "./target";
import { requireWanted } from "./wanted";

/** What is asked of a programme: limits and ordered objectives. `target` null: no level is demanded. */
export type Question = {
  readonly withinBudgets: boolean;
  /** False: own staff may be asked for more days than the request allows. */
  readonly withinStaff?: boolean;
  /** True: the target need not be reached, only as early as can be. */
  readonly optional?: boolean;
  readonly target: PlanningInput["request"]["target"] | null;
  readonly objectives: readonly ObjectiveName[];
};

/** The programme with what is needed to read an answer to it. Amounts in it count `unit` yuan, benefit `benefitUnit`. */
export type PreparedProgramme = {
  readonly input: PlanningInput;
  readonly programme: Programme;
  readonly placements: readonly Placement[];
  readonly steps: readonly StepEffect[];
  readonly candidates: readonly Candidate[];
  readonly claims: readonly ClaimVariables[];
  readonly unit: number;
  readonly benefitUnit: number;
};

const ORDERS = {
  benefit: ["earliest", "benefit", "money"],
  cheapest: ["money", "earliest", "benefit"],
} as const satisfies Record<PlanRequest["goal"], readonly Priority[]>;

/** Objectives of a request in their order: the firm's own, or by its goal. */
export const prioritiesOf = ({ priorities, goal }: PlanRequest): readonly Priority[] =>
  priorities && priorities.length > 0 ? priorities : ORDERS[goal];

export const questionOf = (request: PlanRequest): Question => ({
  withinBudgets: true,
  target: request.target,
  objectives: prioritiesOf(request),
});

const benefitOf = (states: States, input: PlanningInput) => {
  const terms = benefitTerms(states, input.parameters.planning);
  const unit = commonUnit(terms.map(([, coefficient]) => coefficient));
  return { unit, terms: scaled(terms, unit) };
};

/**
 * The integer programme of a plan over twelve quarters: chosen starts, prerequisites in time, one solution per step,
 * budgets by year or quarter, own staff by quarter, and the complete level rule at each year's end.
 */
export const buildProgramme = (input: PlanningInput, question: Question): PreparedProgramme => {
  const { level } = firmBaseOf({ ...input, target: input.request.target });
  const candidates = selectCandidates(input);
  const writer = createProgrammeWriter();
  const everyQuarter = countsQuarters(input.request);
  const starts = possibleStarts(candidates, level, everyQuarter);
  const placements = writePlacements(writer, candidates, starts, level, everyQuarter);
  requireOneStart(writer, candidates, placements);
  requireOnePerStep(writer, placements);
  requirePrerequisites(writer, placements, level);
  requireWanted(writer, input, placements);
  const states = writeStates(writer, input, placements, level);
  const reached = question.target === null ? [] : writeTarget(writer, input, states, question.target);
  const last = reached.at(-1);
  if (last !== undefined && !question.optional) writer.require("target", [[last, 1]], ">=", 1);
  const money = writeMoney(writer, input, candidates, placements, reached);
  if (question.withinBudgets) requireBudgets(writer, money);
  if (question.withinStaff !== false) requireStaff(writer, input, placements);
  const benefit = benefitOf(states, input);
  const excess = question.objectives.some((name) => name === "over" || name === "peak");
  const over = excess ? writeOver(writer, money) : [];
  const objective = (name: ObjectiveName): Objective => {
    if (name === "earliest") return maximise(name, each(reached, 1));
    if (name === "benefit") return maximise(name, benefit.terms);
    if (name === "money") return minimise(name, money.all);
    if (name === "over") return minimise(name, over);
    if (name === "peak") return minimise(name, writePeak(writer, money, over));
    const conditions = conditionsOf(input, ruleOf(input, input.request.target), states, 3);
    return maximise(name, conditions.find((condition) => condition.kind === name)?.terms ?? []);
  };
  const objectives = question.objectives.map(objective);
  return {
    input,
    candidates,
    placements: placements.all,
    steps: placements.steps,
    claims: money.claims,
    unit: money.unit,
    benefitUnit: benefit.unit,
    programme: writer.finish(objectives),
  };
};
