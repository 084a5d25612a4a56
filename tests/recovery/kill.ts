// Kills starts of the product with kill -9 at random moments, and starts each again: the next start must always serve.
//   npx tsx tests/recovery/kill.ts [--tries 50] [--seed 1] [--phases first,second,migration,seeding]
import { parseArgs } from "node:util";
import { chanceFrom } from "~/demo/chance";
import { openKills, PHASES, type Phase } from "./kill-moments";

const { values } = parseArgs({
  options: {
    tries: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    phases: { type: "string", default: PHASES.join(",") },
  },
});
const chance = chanceFrom(Number(values.seed));
const phases = PHASES.filter((phase) => values.phases.split(",").includes(phase));
const tries = Number(values.tries);
const inSeconds = (ms: number): string => (ms / 1000).toFixed(2);

const kills = openKills();
const lengths = new Map<Phase, number>();
for (const phase of phases) {
  lengths.set(phase, await kills.lengthOf(phase));
  console.log(`${phase.padEnd(9)} undisturbed: ${inSeconds(lengths.get(phase) ?? 0)} s`);
}

let faults = 0;
for (let index = 0; index < tries; index += 1) {
  const phase = phases[index % phases.length] ?? "first";
  const moment = Math.floor(chance.next() * (lengths.get(phase) ?? 0));
  const nodeOnly = chance.happens(0.3);
  const from = performance.now();
  const fault = await kills.attempt({ phase, moment, nodeOnly });
  if (fault) faults += 1;
  const what = `${phase.padEnd(9)} killed after ${inSeconds(moment)} s${nodeOnly ? ", database left" : ""}`;
  console.log(`${what}: ${fault ?? `serves; ${inSeconds(performance.now() - from)} s for all`}`);
}
kills.close();
console.log(`${tries} kills, seed ${values.seed}: ${tries - faults} served afterwards, ${faults} did not`);
process.exit(faults === 0 ? 0 : 1);
