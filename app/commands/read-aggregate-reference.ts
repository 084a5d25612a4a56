import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AggregateReference } from "~/domain/chain/aggregate-papers";
import { parseSectorChains } from "~/domain/chain/parse-chains";
import { parseParameters } from "~/domain/parse-parameters";
import type { Outcome } from "~/domain/problem";
import { readInstruments } from "./read-instruments";
import { readYamlFile } from "./read-yaml-file";
import type { Voice } from "./voice";

const root = fileURLToPath(new URL("../../db/reference/", import.meta.url));

/** The latest of a kind as shipped, by the name of its file. */
const readLatest = <T>(kind: string, parse: (input: unknown) => Outcome<T>, voice: Voice): T | null => {
  const name = readdirSync(join(root, kind)).toSorted().at(-1) ?? "";
  const file = readYamlFile(join(root, kind, name), voice);
  const parsed = file && parse(file.value);
  return parsed?.ok ? parsed.value : null;
};

/** Chains, parameters of disclosure and names of scenes as shipped: no database is asked. Null where one is unusable. */
export const readAggregateReference = (voice: Voice): AggregateReference | null => {
  const chains = readLatest("sector-chains", parseSectorChains, voice);
  const parameters = readLatest("parameters", parseParameters, voice);
  const instruments = readInstruments(join(root, "instruments"), voice);
  if (!chains || !parameters || !instruments) return null;
  return { chains, parameters, scenes: instruments.flatMap(({ scenes }) => scenes) };
};
