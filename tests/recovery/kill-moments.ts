// Kills a start of the product with kill -9 at random moments, and starts it again: the next start must always serve.
//   npx tsx tests/recovery/kill-moments.ts --tries 50 --seed 1 [--phases first,second,seeding]
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chanceFrom } from "~/demo/chance";
import { DEMO_PASSWORD, demoLogins } from "~/demo/demo-logins";
import { begin, killTree, type Started, stop, untilReady } from "./killed-server";

const PHASES = ["first", "second", "seeding"] as const;
type Phase = (typeof PHASES)[number];

const { values } = parseArgs({
  options: {
    tries: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    phases: { type: "string", default: PHASES.join(",") },
  },
});
const chance = chanceFrom(Number(values.seed));
const phases = PHASES.filter((phase) => values.phases.split(",").includes(phase));
const PATIENCE = 15 * 60_000;

const root = mkdtempSync(join(tmpdir(), "qingzhun-kills-"));
chmodSync(root, 0o755);

/** A folder that has served once, to be copied for starts that are not the first. */
const served = join(root, "served");

const seconds = (from: number): number => Math.round((performance.now() - from) / 100) / 10;

/** How long an undisturbed start of a phase takes, so that moments fall anywhere within it. */
const measure = async (folder: string, demo: boolean): Promise<number> => {
  const from = performance.now();
  const started = await begin(folder, demo);
  if (!(await untilReady(started, PATIENCE))) throw new Error(`no start at all:\n${started.said()}`);
  const took = performance.now() - from;
  await stop(started);
  return took;
};

const logsIn = async ({ url }: Started): Promise<boolean> => {
  for (const { login } of demoLogins) {
    const answer = await fetch(`${url}/login`, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: url },
      body: new URLSearchParams({ login, password: DEMO_PASSWORD }).toString(),
    });
    if (answer.status !== 302) return false;
  }
  return true;
};

type Try = { readonly phase: Phase; readonly moment: number; readonly nodeOnly: boolean };

const attempt = async ({ phase, moment, nodeOnly }: Try): Promise<string | null> => {
  const folder = mkdtempSync(join(root, "try-"));
  chmodSync(folder, 0o755);
  if (phase === "second") cpSync(served, folder, { recursive: true, preserveTimestamps: true });
  const demo = phase === "seeding";
  const killed = await begin(folder, demo);
  await pause(moment);
  await killTree(killed, folder, nodeOnly);
  const from = performance.now();
  const again = await begin(folder, demo);
  const ready = await untilReady(again, PATIENCE);
  const whole = ready && (!demo || (await logsIn(again)));
  const took = seconds(from);
  await stop(again);
  const said = again.said();
  rmSync(folder, { recursive: true, force: true });
  const mark = whole ? "serves" : "DOES NOT SERVE";
  console.log(
    `${phase.padEnd(8)} killed after ${(moment / 1000).toFixed(2)} s${nodeOnly ? " (database left)" : ""}: ${mark} after ${took} s`,
  );
  return whole ? null : `${phase} at ${moment} ms\n${said}`;
};

const lengths = {
  first: await measure(served, false),
  second: 0,
  seeding: 0,
};
lengths.second = await measure(served, false);
if (phases.includes("seeding")) {
  const folder = join(root, "whole");
  lengths.seeding = await measure(folder, true);
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  "undisturbed starts, s:",
  Object.fromEntries(Object.entries(lengths).map(([key, ms]) => [key, Math.round(ms / 100) / 10])),
);

const failures: string[] = [];
const tries = Number(values.tries);
for (let index = 0; index < tries; index += 1) {
  const phase = phases[index % phases.length] ?? "first";
  const moment = Math.floor(chance.next() * lengths[phase]);
  const failed = await attempt({ phase, moment, nodeOnly: chance.happens(0.3) });
  if (failed) failures.push(failed);
}
rmSync(root, { recursive: true, force: true });
console.log(
  `${tries} kills, seed ${values.seed}: ${tries - failures.length} served afterwards, ${failures.length} did not`,
);
for (const failure of failures) console.log(`\n${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
