import { z } from "zod";
import { isLongerThan } from "~/domain/characters";
import { type Yuan, yuan } from "~/domain/money";
import type { Parameters } from "~/domain/parameters";
import { QUARTERS } from "~/domain/planning/quarters";
import { type PlanRequest, PRIORITIES, type Priority, type StartIn } from "~/domain/planning/roadmap";
import type { Problem } from "~/domain/problem";
import { DAYS, readCount, readWan } from "~/domain/typed-figure";

/** 万元 in one quarter; sums of four stay below the highest budget of a year. */
const MAX_QUARTER_WAN = 25_000;
const MAX_STAFF_DAYS = 10_000;
export const MAX_NOTE = 200;

const text = z.string().max(300).catch("");
const texts = z.array(z.string().max(200)).max(100).catch([]);

/** Fields that may be left out altogether: a request without them is bound by year, by nothing else. */
export const limitFields = {
  period: text,
  quarterBudgets: texts,
  staffDays: text,
  priorities: texts,
  countedSubsidy: text,
  startsIn: texts,
  note: z.string().catch(""),
};
const form = z.object(limitFields);
type Form = z.infer<typeof form>;

type Limits = Pick<
  PlanRequest,
  "quarterBudgets" | "staffDays" | "priorities" | "countedSubsidy" | "startsIn" | "note"
>;
type Read = { readonly limits: Limits; readonly problems: readonly Problem[] };

const readQuarters = ({ period, quarterBudgets }: Form): Read => {
  if (period !== "quarter") return { limits: {}, problems: [] };
  const amounts = Array.from({ length: QUARTERS }, (_, index) => readWan(quarterBudgets[index] || "0"));
  const problems = amounts.flatMap((amount, index): readonly Problem[] => {
    const field = `quarterBudgets.${index}`;
    if (amount === null) return [{ code: "plan.budgetMalformed", field }];
    return amount > MAX_QUARTER_WAN * 10_000
      ? [{ code: "plan.quarterTooLarge", field, values: { max: MAX_QUARTER_WAN } }]
      : [];
  });
  return { limits: { quarterBudgets: amounts.map((amount) => amount ?? yuan(0)) }, problems };
};

const readStaff = ({ staffDays }: Form): Read => {
  if (staffDays.trim() === "") return { limits: {}, problems: [] };
  const days = readCount(staffDays, MAX_STAFF_DAYS, DAYS);
  return days !== null
    ? { limits: { staffDays: days }, problems: [] }
    : {
        limits: {},
        problems: [{ code: "plan.staffMalformed", field: "staffDays", values: { max: MAX_STAFF_DAYS } }],
      };
};

const isPriority = (given: string): given is Priority => PRIORITIES.some((each) => each === given);

const readPriorities = ({ priorities }: Form, goal: string): Read => {
  if (goal !== "own") return { limits: {}, problems: [] };
  const chosen = [...new Set(priorities.filter(isPriority))];
  return chosen.length > 0
    ? { limits: { priorities: chosen }, problems: [] }
    : { limits: {}, problems: [{ code: "plan.prioritiesMissing", field: "priorities.0" }] };
};

const readSubsidy = ({ countedSubsidy }: Form, { subsidies }: Pick<Parameters, "subsidies">): Read => {
  if (countedSubsidy === "") return { limits: {}, problems: [] };
  const known = subsidies.some(
    ({ code, paidAfterQuarters }) => code === countedSubsidy && paidAfterQuarters !== undefined,
  );
  return known
    ? { limits: { countedSubsidy }, problems: [] }
    : { limits: {}, problems: [{ code: "plan.unknownSubsidy", field: "countedSubsidy" }] };
};

/** "CODE@QUARTER" as the page sends it. */
const startOf = (given: string): StartIn | null => {
  const [solution, quarter] = given.split("@");
  const number = Number(quarter);
  return solution && Number.isInteger(number) && number >= 1 && number <= QUARTERS
    ? { solution, quarter: number }
    : null;
};

const readStarts = ({ startsIn }: Form): Read => {
  const starts = startsIn.map(startOf);
  const wrong = starts.some((start) => start === null);
  const found = starts.flatMap((start) => (start ? [start] : []));
  const once = found.filter(
    ({ solution }, index) => index === found.findIndex((each) => each.solution === solution),
  );
  return {
    limits: once.length > 0 ? { startsIn: once } : {},
    problems: wrong ? [{ code: "plan.quarterMalformed", field: "startsIn" }] : [],
  };
};

const readNote = ({ note }: Form): Read => {
  const given = note.trim();
  if (isLongerThan(given, MAX_NOTE))
    return { limits: {}, problems: [{ code: "plan.noteTooLong", field: "note", values: { max: MAX_NOTE } }] };
  return { limits: given === "" ? {} : { note: given }, problems: [] };
};

/** The limits beside budgets, target and choices, with one problem per wrong field. */
export const readLimits = (input: unknown, goal: string, parameters: Pick<Parameters, "subsidies">): Read => {
  const shaped = form.parse(input);
  const reads = [
    readQuarters(shaped),
    readStaff(shaped),
    readPriorities(shaped, goal),
    readSubsidy(shaped, parameters),
    readStarts(shaped),
    readNote(shaped),
  ];
  return {
    limits: Object.assign({}, ...reads.map(({ limits }) => limits)),
    problems: reads.flatMap(({ problems }) => problems),
  };
};

/** Sums of four quarters each. */
export const yearsOf = (quarters: readonly Yuan[]): readonly [Yuan, Yuan, Yuan] => {
  const year = (from: number) => yuan(quarters.slice(from, from + 4).reduce((sum, each) => sum + each, 0));
  return [year(0), year(4), year(8)];
};

/** What an order of the firm's own comes to: nothing more is spent once money goes before every gain. */
export const goalOf = (priorities: readonly Priority[]): PlanRequest["goal"] => {
  const at = (name: Priority) => (priorities.includes(name) ? priorities.indexOf(name) : PRIORITIES.length);
  return at("money") < Math.min(at("benefit"), at("constrained"), at("points")) ? "cheapest" : "benefit";
};
