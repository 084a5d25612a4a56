import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { slowestFiles } from "./tests/setup/slowest-files";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Ends only what hangs: tests are limited in work, so that none fails for its time alone on a busy machine. */
const HANGS = 15 * 60_000;
/** For what comes by itself sooner or later; ten times what it takes on a quiet machine. */
const LATE = 3 * 60_000;

// Remix's Vite plugin must not run under the tests, so they have a configuration of their own.
export default defineConfig({
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/bench/**", "node_modules/**"],
    globalSetup: ["tests/setup/once-a-run.ts"],
    reporters: ["default", slowestFiles],
    testTimeout: HANGS,
    hookTimeout: HANGS,
    teardownTimeout: HANGS,
    expect: { poll: { timeout: LATE, interval: 100 } },
    maxWorkers: 2,
  },
});
