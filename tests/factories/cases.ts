import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The parsed content of a table of cases. */
export const readCases = (name: string): unknown => parse(readFileSync(`tests/domain/cases/${name}`, "utf8"));
