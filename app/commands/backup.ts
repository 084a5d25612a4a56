// `npm run -s backup -- [--lang zh|en] FILE`: the whole installation in one sealed file, while it serves.
import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import { backUp } from "~/backup/back-up";
import { insertOperatorEvent } from "~db/operator-event";
import { withInstallation } from "./operator/installation";
import { askNewPassphrase } from "./operator/passphrase";
import { DONE, type Operator, REFUSED, runOperator, UNUSABLE } from "./operator/run-operator";
import { secretsInUse } from "./operator/secrets";

const backUpTo = (file: string, passphrase: string, operator: Operator): Promise<number> =>
  withInstallation(operator.environment, async ({ folder, ownerUrl, owner }) => {
    const { voice, account, now } = operator;
    const secrets = await secretsInUse(operator.environment, folder);
    const id = randomUUID();
    const { bytes, end } = await backUp(
      { ownerUrl, folder, secrets },
      { file, passphrase },
      { id, at: now() },
    );
    const name = basename(file);
    await insertOperatorEvent(owner, {
      at: now(),
      account,
      action: "backup",
      subject: id,
      detail: { file: name, bytes },
    });
    const rows = Object.values(end.rows).reduce((sum, each) => sum + each, 0);
    const files = Object.values(end.files).reduce((sum, each) => sum + each, 0);
    operator.print(file);
    voice.error(voice.say("operator.backup.done", { bytes, rows, files }));
    return DONE;
  });

await runOperator("backup", {}, async ({ positionals }, operator) => {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) return null;
  const passphrase = await askNewPassphrase(operator);
  if (passphrase === null) return UNUSABLE;
  const file = resolve(name);
  try {
    return await backUpTo(file, passphrase, operator);
  } catch (error) {
    const code = error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : null;
    if (
      code === null ||
      !["EEXIST", "ENOENT", "ENOTDIR", "EACCES", "ENOSPC", "EROFS", "EISDIR"].includes(code)
    )
      throw error;
    operator.voice.error(operator.voice.say(`operator.backup.${code}`, { file }));
    return REFUSED;
  }
});
