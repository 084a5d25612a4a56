// `npm run -s restore -- [--lang zh|en] [--check] FILE`: an installation from a backup, in an empty place.
import { resolve } from "node:path";
import { type Inspected, inspect } from "~/backup/inspect";
import { restore } from "~/backup/restore";
import { dataFolder } from "./data-folder";
import { type Reached, reachDatabase, requireOwnFolder } from "./operator/installation";
import { askPassphrase } from "./operator/passphrase";
import { DONE, type Operator, runOperator, UNUSABLE } from "./operator/run-operator";
import { givenSecrets, requireKeysOf } from "./operator/secrets";

type Source = { readonly file: string; readonly passphrase: string };

const restoreFrom = async (source: Source, { environment, account, now }: Operator): Promise<Inspected> => {
  const folder = dataFolder(environment);
  requireOwnFolder(folder);
  let reached: Reached | undefined;
  const reach = async () => {
    reached = await reachDatabase(folder, environment.DATABASE_URL);
    return reached.ownerUrl;
  };
  const accepts = (secrets: Inspected["secrets"]) => requireKeysOf(environment, secrets);
  try {
    return await restore({ folder, reach, accepts, given: givenSecrets(environment) }, source, {
      account,
      now,
    });
  } finally {
    await reached?.stop();
  }
};

await runOperator("restore", { check: { type: "boolean" } }, async ({ positionals, values }, operator) => {
  const { voice } = operator;
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) return null;
  const passphrase = await askPassphrase(operator);
  if (passphrase === null) return UNUSABLE;
  const source = { file: resolve(name), passphrase };
  try {
    const { manifest, end } = values.check
      ? await inspect(source.file, source.passphrase)
      : await restoreFrom(source, operator);
    const rows = Object.values(end.rows).reduce((sum, each) => sum + each, 0);
    const files = Object.values(end.files).reduce((sum, each) => sum + each, 0);
    voice.error(
      voice.say(values.check ? "operator.restore.whole" : "operator.restore.done", {
        madeAt: manifest.madeAt,
        rows,
        files,
      }),
    );
    return DONE;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && "path" in error && error.path === source.file))
      throw error;
    voice.error(voice.say("operator.restore.unreadable", { file: source.file }));
    return UNUSABLE;
  }
});
