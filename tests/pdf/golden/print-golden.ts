// Prints what this Node draws, as {"zh":…,"en":…}: run under another Node by golden.test.ts.
import { goldenHash } from "./draw-golden";

process.stdout.write(JSON.stringify({ zh: await goldenHash("zh"), en: await goldenHash("en") }));
