import { firmBaseOf } from "../matching/firm-base";
import { type Candidate, selectCandidates } from "./candidates";
import { commonUnit } from "./costs";
import { benefitTerms, maximise, minimise, type ObjectiveName } from "./objectives";
import {
  type Placement,
  type Placements,
  requireOnePerStep,
  requireOneStart,
  type StepEffect,
  spendOf,
  writePlacements,
} from "./placements";
import type { PlanningInput } from "./planning-input";
import { requirePrerequisites } from "./prerequisites";
import type { Objective, Programme, Terms } from "./programme";
import { createProgrammeWriter, each, type ProgrammeWriter } from "./programme-writer";
import { YEARS } from "./quarters";
import { possibleStarts } from "./starts";
import { type States, writeStates } from "./states";
import { conditionsOf, ruleOf, writeTarget } from "./target";
import { requireWanted } from "./wanted";

/** What is asked of a programme: limits and ordered objectives. `target` null: no level is demanded. */
export type Question = {
  readonly withinBudgets: boolean;
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
  readonly unit: number;
  readonly benefitUnit: number;
};

/** The question of a request, by its goal. */
export const questionOf = (request: PlanningInput["request"]): Question => ({
  withinBudgets: true,
  target: request.target,
  objectives:
    request.goal === "benefit" ? ["earliest", "benefit", "money"] : ["money", "earliest", "benefit"],
});

const scaled = (terms: Terms, unit: number): Terms =>
  terms.map(([variable, coefficient]) => [variable, coefficient / unit] as const);

/** Amounts are divided by a unit common to all prices, which is exact; a budget is rounded down to it, which loses nothing. */
type Money = { readonly unit: number; readonly years: readonly Terms[] };

const moneyOf = (candidates: readonly Candidate[], placements: Placements): Money => {
  const unit = commonUnit(candidates.flatMap((candidate) => [candidate.once, candidate.yearly]));
  return { unit, years: YEARS.map((year) => scaled(spendOf(placements, year), unit)) };
};

const budgetIn = (input: PlanningInput, index: number, unit: number): number =>
  Math.floor((input.request.budgets[index] ?? 0) / unit);

const requireBudgets = (writer: ProgrammeWriter, input: PlanningInput, money: Money): void =>
  money.years.forEach((terms, index) => {
    if (terms.length > 0)
      writer.require(`budget:year${index + 1}`, terms, "<=", budgetIn(input, index, money.unit));
  });

/** What each year's spending exceeds its budget by: found where budgets only guide. */
const writeOver = (writer: ProgrammeWriter, input: PlanningInput, money: Money): Terms =>
  each(
    money.years.map((terms, index) => {
      const all = terms.reduce((sum, [, amount]) => sum + amount, 0);
      const over = writer.whole(`over:year${index + 1}`, all);
      writer.require(
        `over:year${index + 1}`,
        [...terms, [over, -1] as const],
        "<=",
        budgetIn(input, index, money.unit),
      );
      return over;
    }),
    1,
  );

const benefitOf = (states: States, input: PlanningInput) => {
  const terms = benefitTerms(states, input.parameters.planning);
  const unit = commonUnit(terms.map(([, coefficient]) => coefficient));
  return { unit, terms: scaled(terms, unit) };
};

/**
 * The integer programme of a plan over twelve quarters: chosen starts, prerequisites in time, one solution per step,
 * budgets by year, and the complete level rule at each year's end.
 */
export const buildProgramme = (input: PlanningInput, question: Question): PreparedProgramme => {
  const { level } = firmBaseOf({ ...input, target: input.request.target });
  const candidates = selectCandidates(input);
  const writer = createProgrammeWriter();
  const starts = possibleStarts(candidates, level);
  const placements = writePlacements(writer, candidates, starts, level);
  requireOneStart(writer, candidates, placements);
  requireOnePerStep(writer, placements);
  requirePrerequisites(writer, placements, level);
  requireWanted(writer, input, placements);
  const states = writeStates(writer, input, placements, level);
  const reached = question.target === null ? [] : writeTarget(writer, input, states, question.target);
  const last = reached.at(-1);
  if (last !== undefined) writer.require("target", [[last, 1]], ">=", 1);
  const money = moneyOf(candidates, placements);
  if (question.withinBudgets) requireBudgets(writer, input, money);
  const benefit = benefitOf(states, input);
  const objective = (name: ObjectiveName): Objective => {
    if (name === "earliest") return maximise(name, each(reached, 1));
    if (name === "benefit") return maximise(name, benefit.terms);
    if (name === "money") return minimise(name, money.years.flat());
    if (name === "over") return minimise(name, writeOver(writer, input, money));
    const conditions = conditionsOf(input, ruleOf(input, input.request.target), states, 3);
    return maximise(name, conditions.find((condition) => condition.kind === name)?.terms ?? []);
  };
  const objectives = question.objectives.map(objective);
  return {
    input,
    candidates,
    placements: placements.all,
    steps: placements.steps,
    unit: money.unit,
    benefitUnit: benefit.unit,
    programme: writer.finish(objectives),
  };
};
