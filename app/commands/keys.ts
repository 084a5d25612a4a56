// `npm run -s keys -- list | rotate | revoke ID | export | rotate-session-secret`: what signs papers and cookies.
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { rotateSessionSecret } from "~/session-secret.server";
import { keepKeyList } from "~/signing/key-files.server";
import { keyFolder } from "~/signing/key-folder.server";
import { type KeyChange, revokeKey, rotateKeys } from "~/signing/rotate-keys";
import {
  parseSecretKeys,
  type SecretKey,
  SIGNING_KEYS_FILE,
  writeSecretKeys,
} from "~/signing/secret-keys.server";
import { keyInUse, publishedKeys } from "~/signing/signing.server";
import { KEY_LIST_FILE, writeWhole } from "~/signing/write-whole.server";
import { parseKeyList } from "~/verify/key-list";
import { findLastOperatorEvent, insertOperatorEvent, type OperatorAction } from "~db/operator-event";
import { type OperatorDb, withOperator } from "~db/tenant";
import type { CommandLine } from "./command-line";
import { type OpenInstallation, withInstallation } from "./operator/installation";
import { DONE, type Operator, REFUSED, runOperator, UNUSABLE } from "./operator/run-operator";
import { secretsInUse } from "./operator/secrets";

const keysOf = async (folder: string, { environment }: Operator): Promise<readonly SecretKey[]> =>
  parseSecretKeys((await secretsInUse(environment, folder))["signing-keys.json"]);

/** Who the list of public keys says it is from: the site, or whoever it said the last time. */
const issuerOf = async (folder: string, { environment }: Operator): Promise<string> => {
  if (environment.SITE_URL) return environment.SITE_URL.replace(/\/+$/, "");
  const kept = await readFile(join(folder, KEY_LIST_FILE), "utf8").catch(() => "");
  return parseKeyList(kept)?.issuer ?? `http://localhost:${environment.PORT}`;
};

const list = (keys: readonly SecretKey[], { print }: Operator): number => {
  const [used] = publishedKeys(keys.filter((key) => key === keyInUse(keys)));
  for (const { id, from, until, revoked } of publishedKeys(keys))
    print([id, from, until ?? "-", revoked ? "revoked" : id === used?.id ? "in use" : "retired"].join("\t"));
  return DONE;
};

const exportList = async (
  folder: string,
  keys: readonly SecretKey[],
  operator: Operator,
): Promise<number> => {
  const issuer = await issuerOf(folder, operator);
  operator.print(JSON.stringify({ schema: "qingzhun-keys/1", issuer, keys: publishedKeys(keys) }, null, 2));
  return DONE;
};

type Change = {
  readonly action: "rotate-keys" | "revoke-key";
  readonly subject: string;
  /** `today`: whether the same was done today already. */
  readonly of: (keys: readonly SecretKey[], today: boolean) => KeyChange | null;
};

const isDoneToday = async (tx: OperatorDb, action: OperatorAction, { now }: Operator): Promise<boolean> => {
  const last = await findLastOperatorEvent(tx, action);
  return last !== undefined && dayInChina(last.at) === dayInChina(now());
};

/** Event and files together: whatever of the files fails takes the event back. */
const change = (
  { folder, owner }: OpenInstallation,
  operator: Operator,
  out: string | undefined,
  { action, subject, of }: Change,
): Promise<number> =>
  withOperator(owner, async (tx) => {
    const { voice, account, now } = operator;
    const changed = of(await keysOf(folder, operator), await isDoneToday(tx, action, operator));
    if (!changed) {
      voice.error(voice.say("operator.keys.unknown", { id: subject }));
      return REFUSED;
    }
    if (!changed.changed) {
      voice.error(voice.say("operator.keys.already"));
      return DONE;
    }
    await insertOperatorEvent(tx, { at: now(), account, action, subject });
    const text = writeSecretKeys(changed.keys);
    if (out === undefined) {
      await writeWhole(keyFolder(folder), SIGNING_KEYS_FILE, text, 0o600);
      await keepKeyList(folder, await issuerOf(folder, operator), changed.keys);
    } else await writeFile(out, text, { mode: 0o600, flag: "wx" });
    voice.error(
      voice.say(out === undefined ? "operator.keys.changed" : "operator.keys.written", { file: out ?? "" }),
    );
    return list(changed.keys, operator);
  });

/** Once a day, so that a repetition does not drop the secret that cookies of yesterday were signed with. */
const rotateSecret = ({ folder, owner }: OpenInstallation, operator: Operator): Promise<number> =>
  withOperator(owner, async (tx) => {
    const { voice, account, now, environment } = operator;
    if (environment.SESSION_SECRET !== undefined) {
      voice.error(voice.say("operator.keys.secretGiven"));
      return UNUSABLE;
    }
    const action = "rotate-session-secret";
    if (await isDoneToday(tx, action, operator)) {
      voice.error(voice.say("operator.keys.already"));
      return DONE;
    }
    await insertOperatorEvent(tx, { at: now(), account, action, subject: dayInChina(now()) });
    await rotateSessionSecret(keyFolder(folder));
    voice.error(voice.say("operator.keys.secretChanged"));
    return DONE;
  });

const act = (
  line: CommandLine,
  operator: Operator,
  installation: OpenInstallation,
): Promise<number> | null => {
  const [what, id, ...others] = line.positionals;
  if (others.length > 0 || (id !== undefined) !== (what === "revoke")) return null;
  const out = typeof line.values.out === "string" ? line.values.out : undefined;
  const by = { secret: randomBytes(32).toString("hex"), day: dayInChina(operator.now()) };
  if (what === "list") return keysOf(installation.folder, operator).then((keys) => list(keys, operator));
  if (what === "export")
    return keysOf(installation.folder, operator).then((keys) =>
      exportList(installation.folder, keys, operator),
    );
  if (what === "rotate-session-secret")
    return out === undefined ? rotateSecret(installation, operator) : null;
  if ((out === undefined) !== (operator.environment.SIGNING_KEYS === undefined)) {
    operator.voice.error(operator.voice.say(out ? "operator.keys.kept" : "operator.keys.given"));
    return Promise.resolve(UNUSABLE);
  }
  if (what === "rotate")
    return change(installation, operator, out, {
      action: "rotate-keys",
      subject: by.day,
      of: (keys, rotated) => rotateKeys(keys, { ...by, rotated }),
    });
  return what === "revoke" && id !== undefined
    ? change(installation, operator, out, {
        action: "revoke-key",
        subject: id,
        of: (keys) => revokeKey(keys, id, by),
      })
    : null;
};

await runOperator("keys", { out: { type: "string" } }, (line, operator) =>
  withInstallation(operator.environment, async (installation) => act(line, operator, installation)),
);
