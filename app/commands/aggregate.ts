// `npm run -s aggregate -- [--lang zh|en] [--keys KEYS.json] [--figures working|publication] [--out FILE.xlsx] FOLDER …`: what papers add up to; no server, database or network.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AUDIENCES, type Audience } from "~/domain/chain/figure";
import { readEnvironment } from "~/env.server";
import { paperSheets } from "~/sheets/paper-sheets";
import { xlsxOf } from "~/sheets/xlsx.server";
import { KEY_LIST_FILE } from "~/signing/write-whole.server";
import { aggregateFiles } from "./aggregate-files";
import { type CommandLine, endQuietly, readCommandLine } from "./command-line";
import { dataFolder } from "./data-folder";
import { readAggregateReference } from "./read-aggregate-reference";
import { readKeys } from "./read-keys";
import { createVoice, type Voice } from "./voice";

const DONE = 0;
const REFUSED = 2;

/** Working figures unless the others are asked for; null for what is neither. */
const audienceOf = (asked: unknown): Audience | null =>
  asked === undefined ? "working" : (AUDIENCES.find((audience) => audience === asked) ?? null);

const run = async ({ values, positionals, language }: CommandLine, voice: Voice): Promise<number> => {
  const kept = join(dataFolder(readEnvironment()), KEY_LIST_FILE);
  const keys = readKeys(typeof values.keys === "string" ? values.keys.split(",") : [], kept, voice);
  const reference = keys && readAggregateReference(voice);
  if (!reference) return REFUSED;
  const audience = audienceOf(values.figures);
  if (!audience) {
    voice.error(voice.say("command.aggregate.usage"));
    return REFUSED;
  }
  const result = await aggregateFiles(positionals, keys, reference, audience);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  voice.error(voice.say("command.aggregate.sum", result.files));
  if (typeof values.out !== "string") return DONE;
  const added = { papers: result.papers, aggregate: result, reference, asOf: new Date() };
  writeFileSync(values.out, await xlsxOf(paperSheets(added, { say: voice.say, language })));
  voice.error(voice.say("command.aggregate.written", { file: values.out }));
  return DONE;
};

const main = async (args: readonly string[]): Promise<number> => {
  const given = readCommandLine(args, {
    keys: { type: "string" },
    out: { type: "string" },
    figures: { type: "string" },
  });
  const voice = createVoice(given?.language ?? "zh", process.stderr);
  if (!given || given.positionals.length === 0) {
    voice.error(voice.say("command.aggregate.usage"));
    return REFUSED;
  }
  try {
    return await run(given, voice);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "path" in error)) throw error;
    voice.error(voice.say("command.aggregate.unreadable", { file: String(error.path) }));
    return REFUSED;
  }
};

endQuietly();
process.exitCode = await main(process.argv.slice(2));
