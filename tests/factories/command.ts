import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

const program = resolve("app/commands/run.mjs");

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

/** Runs a command of the product as whoever runs it does, and yields what it printed and how it ended. */
export const runCommand = async (
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> => {
  const child = spawn(process.execPath, [program, name, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, out, err };
};
