// `npm run -s check-installation`: what is right and wrong with this installation, in one table; changes nothing.
import { join } from "node:path";
import type { Environment } from "~/env.server";
import { EmbeddedFault } from "~db/embedded-fault";
import { hasEmbedded } from "~db/embedded-found";
import { readInstallationState } from "~db/installation-state";
import { isUnavailable } from "~db/unavailable";
import { checkDatabase } from "./check/check-database";
import { checkDisk, checkFolder, checkKeys, checkRestore, checkSecret } from "./check/check-folder";
import { checkNode, checkSite } from "./check/check-settings";
import { CHECKS, type Finding, wrong } from "./check/finding";
import { dataFolder } from "./data-folder";
import { explainStart } from "./explain-start";
import { reachDatabase, requireOwnFolder } from "./operator/installation";
import { DONE, type Operator, REFUSED, runOperator } from "./operator/run-operator";
import type { Voice } from "./voice";

/** The embedded server is started where it does not run, and stopped again; it is not made here. */
const askDatabase = async (
  folder: string,
  { DATABASE_URL }: Environment,
  now: Date,
): Promise<readonly Finding[]> => {
  if (!DATABASE_URL && !hasEmbedded(join(folder, "postgres"))) return [wrong("database", "none", { folder })];
  try {
    const { ownerUrl, stop } = await reachDatabase(folder, DATABASE_URL);
    return await readInstallationState(ownerUrl)
      .then((state) => checkDatabase(state, now))
      .finally(stop);
  } catch (error) {
    if (error instanceof EmbeddedFault)
      return [wrong("database", "refused", { reason: explainStart(error) })];
    if (!isUnavailable(error)) throw error;
    return [wrong("database", "away", { reason: error instanceof Error ? error.message : String(error) })];
  }
};

const findAll = async ({ environment, now }: Operator): Promise<readonly Finding[]> => {
  const folder = dataFolder(environment);
  requireOwnFolder(folder);
  const found = [
    checkNode(process.versions.node),
    await checkRestore(folder),
    checkFolder(folder),
    checkKeys(folder, environment),
    checkSecret(folder, environment),
    ...checkSite(environment),
    ...(await askDatabase(folder, environment, now())),
    // Last, since starting the embedded server takes some room.
    await checkDisk([folder], environment),
  ];
  return CHECKS.flatMap((check) => found.filter((each) => each.check === check));
};

/** In a terminal a Chinese character is two columns wide. */
const inColumns = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - text.length - text.replace(/[\x20-\x7e]/g, "").length));

const rowOf = ({ say }: Voice, { check, state, what, values }: Finding): string =>
  [
    inColumns(say(`operator.check.state.${state}`), 6),
    inColumns(say(`operator.check.${check}.name`), 15),
    say(`operator.check.${check}.${what}`, values),
  ].join(" ");

await runOperator("check-installation", { json: { type: "boolean" } }, async (line, operator) => {
  if (line.positionals.length > 0) return null;
  const { voice, print } = operator;
  const found = await findAll(operator);
  if (line.values.json) print(JSON.stringify(found, null, 2));
  else for (const each of found) print(rowOf(voice, each));
  return found.some(({ state }) => state === "wrong") ? REFUSED : DONE;
});
