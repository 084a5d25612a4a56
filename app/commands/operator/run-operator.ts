import { userInfo } from "node:os";
import type { ParseArgsConfig } from "node:util";
import { BackupFault } from "~/backup/backup-fault";
import type { Problem } from "~/domain/problem";
import { type Environment, readEnvironment } from "~/env.server";
import { EmbeddedFault } from "~db/embedded-fault";
import { isUnavailable } from "~db/unavailable";
import { type CommandLine, endQuietly, languageAsked, readCommandLine } from "../command-line";
import { explainStart } from "../explain-start";
import { createVoice, type Voice } from "../voice";
import { InstallationFault } from "./installation";

/** Done, or so already. */
export const DONE = 0;
/** Not done, and nothing was changed. */
export const REFUSED = 1;
/** Not understood, or the installation cannot be reached. */
export const UNUSABLE = 2;

export type Operator = {
  readonly environment: Environment;
  readonly voice: Voice;
  /** A line on stdout: what a program may take on. */
  readonly print: (line: string) => void;
  /** The operating system's account, noted in the trail. */
  readonly account: string;
  readonly now: () => Date;
};

type Work = (line: CommandLine, operator: Operator) => Promise<number | null>;

/**
 * Runs an operator's command and sets the exit code. `work` yields it, or null for a command line it cannot make sense
 * of, which then gets the command's own help. `--help` and `--lang` are every command's.
 */
export const runOperator = async (
  name: string,
  options: NonNullable<ParseArgsConfig["options"]>,
  work: Work,
): Promise<void> => {
  endQuietly();
  const args = process.argv.slice(2);
  const line = readCommandLine(args, { ...options, help: { type: "boolean", short: "h" } });
  const voice = createVoice(line?.language ?? languageAsked(args), process.stderr);
  const help = voice.say(`operator.help.${name}`);
  if (line?.values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const code = line && (await guarded(voice, () => work(line, operatorOf(voice))));
  if (code === null) voice.error(help);
  process.exitCode = code ?? UNUSABLE;
};

const operatorOf = (voice: Voice): Operator => {
  const environment = readEnvironment();
  return {
    environment,
    voice,
    print: (line) => void process.stdout.write(`${line}\n`),
    account: environment.SUDO_USER ?? accountName(),
    now: () => new Date(),
  };
};

/** In a container the account may have no name. */
const accountName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`;
  }
};

const guarded = async (voice: Voice, work: () => Promise<number | null>): Promise<number | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InstallationFault) {
      voice.error(voice.say(`operator.fault.${error.code}`, error.values));
      return UNUSABLE;
    }
    if (error instanceof BackupFault) {
      voice.error(voice.say(`operator.backupFault.${error.code}`, error.values));
      return REFUSED;
    }
    if (error instanceof EmbeddedFault) {
      voice.error(explainStart(error));
      return UNUSABLE;
    }
    if (isUnavailable(error)) {
      voice.error(voice.say("operator.fault.unreachable", { reason: String(error) }));
      return UNUSABLE;
    }
    if (error instanceof Error && error.message.startsWith("The environment is not usable")) {
      voice.error(error.message);
      return UNUSABLE;
    }
    throw error;
  }
};

/** What somebody else has, or what stands against it; anything else was not understood. */
const AGAINST: ReadonlySet<string> = new Set([
  "account.loginTaken",
  "account.creditCodeTaken",
  "operator.creditCodeTaken",
  "operator.bureauThere",
  "operator.memberDisabled",
]);

/** Says every problem, each with the option it belongs to, and yields the exit code. */
export const sayRefused = (voice: Voice, problems: readonly Problem[]): number => {
  sayProblems(voice, problems);
  return problems.every(({ code }) => AGAINST.has(code)) ? REFUSED : UNUSABLE;
};

const sayProblems = (voice: Voice, problems: readonly Problem[]): void => {
  for (const { code, field, values } of problems) {
    const option = field && `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const message = voice.say(`problem.${code}`, values);
    voice.error(option ? voice.say("operator.option", { option, message }) : message);
  }
};
