// `npm run -s check-pack -- [--lang zh|en] FILE [VECTORS]`: checks an instrument's file; neither server nor database.
import { parseArgs } from "node:util";
import { checkPackFile } from "./check-pack-file";
import { createVoice } from "./voice";

const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: "string", default: "zh" } },
      allowPositionals: true,
    });
    return ["zh", "en"].includes(values.lang) ? { lang: values.lang, files: positionals } : null;
  } catch {
    return null;
  }
};

const main = (args: readonly string[]): number => {
  const given = readArguments(args);
  const language = given?.lang === "en" ? "en" : "zh";
  const voice = createVoice(language, process.stderr);
  const [file, vectors, ...others] = given?.files ?? [];
  if (file === undefined || others.length > 0) {
    voice.error(voice.say("pack.usage"));
    return 2;
  }
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  return checkPackFile(file, vectors, { language, voice, print });
};

process.exitCode = main(process.argv.slice(2));
