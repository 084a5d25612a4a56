// `npm run bench [score …]`: every benchmark, or those named. Medians of several runs, peers in the same run.
import { benchKernelSize } from "./kernel-size";
import { benchPdf } from "./pdf";
import { benchPlan } from "./plan";
import { benchReplay } from "./replay";
import { benchScore } from "./score";
import { benchVolume } from "./volume";
import { benchWhatIf } from "./what-if";

const benches: Readonly<Record<string, () => Promise<void>>> = {
  score: benchScore,
  plan: benchPlan,
  pdf: benchPdf,
  volume: benchVolume,
  replay: benchReplay,
  "kernel-size": benchKernelSize,
  "what-if": benchWhatIf,
};

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) {
    console.error(`unknown benchmark ${name}; there are: ${Object.keys(benches).join(", ")}`);
    process.exit(2);
  }
  console.log(`\n== ${name}`);
  await bench();
}
process.exit(0);
