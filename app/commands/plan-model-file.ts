import type { Certificate } from "~/domain/planning/certificate/certificate";
import { oversizedSums, parseModel } from "~/domain/planning/certificate/parse-model";
import { planFile } from "~/domain/planning/certificate/plan-file";
import type { Problem } from "~/domain/problem";
import { certificateOf } from "~/solver/known";
import type { solveWithin } from "~/solver/solve-within";
import { PRINTED_MEGABYTES, readJsonFile, sayFileProblem } from "./read-json-file";
import { repeatedNames } from "./repeated-names";
import type { Voice } from "./voice";

export const EXIT = { planned: 0, refused: 2, infeasible: 3, unknown: 4 } as const;

const MOST_PROBLEMS = 20;

export type PlanRun = {
  /** Of counted work, in units that take about a second each, and of the clock, whichever ends first. */
  readonly seconds: number;
  readonly print: (line: string) => void;
  readonly voice: Voice;
};

const refuse = (voice: Voice, file: string, problems: readonly Problem[]): number => {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) sayFileProblem(voice, file, problem);
  return EXIT.refused;
};

type Found = Awaited<ReturnType<typeof solveWithin>>;

/** What is printed; a proof that would make it too long for the checker is left out, with what it proves. */
const textOf = ({ certificate, solver, milliseconds }: Found) => {
  const write = (one: Certificate | null) => ({
    certificate: one,
    text: JSON.stringify(planFile(one, solver, milliseconds)),
  });
  const whole = write(certificate);
  if (!certificate || Buffer.byteLength(whole.text) <= PRINTED_MEGABYTES * 1_000_000) return whole;
  return write(certificateOf(certificate.model, { values: certificate.values, stages: [] }));
};

/** Plans the model in a file, prints one JSON line and yields the exit code (see `EXIT`). */
export const planModelFile = async (file: string, { seconds, print, voice }: PlanRun): Promise<number> => {
  const content = readJsonFile(file, voice);
  if (!content) return EXIT.refused;
  const repeated = repeatedNames(content.value);
  if (repeated.length > 0) return refuse(voice, file, repeated);
  const model = parseModel(content.value);
  if (!model.ok) return refuse(voice, file, model.problems);
  const oversized = oversizedSums(model.value);
  if (oversized.length > 0) return refuse(voice, file, oversized);
  // Loaded only now: the solver takes longer to load than a wrong file to refuse.
  const solver = await import("~/solver/solve-within");
  const { certificate, text } = textOf(await solver.solveWithin(model.value, { work: seconds, seconds }));
  print(text);
  if (!certificate) voice.error(voice.say("certificate.noneKnown", { seconds }));
  if (!certificate) return EXIT.unknown;
  return certificate.status === "infeasible" ? EXIT.infeasible : EXIT.planned;
};
