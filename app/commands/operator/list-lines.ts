import { type OperatorDb, withOperator } from "~db/tenant";
import type { CommandLine } from "../command-line";
import type { OpenInstallation } from "./installation";
import { DONE, type Operator } from "./run-operator";

/** Prints what `read` finds: a line of tabs each, or all as JSON where `--json` asks for it. */
export const listLines = <T>(
  { owner }: OpenInstallation,
  { values }: CommandLine,
  { print }: Operator,
  read: (tx: OperatorDb) => Promise<readonly T[]>,
  cellsOf: (each: T) => readonly string[],
): Promise<number> =>
  withOperator(owner, async (tx) => {
    const found = await read(tx);
    if (values.json === true) print(JSON.stringify(found, null, 2));
    else for (const each of found) print(cellsOf(each).join("\t"));
    return DONE;
  });
