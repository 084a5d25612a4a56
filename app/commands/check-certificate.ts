// `npm run -s check-certificate -- [--lang zh|en] FILE [MODEL.json]`: checks what `plan` printed; no solver, server or database.
import { parseArgs } from "node:util";
import { checkCertificateFile } from "./check-certificate-file";
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
  const voice = createVoice(given?.lang === "en" ? "en" : "zh", process.stderr);
  const [file, model, ...others] = given?.files ?? [];
  if (file === undefined || others.length > 0) {
    voice.error(voice.say("certificate.checkUsage"));
    return 2;
  }
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  return checkCertificateFile(file, model, { print, voice });
};

process.exitCode = main(process.argv.slice(2));
