import highsLoader from "highs";

/** A sum of unknown counts that a reader knows: name → factor, and what it comes to. */
export type Equation = { readonly of: readonly string[]; readonly is: number };

/** What a reader can work out of an unknown: the least and the most it can be. */
export type Range = readonly [number, number];

const solver = await highsLoader();

const line = (of: readonly string[]): string => of.join(" + ");

const programme = (
  goal: "Minimize" | "Maximize",
  of: readonly string[],
  known: readonly Equation[],
): string =>
  [
    goal,
    ` obj: ${line(of)}`,
    "Subject To",
    ...known
      .filter(({ of: names }) => names.length > 0)
      .map((each, at) => ` c${at}: ${line(each.of)} = ${each.is}`),
    "End",
  ].join("\n");

/**
 * The range of a sum of unknown counts, none of which is negative, for a reader who knows the equations: linear
 * programmes both ways, which whole numbers could only make narrower by less than one.
 */
export const rangeOf = (of: readonly string[], known: readonly Equation[]): Range => {
  const solve = (goal: "Minimize" | "Maximize"): number => {
    const { Status, ObjectiveValue } = solver.solve(programme(goal, of, known));
    if (Status === "Unbounded") return Number.POSITIVE_INFINITY;
    if (Status !== "Optimal") throw new Error(`${Status}: the equations contradict each other`);
    return ObjectiveValue;
  };
  const tolerance = 1e-6;
  return [Math.ceil(solve("Minimize") - tolerance), Math.floor(solve("Maximize") + tolerance)];
};
