import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Remix's Vite plugin must not run under the tests, so they have a configuration of their own.
export default defineConfig({
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/bench/**", "node_modules/**"],
    globalSetup: ["tests/setup/global-database.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
