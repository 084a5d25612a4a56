import type { ReadCertificate } from "../planning/certificate/certificate";
import { yearOf } from "../planning/quarters";
import type { Report } from "./report";

const START = /^start:(.+)@(\d{1,2})$/;

/** A start and its year. A roadmap may start earlier within the year than its certificate: no money moves by that. */
const startIn = (solution: string, quarter: number): string => `${solution}@${yearOf(quarter)}`;

const startsIn = ({ model, values }: ReadCertificate): readonly string[] =>
  model.variables
    .flatMap(({ name }, index) => {
      const [, solution, quarter] = (values[index] === 1 && START.exec(name)) || [];
      return solution === undefined ? [] : [startIn(solution, Number(quarter))];
    })
    .sort();

/** The first way in which a certificate speaks of another plan than the report; null where it is the report's own. */
export const otherPlan = (
  certificate: ReadCertificate,
  { roadmap }: Pick<Report, "roadmap">,
): "status" | "objectives" | "plan" | null => {
  const { proof, items } = roadmap;
  if (certificate.status !== proof.status) return "status";
  const names = (objectives: readonly { readonly name: string }[]) =>
    JSON.stringify(objectives.map(({ name }) => name));
  if (names(certificate.objectives) !== names(proof.objectives)) return "objectives";
  const planned = items.map(({ solution, firstQuarter }) => startIn(solution, firstQuarter)).sort();
  return JSON.stringify(startsIn(certificate)) === JSON.stringify(planned) ? null : "plan";
};
