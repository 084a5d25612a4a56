import { parseInstrument } from "~/domain/instrument/parse-instrument";
import type { Outcome } from "~/domain/problem";
import { parseReadings } from "~/domain/readings/parse-readings";
import { readReference } from "../../factories/reference";

const parsed = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

export const READINGS_FILE = "readings/miit-2024-readings-1.yaml";
export const shippedInstrument = () => parsed(parseInstrument(readReference("instruments/miit-2024.yaml")));
export const shippedReadings = () => parsed(parseReadings(readReference(READINGS_FILE)));

export const schemeOf = (code: string) => {
  const scheme = shippedReadings().schemes.find((each) => each.code === code);
  if (!scheme) throw new Error(`no scheme ${code}`);
  return scheme;
};
