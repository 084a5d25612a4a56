import { z } from "zod";
import type { Level } from "~/domain/instrument/instrument";
import type { Catalogue } from "~/domain/matching/solution";
import { type Yuan, yuan } from "~/domain/money";
import type { Parameters } from "~/domain/parameters";
import type { PlanRequest } from "~/domain/planning/roadmap";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import { readWan } from "~/domain/typed-figure";
import { goalOf, readLimits, yearsOf } from "./parse-plan-limits";

/** Highest budget of one year, 万元: ten times what any firm of this size spends; keeps sums far from 2^53. */
export const MAX_BUDGET_WAN = 100_000;
export const MAX_CHOICES = 50;
const TARGETS = [1, 2, 3, 4] as const;

const text = z.string().max(200).catch("");
const codes = z
  .union([z.array(z.string().max(100)).max(500), text.transform((one) => (one === "" ? [] : [one]))])
  .catch([]);
const shape = z.object({
  budgets: z.array(text).max(10).catch([]),
  target: z.union([text, z.number().transform(String)]).catch(""),
  goal: text,
  pinned: codes,
  excluded: codes,
  startsOn: text.optional(),
});

type Read<T> = { readonly value: T } | { readonly problem: Problem };

/**
 * What a firm asks of a plan, or one problem per wrong field. `today`: ISO date in China; without `startsOn` the plan
 * begins on the first day of the next quarter.
 */
export const parsePlanForm = (
  input: unknown,
  {
    catalogue,
    parameters,
  }: { readonly catalogue: Catalogue; readonly parameters: Pick<Parameters, "subsidies"> },
  today: string,
): Outcome<PlanRequest> => {
  const shaped = shape.safeParse(input);
  if (!shaped.success) return failure({ code: "input.malformed" });
  const form = shaped.data;
  const { limits, problems } = readLimits(input, form.goal, parameters);
  const { quarterBudgets } = limits;
  const [first, second, third] = quarterBudgets
    ? mapYears(yearsOf(quarterBudgets))
    : ([readBudget(form.budgets, 0), readBudget(form.budgets, 1), readBudget(form.budgets, 2)] as const);
  const target = readTarget(form.target);
  const goal = limits.priorities ? { value: goalOf(limits.priorities) } : readGoal(form.goal);
  const startsOn = readStart(form.startsOn, today);
  const starting = (limits.startsIn ?? []).map(({ solution }) => solution);
  const pinned = [...new Set([...form.pinned, ...starting])];
  const choices = [...choiceProblems({ ...form, pinned }, catalogue), ...problems];
  if (
    choices.length > 0 ||
    "problem" in first ||
    "problem" in second ||
    "problem" in third ||
    "problem" in target ||
    "problem" in goal ||
    "problem" in startsOn
  )
    return failure(...problemsOf([first, second, third, target, goal, startsOn]), ...choices);
  return success({
    budgets: [first.value, second.value, third.value],
    target: target.value,
    goal: goal.value,
    startsOn: startsOn.value,
    pinned,
    excluded: [...new Set(form.excluded)],
    ...limits,
  });
};

const mapYears = ([first, second, third]: PlanRequest["budgets"]) =>
  [{ value: first }, { value: second }, { value: third }] as const;

const problemsOf = (reads: readonly Read<unknown>[]): readonly Problem[] =>
  reads.flatMap((read) => ("problem" in read ? [read.problem] : []));

const readBudget = (budgets: readonly string[], index: number): Read<Yuan> => {
  const field = `budgets.${index}`;
  const amount = readWan(budgets[index] ?? "");
  if (amount === null) return { problem: { code: "plan.budgetMalformed", field } };
  return amount > yuan(MAX_BUDGET_WAN * 10_000)
    ? { problem: { code: "plan.budgetTooLarge", field, values: { max: MAX_BUDGET_WAN } } }
    : { value: amount };
};

const readTarget = (given: string): Read<Exclude<Level, 0>> => {
  const target = TARGETS.find((level) => String(level) === given);
  return target ? { value: target } : { problem: { code: "plan.targetMalformed", field: "target" } };
};

const readGoal = (given: string): Read<PlanRequest["goal"]> =>
  given === "benefit" || given === "cheapest"
    ? { value: given }
    : given === "own"
      ? { value: "benefit" }
      : { problem: { code: "plan.goalMalformed", field: "goal" } };

const choiceProblems = (
  { pinned, excluded }: { readonly pinned: readonly string[]; readonly excluded: readonly string[] },
  { solutions }: Catalogue,
): readonly Problem[] => {
  const known = new Set(solutions.map(({ code }) => code));
  const many = (["pinned", "excluded"] as const)
    .filter((field) => ({ pinned, excluded })[field].length > MAX_CHOICES)
    .map((field): Problem => ({ code: "plan.tooManyChoices", field, values: { max: MAX_CHOICES } }));
  if (many.length > 0) return many;
  const unknown = (field: string, chosen: readonly string[]) =>
    chosen
      .filter((code) => !known.has(code))
      .map((solution): Problem => ({ code: "plan.unknownSolution", field, values: { solution } }));
  const both = pinned
    .filter((code) => excluded.includes(code))
    .map((solution): Problem => ({ code: "plan.pinnedAndExcluded", field: "pinned", values: { solution } }));
  return [...unknown("pinned", pinned), ...unknown("excluded", excluded), ...both];
};

const readStart = (given: string | undefined, today: string): Read<string> => {
  if (given === undefined || given === "") return { value: nextQuarter(today) };
  const field = "startsOn";
  if (!z.iso.date().safeParse(given).success) return { problem: { code: "plan.startMalformed", field } };
  return given < shiftYear(today, -1) || given > shiftYear(today, 2)
    ? { problem: { code: "plan.startOutOfRange", field } }
    : { value: given };
};

/** First day of the quarter after an ISO date's own. */
const nextQuarter = (today: string): string => {
  const year = Number(today.slice(0, 4));
  const month = Math.ceil(Number(today.slice(5, 7)) / 3) * 3 + 1;
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
};

const shiftYear = (date: string, by: number): string => `${Number(date.slice(0, 4)) + by}${date.slice(4)}`;
