import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Language } from "~/domain/text";

export type CommandLine = {
  readonly language: Language;
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
};

/** Reads arguments with `--lang zh|en` besides the options named; null where they cannot be understood. */
export const readCommandLine = (
  args: readonly string[],
  options: NonNullable<ParseArgsConfig["options"]> = {},
): CommandLine | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, lang: { type: "string", default: "zh" } },
      allowPositionals: true,
    });
    const single: Record<string, string | boolean | undefined> = {};
    for (const [name, value] of Object.entries(values)) if (!Array.isArray(value)) single[name] = value;
    if (single.lang !== "zh" && single.lang !== "en") return null;
    return { language: single.lang, positionals, values: single };
  } catch {
    return null;
  }
};

/** The language asked for by a command line that cannot be understood otherwise. */
export const languageAsked = (args: readonly string[]): Language => {
  const at = args.lastIndexOf("--lang");
  return args.includes("--lang=en") || (at >= 0 && args[at + 1] === "en") ? "en" : "zh";
};

/** The reader of our output may leave early (head); nobody is there to be told, so the command ends quietly. */
export const endQuietly = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
};
