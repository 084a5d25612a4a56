import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // esbuild 0.28 (pinned against advisories) refuses Remix's older default target.
  build: { target: ["chrome107", "edge107", "firefox104", "safari16"] },
  optimizeDeps: { esbuildOptions: { target: "es2022" } },
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
});
