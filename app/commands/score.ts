// `npm run -s score -- [--lang zh|en] [--lifts] FILE`: scores answer sets of the public format; neither server nor
// database. With --lifts it prints every family of minimal sets of answers that reach the next level instead.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readInstruments } from "./read-instruments";
import { scoreFile } from "./score-file";
import { createVoice, type Voice } from "./voice";

const folder = fileURLToPath(new URL("../../db/reference/instruments/", import.meta.url));

const refuse = (voice: Voice): 2 => {
  voice.error(voice.say("command.score.usage"));
  return 2;
};

const main = async (args: readonly string[]): Promise<number> => {
  const given = readArguments(args);
  const voice = createVoice(given?.lang === "en" ? "en" : "zh", process.stderr);
  const [file, ...others] = given?.files ?? [];
  if (!given || file === undefined || file === "-" || others.length > 0) return refuse(voice);
  const instruments = readInstruments(folder, voice);
  return instruments ? scoreFile(file, instruments, process.stdout, voice, given.lifts) : 2;
};

const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: "string", default: "zh" }, lifts: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    return ["zh", "en"].includes(values.lang)
      ? { lang: values.lang, lifts: values.lifts, files: positionals }
      : null;
  } catch {
    return null;
  }
};

// The reader of our output may leave early (head); nobody is there to be told, so the command ends quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
