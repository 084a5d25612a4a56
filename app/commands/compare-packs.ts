// `npm run -s compare-packs -- [--lang zh|en] [--json] PACK PACK`: what two editions say differently.

import { compareEditions } from "~/domain/instrument/compare-editions";
import { endQuietly, readCommandLine } from "./command-line";
import { differenceLines } from "./difference-lines";
import { readPack } from "./read-pack";
import { createVoice } from "./voice";

const main = (args: readonly string[]): number => {
  const given = readCommandLine(args, { json: { type: "boolean", default: false } });
  const language = given?.language ?? "zh";
  const voice = createVoice(language, process.stderr);
  const [from, to, ...others] = given?.positionals ?? [];
  if (!given || from === undefined || to === undefined || others.length > 0) {
    voice.error(voice.say("command.compare.usage"));
    return 2;
  }
  const before = readPack(from, voice);
  const after = before && readPack(to, voice);
  if (!before || !after) return 2;
  const differences = compareEditions(before, after);
  const lines = given.values.json
    ? [JSON.stringify(differences)]
    : differenceLines(before, after, differences, { say: voice.say, language });
  for (const line of lines) process.stdout.write(`${line}\n`);
  return 0;
};

endQuietly();
process.exitCode = main(process.argv.slice(2));
