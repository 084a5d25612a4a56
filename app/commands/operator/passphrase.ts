import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { Operator } from "./run-operator";

const SHORTEST = 12;
const FEWEST_DIFFERENT = 6;

/** Whether a backup may rest on it: whoever has the file may try passphrases for as long as they like. */
export const isStrong = (passphrase: string): boolean => {
  const characters = [...passphrase];
  return characters.length >= SHORTEST && new Set(characters).size >= FEWEST_DIFFERENT;
};

/** The same passphrase typed on another keyboard is the same bytes. */
const asTyped = (passphrase: string): string => passphrase.normalize("NFC");

/** The passphrase of a new backup, typed twice where it is typed; null, said, where it is weak, unlike or not to be had. */
export const askNewPassphrase = async (operator: Operator): Promise<string | null> => {
  const { voice, environment } = operator;
  const first = await askPassphrase(operator);
  if (first === null) return null;
  if (!isStrong(first)) {
    voice.error(voice.say("operator.passphrase.weak", { shortest: SHORTEST, different: FEWEST_DIFFERENT }));
    return null;
  }
  if (environment.BACKUP_PASSPHRASE !== undefined) return first;
  if ((await typed(voice.say("operator.passphrase.again"))) === first) return first;
  voice.error(voice.say("operator.passphrase.unlike"));
  return null;
};

/** From the environment, or typed unseen; null, said, where there is neither. Never an argument, which others could see. */
export const askPassphrase = async ({ environment, voice }: Operator): Promise<string | null> => {
  if (environment.BACKUP_PASSPHRASE !== undefined) return asTyped(environment.BACKUP_PASSPHRASE);
  if (process.stdin.isTTY) return typed(voice.say("operator.passphrase.ask"));
  voice.error(voice.say("operator.passphrase.none"));
  return null;
};

const typed = async (question: string): Promise<string> => {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  lines.on("SIGINT", () => process.exit(130));
  process.stderr.write(question);
  const answer = await lines.question("");
  lines.close();
  process.stderr.write("\n");
  return asTyped(answer);
};
