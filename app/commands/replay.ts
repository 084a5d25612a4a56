// `npm run -s replay -- --from PACK --to PACK [--changes] [--lang zh|en] ANSWERS.jsonl`: answers of one edition scored
// under another; neither server nor database.
import { isLineFile } from "./answer-lines";
import { endQuietly, readCommandLine } from "./command-line";
import { readPack } from "./read-pack";
import { replayFile } from "./replay-file";
import { createVoice } from "./voice";

const main = async (args: readonly string[]): Promise<number> => {
  const given = readCommandLine(args, {
    from: { type: "string" },
    to: { type: "string" },
    changes: { type: "boolean", default: false },
  });
  const voice = createVoice(given?.language ?? "zh", process.stderr);
  const [file, ...others] = given?.positionals ?? [];
  const { from, to, changes } = given?.values ?? {};
  const understood = typeof from === "string" && typeof to === "string" && file !== undefined;
  if (!understood || others.length > 0 || !isLineFile(file)) {
    voice.error(voice.say("command.replay.usage"));
    return 2;
  }
  const before = readPack(from, voice);
  const after = before && readPack(to, voice);
  if (!before || !after) return 2;
  const request = { from: before, to: after, changesOnly: changes === true };
  return replayFile(file, request, { out: process.stdout, voice });
};

endQuietly();
process.exitCode = await main(process.argv.slice(2));
