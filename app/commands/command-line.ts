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

/** The reader of our output may leave early (head); nobody is there to be told, so the command ends quietly. */
export const endQuietly = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
};
