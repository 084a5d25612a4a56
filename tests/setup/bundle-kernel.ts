import { fileURLToPath } from "node:url";
import { build } from "vite";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The browsers the pages are built for, as in vite.config.ts. */
const TARGET = ["chrome107", "edge107", "firefox104", "safari16"];

/** The kernel built for the browser as the pages are, minified, as one script that sets `kernel`. */
export const bundleKernel = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "~": path("../../app") } },
    build: {
      write: false,
      target: TARGET,
      lib: { entry: path("./kernel.ts"), formats: ["iife"], name: "kernel" },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((each) => ("output" in each ? each.output : []))
    .find((each) => "code" in each);
  if (!chunk || !("code" in chunk)) throw new Error("the bundler gave no script");
  return chunk.code;
};
