// `npm run -s plan -- [--lang zh|en] [--seconds N] MODEL.json`: plans and proves a model; neither server nor database.
import { parseArgs } from "node:util";
import { EXIT, planModelFile } from "./plan-model-file";
import { createVoice } from "./voice";

const DEFAULT_SECONDS = "10";
const MOST_SECONDS = 86_400;

const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        lang: { type: "string", default: "zh" },
        seconds: { type: "string", default: DEFAULT_SECONDS },
      },
      allowPositionals: true,
    });
    const seconds = /^\d+(\.\d+)?$/.test(values.seconds) ? Number(values.seconds) : 0;
    const valid = ["zh", "en"].includes(values.lang) && seconds > 0 && seconds <= MOST_SECONDS;
    return { lang: values.lang, seconds, files: valid ? positionals : [] };
  } catch {
    return null;
  }
};

const main = async (args: readonly string[]): Promise<number> => {
  const given = readArguments(args);
  const voice = createVoice(given?.lang === "en" ? "en" : "zh", process.stderr);
  const [file, ...others] = given?.files ?? [];
  if (!given || file === undefined || others.length > 0) {
    voice.error(voice.say("certificate.planUsage"));
    return EXIT.refused;
  }
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  return planModelFile(file, { seconds: given.seconds, print, voice });
};

// The reader of our output may leave early (head); nobody is there to be told, so the command ends quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
