import type { Kysely } from "kysely";
import type { OutcomeSums, SolutionOutcome } from "~/domain/projects/outcomes";
import type { OwnerDb } from "./client";
import type { Database } from "./schema";

const outcomeOf = (row: {
  solution: string;
  as_of: string;
  firms: number;
  projects: number;
  amount_sum: number;
  days_sum: number;
  measured: number;
  reached: number;
}): SolutionOutcome => ({
  solution: row.solution,
  asOf: row.as_of,
  firms: row.firms,
  projects: row.projects,
  amountSum: row.amount_sum,
  daysSum: row.days_sum,
  measured: row.measured,
  reached: row.reached,
});

/** What is published of each solution, the latest by `today` (an ISO day). Any handle reads it. */
export const listSolutionOutcomes = async (
  db: Kysely<Database>,
  today: string,
): Promise<readonly SolutionOutcome[]> => {
  const rows = await db
    .selectFrom("solution_outcome")
    .distinctOn("solution")
    .select(["solution", "as_of", "firms", "projects", "amount_sum", "days_sum", "measured", "reached"])
    .where("as_of", "<=", today)
    .orderBy("solution")
    .orderBy("as_of", "desc")
    .execute();
  return rows.map(outcomeOf);
};

/** The sums over all firms as they stand, of however few of them: for publishing only. */
export const listOutcomeSums = async (owner: OwnerDb): Promise<readonly OutcomeSums[]> => {
  const rows = await owner
    .selectFrom("solution_outcome_sum")
    .select(["solution", "firms", "projects", "amount_sum", "largest", "days_sum", "measured", "reached"])
    .orderBy("solution")
    .execute();
  return rows.map(({ largest, ...row }) => {
    const { asOf: _, ...sums } = outcomeOf({ ...row, as_of: "" });
    return { ...sums, largest };
  });
};

/** Publishes sums under a day; false where the solution has some of that day already. */
export const insertSolutionOutcome = async (owner: OwnerDb, outcome: SolutionOutcome): Promise<boolean> => {
  const row = await owner
    .insertInto("solution_outcome")
    .values({
      solution: outcome.solution,
      as_of: outcome.asOf,
      firms: outcome.firms,
      projects: outcome.projects,
      amount_sum: outcome.amountSum,
      days_sum: outcome.daysSum,
      measured: outcome.measured,
      reached: outcome.reached,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("solution")
    .executeTakeFirst();
  return row !== undefined;
};
