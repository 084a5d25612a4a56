// `npm run -s organisation -- list | add bureau|consultancy|firm …`: organisations, by the operator of the installation.
import { randomUUID } from "node:crypto";
import { oneTimePassword } from "~/services/one-time-password";
import { openOrganisation } from "~/services/open-organisation.server";
import { listOrganisations } from "~db/operator-view";
import { loadReference } from "~db/reference-cache";
import type { CommandLine } from "./command-line";
import { type OpenInstallation, withInstallation } from "./operator/installation";
import { listLines } from "./operator/list-lines";
import { fieldsOf, handOut, MEMBER_OPTIONS, text } from "./operator/new-member";
import { DONE, type Operator, runOperator, sayRefused } from "./operator/run-operator";

const KINDS = { bureau: "bureau", consultancy: "consultancy", firm: "enterprise" } as const;
const OPTIONS = {
  ...MEMBER_OPTIONS,
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
} as const;

const list = (installation: OpenInstallation, line: CommandLine, operator: Operator): Promise<number> =>
  listLines(installation, line, operator, listOrganisations, (each) => [
    each.organisationId,
    each.kind,
    each.creditCode ?? "-",
    String(each.members),
    each.name,
    each.units.join(","),
  ]);

const listed = (given: unknown): readonly string[] | undefined =>
  typeof given === "string" ? given.split(",").map((each) => each.trim()) : undefined;

const unitsAsked = async ({ owner }: OpenInstallation, given: unknown, now: Date) => {
  if (given !== "all") return listed(given);
  const { regions } = await loadReference({ app: owner }, now);
  return regions.units.map(({ code }) => code);
};

const add = async (
  installation: OpenInstallation,
  line: CommandLine,
  operator: Operator,
): Promise<number | null> => {
  const {
    values,
    positionals: [, named],
  } = line;
  const kind = Object.entries(KINDS).find(([name]) => name === named)?.[1];
  if (!kind) return null;
  const { voice, now, account } = operator;
  const password = oneTimePassword();
  const opened = await openOrganisation(
    installation.owner,
    { now, newId: randomUUID },
    {
      ...fieldsOf(line),
      kind,
      password,
      chains: listed(values.chains),
      units: await unitsAsked(installation, values.units, now()),
      title: values.title ?? "",
    },
    { by: "operator", account },
  );
  if (!opened.ok) return sayRefused(voice, opened.problems);
  const told = { id: opened.value.organisationId, login: String(values.login) };
  if (opened.value.opened) return handOut(operator, "organisation.opened", told, password);
  voice.error(voice.say("operator.organisation.there", told));
  return DONE;
};

await runOperator("organisation", OPTIONS, async (line, operator) => {
  const [act, , ...others] = line.positionals;
  if (others.length > 0 || (act !== "add" && (act !== "list" || line.positionals.length > 1))) return null;
  return withInstallation(operator.environment, (installation) =>
    act === "list" ? list(installation, line, operator) : add(installation, line, operator),
  );
});
