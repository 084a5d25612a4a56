import type { Day } from "../milestones/calendar-day";
import { failure, type Outcome, success } from "../problem";
import {
  problemsOf,
  type Read,
  readAmount,
  readDay,
  readLevels,
  readLine,
  readNeeded,
  readStaffDays,
} from "./form-reads";
import type { FactKind, ProjectFact } from "./project-event";

export const MAX_NUMBER = 60;
export const MAX_NAME = 60;

/** The fields of a form that tells of each kind of fact, in their order on the page; scenes' levels come beside. */
export const FACT_FIELDS = {
  contracted: ["on", "amount", "number"],
  started: ["on"],
  finished: ["on"],
  accepted: ["on", "by"],
  paid: ["on", "amount", "final"],
  renewed: ["on", "amount"],
  subsidised: ["on", "amount", "source"],
  measured: ["on", "staffDays"],
} as const satisfies Readonly<Record<FactKind, readonly string[]>>;

export const FACT_KINDS: readonly FactKind[] = [
  "contracted",
  "started",
  "finished",
  "accepted",
  "paid",
  "renewed",
  "subsidised",
  "measured",
];

type Given = (field: string) => string;
type Context = { readonly today: Day; readonly scenes: readonly string[] };

/** All values, or every problem. */
const together = <T extends Readonly<Record<string, unknown>>>(
  reads: { readonly [Name in keyof T]: Read<T[Name]> },
  make: (values: T) => ProjectFact,
): Outcome<ProjectFact> => {
  const list = Object.entries<Read<unknown>>(reads);
  const problems = problemsOf(list.map(([, read]) => read));
  if (problems.length > 0) return failure(...problems);
  const values = list.flatMap(([name, read]) => ("value" in read ? [[name, read.value] as const] : []));
  return success(make(Object.fromEntries(values) as T));
};

/** Reads a fact as typed; every field that is wrong has its problem. Days may not lie after `today`. */
export const parseFact = (kind: FactKind, given: Given, { today, scenes }: Context): Outcome<ProjectFact> => {
  const on = readDay("on", given("on"), today);
  const amount = () => readAmount(given("amount"));
  switch (kind) {
    case "contracted":
      return together(
        { on, amount: amount(), number: readLine("number", given("number"), MAX_NUMBER) },
        (values) => ({ kind, ...values }),
      );
    case "started":
    case "finished":
      return together({ on }, (values) => ({ kind, ...values }));
    case "accepted":
      return together({ on, by: readNeeded("by", given("by"), MAX_NAME) }, (values) => ({ kind, ...values }));
    case "paid":
      return together({ on, amount: amount() }, (values) => ({
        kind,
        ...values,
        final: given("final") !== "",
      }));
    case "renewed":
      return together({ on, amount: amount() }, (values) => ({ kind, ...values }));
    case "subsidised":
      return together(
        { on, amount: amount(), source: readLine("source", given("source"), MAX_NAME) },
        (values) => ({ kind, ...values }),
      );
    case "measured":
      return together(
        { on, scenes: readLevels(given, scenes), staffDays: readStaffDays(given("staffDays")) },
        (values) => ({ kind, ...values }),
      );
  }
};
