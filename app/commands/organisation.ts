// `npm run -s organisation -- list | add bureau|consultancy|firm …`: organisations, by the operator of the installation.
import { randomUUID } from "node:crypto";
import { oneTimePassword } from "~/services/one-time-password";
import { openOrganisation } from "~/services/open-organisation.server";
import { listOrganisations } from "~db/operator-view";
import { loadReference } from "~db/reference-cache";
import { withOperator } from "~db/tenant";
import type { CommandLine } from "./command-line";
import { type OpenInstallation, withInstallation } from "./operator/installation";
import { printLines } from "./operator/print-lines";
import { DONE, type Operator, runOperator, sayRefused } from "./operator/run-operator";

const KINDS = { bureau: "bureau", consultancy: "consultancy", firm: "enterprise" } as const;
const text = { type: "string" } as const;
const OPTIONS = {
  json: { type: "boolean" },
  name: text,
  units: text,
  "credit-code": text,
  sector: text,
  adcode: text,
  unit: text,
  chains: text,
  staff: text,
  revenue: text,
  title: text,
  login: text,
  "person-name": text,
} as const;

const list = ({ owner }: OpenInstallation, { values }: CommandLine, operator: Operator): Promise<number> =>
  withOperator(owner, async (tx) => {
    const found = await listOrganisations(tx);
    return printLines(operator, found, values.json === true, (each) => [
      each.organisationId,
      each.kind,
      each.creditCode ?? "-",
      String(each.members),
      each.name,
      each.units.join(","),
    ]);
  });

const listed = (given: unknown): readonly string[] | undefined =>
  typeof given === "string" ? given.split(",").map((each) => each.trim()) : undefined;

const unitsAsked = async ({ owner }: OpenInstallation, given: unknown, now: Date) => {
  if (given !== "all") return listed(given);
  const { regions } = await loadReference({ app: owner }, now);
  return regions.units.map(({ code }) => code);
};

const add = async (
  installation: OpenInstallation,
  { values, positionals: [, named] }: CommandLine,
  operator: Operator,
): Promise<number | null> => {
  const kind = Object.entries(KINDS).find(([name]) => name === named)?.[1];
  if (!kind) return null;
  const { voice, now, account } = operator;
  const password = oneTimePassword();
  const opened = await openOrganisation(
    installation.owner,
    { now, newId: randomUUID },
    {
      ...values,
      kind,
      password,
      personName: values["person-name"],
      creditCode: values["credit-code"],
      chains: listed(values.chains),
      units: await unitsAsked(installation, values.units, now()),
      title: values.title ?? "",
    },
    { by: "operator", account },
  );
  if (!opened.ok) return sayRefused(voice, opened.problems);
  const told = { id: opened.value.organisationId, login: String(values.login) };
  if (!opened.value.opened) {
    voice.error(voice.say("operator.organisation.there", told));
    return DONE;
  }
  voice.error(voice.say("operator.organisation.opened", told));
  operator.print(password);
  return DONE;
};

await runOperator("organisation", OPTIONS, async (line, operator) => {
  const [act, , ...others] = line.positionals;
  if (others.length > 0 || (act !== "add" && (act !== "list" || line.positionals.length > 1))) return null;
  return withInstallation(operator.environment, (installation) =>
    act === "list" ? list(installation, line, operator) : add(installation, line, operator),
  );
});
