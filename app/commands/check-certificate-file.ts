import { readCertificate } from "~/domain/planning/certificate/certificate";
import { checkRead } from "~/domain/planning/certificate/check-certificate";
import { isSameModel, parseModel } from "~/domain/planning/certificate/parse-model";
import { certificateIn, contradictionIn } from "~/domain/planning/certificate/plan-file";
import type { Programme } from "~/domain/planning/programme";
import type { Outcome, Problem } from "~/domain/problem";
import { otherPlan } from "~/domain/report/certificate-of-plan";
import { sayProved } from "~/messages/say-proved";
import { readCertificateFile } from "./read-certificate-file";
import { readJsonFile, sayFileProblem } from "./read-json-file";
import type { Voice } from "./voice";

const FINE = 0;
const WRONG = 1;
const UNREADABLE = 2;

export type CertificateCheck = { readonly print: (line: string) => void; readonly voice: Voice };

const wrong = ({ print, voice: { say } }: CertificateCheck, { code, field, values }: Problem): number => {
  const message = say(`problem.${code}`, values);
  print(field ? say("certificate.wrongAt", { field, message }) : say("certificate.wrong", { message }));
  return WRONG;
};

const refuse = <T>({ voice }: CertificateCheck, file: string, outcome: Outcome<T>): T | null => {
  if (outcome.ok) return outcome.value;
  const [first] = outcome.problems;
  if (first) sayFileProblem(voice, file, first);
  return null;
};

/** The model of a file, null where it is none, which is said. */
const readModel = (file: string, check: CertificateCheck): Programme | null => {
  const content = readJsonFile(file, check.voice);
  return content && refuse(check, file, parseModel(content.value));
};

/**
 * Checks the certificate in a file (alone, in what `plan` printed, or enclosed in a paper, then also against the paper's
 * plan), also against the model of another file where one is given; prints one line and yields the exit code: 0 proved, 1 not proved, 2 not readable as a certificate or
 * too much work to check.
 */
export const checkCertificateFile = (
  file: string,
  modelFile: string | undefined,
  check: CertificateCheck,
): number => {
  const content = readCertificateFile(file, check.voice);
  if (!content) return UNREADABLE;
  if (!("value" in content)) return wrong(check, content);
  const model = modelFile === undefined ? null : readModel(modelFile, check);
  if (modelFile !== undefined && !model) return UNREADABLE;
  const inside = certificateIn(content.value);
  if (!inside.ok) return wrong(check, inside.problems[0] ?? { code: "certificate.none" });
  const certificate = refuse(check, file, readCertificate(inside.value));
  if (!certificate) return UNREADABLE;
  if (model && !isSameModel(model, certificate.model))
    return wrong(check, { code: "certificate.otherModel" });
  const proved = checkRead(certificate);
  if (!proved.ok && proved.problems.some(({ code }) => code === "certificate.effort")) {
    refuse(check, file, proved);
    return UNREADABLE;
  }
  if (!proved.ok) return wrong(check, proved.problems[0] ?? { code: "certificate.object" });
  const contradiction = contradictionIn(content.value, certificate);
  if (contradiction) return wrong(check, { code: "certificate.outer", field: contradiction });
  const other = content.report && otherPlan(certificate, content.report);
  if (other) return wrong(check, { code: "certificate.paperPlan", field: other });
  check.print(sayProved(proved.value, check.voice.say));
  return FINE;
};
