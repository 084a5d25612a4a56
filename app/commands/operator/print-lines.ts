import { DONE, type Operator } from "./run-operator";

/** Prints what was found: a line of tabs each, or all as JSON. */
export const printLines = <T>(
  { print }: Operator,
  found: readonly T[],
  json: boolean,
  cellsOf: (each: T) => readonly string[],
): number => {
  if (json) print(JSON.stringify(found, null, 2));
  else for (const each of found) print(cellsOf(each).join("\t"));
  return DONE;
};
