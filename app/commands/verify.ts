// `npm run -s verify -- [--lang zh|en] [--keys KEYS.json …] FILE.pdf`: whether a paper is as it was issued; no server, database or network.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readEnvironment } from "~/env.server";
import { KEY_LIST_FILE } from "~/signing/write-whole.server";
import { readKeys } from "./read-keys";
import { readPaper, verifyBytes } from "./verify-file";
import { createVoice } from "./voice";

const root = fileURLToPath(new URL("../../", import.meta.url));

const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: "string", default: "zh" }, keys: { type: "string", multiple: true } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (positionals.length !== 1 || file === undefined || !["zh", "en"].includes(values.lang)) return null;
    return { lang: values.lang, file, keys: values.keys ?? [] };
  } catch {
    return null;
  }
};

const main = async (args: readonly string[]): Promise<number> => {
  const given = readArguments(args);
  const voice = createVoice(given?.lang === "en" ? "en" : "zh", process.stderr);
  if (!given) {
    voice.error(voice.say("command.verify.usage"));
    return 2;
  }
  const kept = join(readEnvironment().DATA_FOLDER ?? join(root, ".data"), KEY_LIST_FILE);
  const keys = readKeys(given.keys, kept, voice);
  if (!keys) return 2;
  const bytes = readPaper(given.file);
  if (!bytes) {
    voice.error(voice.say("command.verify.fileUnreadable", { file: given.file }));
    return 2;
  }
  const { code, line } = await verifyBytes(given.file, bytes, keys);
  process.stdout.write(`${JSON.stringify(line, null, 2)}\n`);
  voice.error(voice.say(`verify.verdict.${line.verdict}`));
  if (line.reason) voice.error(voice.say(`verify.reason.${line.reason}`));
  return code;
};

process.exitCode = await main(process.argv.slice(2));
