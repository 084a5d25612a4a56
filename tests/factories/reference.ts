import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseRegions, parseSectorChains, parseSectors } from "~/domain/chain/parse-chains";
import { parseParameters } from "~/domain/parse-parameters";
import type { Outcome } from "~/domain/problem";

/** The parsed content of a file of reference data, as the publish functions get it. */
export const readReference = (path: string): unknown => parse(readFileSync(`db/reference/${path}`, "utf8"));

const parsed = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** The city's own lists, as shipped. */
export const cityReferences = () => ({
  regions: parsed(parseRegions(readReference("regions/zhengzhou-2026.yaml"))),
  sectors: parsed(parseSectors(readReference("sectors/gbt4754-2017.yaml"))),
  chains: parsed(parseSectorChains(readReference("sector-chains/zhengzhou-2026.yaml"))),
  parameters: parsed(parseParameters(readReference("parameters/zhengzhou-2026.yaml"))),
});
