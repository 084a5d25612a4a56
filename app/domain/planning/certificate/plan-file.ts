import { failure, type Outcome, success } from "../../problem";
import { type Certificate, type ReadCertificate, readStatements } from "./certificate";

/** What `plan` prints: the certificate's main statements once more at the top, then the certificate itself. */
export type PlanFile = {
  readonly status: Certificate["status"] | "unknown";
  /** By the variables' names; null where there is no plan. */
  readonly plan: Readonly<Record<string, number>> | null;
  readonly objectives: Certificate["objectives"];
  readonly solver: string;
  readonly milliseconds: number;
  /** Null only where the status is unknown. */
  readonly certificate: Certificate | null;
};

const planOf = ({ status, model, values }: Certificate): PlanFile["plan"] =>
  status === "infeasible"
    ? null
    : Object.fromEntries(model.variables.map(({ name }, index) => [name, values[index] ?? 0]));

const statementsOf = (certificate: Certificate | null): Pick<PlanFile, "status" | "plan" | "objectives"> =>
  certificate
    ? { status: certificate.status, plan: planOf(certificate), objectives: certificate.objectives }
    : { status: "unknown", plan: null, objectives: [] };

export const planFile = (
  certificate: Certificate | null,
  solver: string,
  milliseconds: number,
): PlanFile => ({ ...statementsOf(certificate), solver, milliseconds, certificate });

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** The certificate in a file that is one or that `plan` printed. */
export const certificateIn = (input: unknown): Outcome<unknown> => {
  if (!isRecord(input) || !("certificate" in input)) return success(input);
  return input.certificate === null ? failure({ code: "certificate.none" }) : success(input.certificate);
};

const samePlan = (given: unknown, { status, model, values }: ReadCertificate): boolean => {
  if (status === "infeasible") return given === null;
  if (!isRecord(given) || Object.keys(given).length !== values.length) return false;
  return model.variables.every(
    ({ name }, index) => Object.hasOwn(given, name) && given[name] === values[index],
  );
};

const sameObjectives = (given: unknown, { objectives }: ReadCertificate): boolean => {
  const read = readStatements(given);
  if (!read.ok || read.value.length !== objectives.length) return false;
  return objectives.every((each, at) => {
    const other = read.value[at];
    return (
      other?.name === each.name &&
      other.value === each.value &&
      other.bound === each.bound &&
      other.gap === each.gap
    );
  });
};

/** The first field beside the certificate, in a file that `plan` printed, that says something else; null where none does. */
export const contradictionIn = (input: unknown, certificate: ReadCertificate): string | null => {
  if (!isRecord(input) || !("certificate" in input)) return null;
  if ("status" in input && input.status !== certificate.status) return "status";
  if ("plan" in input && !samePlan(input.plan, certificate)) return "plan";
  return "objectives" in input && !sameObjectives(input.objectives, certificate) ? "objectives" : null;
};
