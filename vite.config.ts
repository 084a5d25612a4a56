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
  // The oldest browsers served; what they lack beside syntax is in app/old-browsers.ts.
  build: { target: ["chrome109", "edge109", "firefox115", "safari16"] },
  optimizeDeps: { esbuildOptions: { target: "es2022" } },
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "~db": folder("./db"), "~": folder("./app") } },
});
