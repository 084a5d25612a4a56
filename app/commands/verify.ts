// `npm run -s verify -- [--lang zh|en] [--keys KEYS.json] FILE.pdf`: whether a paper is as it was issued; no server, database or network.
import { join } from "node:path";
import { readEnvironment } from "~/env.server";
import { KEY_LIST_FILE } from "~/signing/write-whole.server";
import { endQuietly, readCommandLine } from "./command-line";
import { dataFolder } from "./data-folder";
import { readKeys } from "./read-keys";
import { readPaper, verifyBytes } from "./verify-file";
import { createVoice } from "./voice";

const REFUSED = 2;

const main = async (args: readonly string[]): Promise<number> => {
  const given = readCommandLine(args, { keys: { type: "string" } });
  const voice = createVoice(given?.language ?? "zh", process.stderr);
  const [file, ...others] = given?.positionals ?? [];
  if (!given || file === undefined || others.length > 0) {
    voice.error(voice.say("command.verify.usage"));
    return REFUSED;
  }
  const kept = join(dataFolder(readEnvironment()), KEY_LIST_FILE);
  const keys = readKeys(
    typeof given.values.keys === "string" ? given.values.keys.split(",") : [],
    kept,
    voice,
  );
  const bytes = keys && readPaper(file);
  if (!bytes) {
    if (keys) voice.error(voice.say("command.verify.fileUnreadable", { file }));
    return REFUSED;
  }
  const { code, line } = await verifyBytes(file, bytes, keys);
  process.stdout.write(`${JSON.stringify(line, null, 2)}\n`);
  voice.error(voice.say(`verify.verdict.${line.verdict}`));
  if (line.reason) voice.error(voice.say(`verify.reason.${line.reason}`));
  return code;
};

endQuietly();
process.exitCode = await main(process.argv.slice(2));
