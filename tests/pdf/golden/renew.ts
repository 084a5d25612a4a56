// `npx tsx tests/pdf/golden/renew.ts`: keeps today's bytes as the right ones, after the paper was changed on purpose.
import { writeFileSync } from "node:fs";
import { goldenHash, HASHES } from "./draw-golden";

const hashes = { zh: await goldenHash("zh"), en: await goldenHash("en") };
writeFileSync(HASHES, `${JSON.stringify(hashes, null, 2)}\n`);
console.log(hashes);
