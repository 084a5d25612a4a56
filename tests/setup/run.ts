// What `npm test` does: makes sure that the outside programs the tests look at results with are there, then
// formatter and linter, build, types and tests; stops at the first that fails and says which.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium";
import { debianPostgres } from "./debian-postgres";

const root = fileURLToPath(new URL("../../", import.meta.url));

const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;

const found = (program: string) =>
  (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${program}`));

/** Debian package → whether what we need of it is there. */
const tools: readonly (readonly [string, () => boolean])[] = [
  ["chromium-headless-shell", () => findChromium() !== null],
  ["fonts-noto-cjk", () => existsSync("/usr/share/fonts/opentype/noto") || process.platform !== "linux"],
  ["qpdf", () => found("qpdf")],
  ["poppler-utils", () => found("pdftoppm")],
];

const installMissing = () => {
  const missing = tools.filter(([, present]) => !present()).map(([name]) => name);
  if (missing.length === 0) return;
  console.log(`Needed by the tests and not found: ${missing.join(", ")}`);
  if (process.getuid?.() !== 0 || !found("apt-get")) {
    console.error(
      `Please install them (Debian: apt-get install ${missing.join(" ")}) and run npm test again.`,
    );
    process.exit(1);
  }
  console.log("Installing them with apt-get …");
  run("apt-get", ["update", "-q"]);
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing], {
    DEBIAN_FRONTEND: "noninteractive",
  });
};

const step = (
  title: string,
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => {
  console.log(`\n— ${title}`);
  const status = run(command, args, env);
  if (status === 0) return;
  console.error(`\n${title}: failed`);
  process.exit(status);
};

const asked = process.argv.slice(2);
const only = asked.filter((each) => each !== "--full");
// Every property in full instead of in few runs (tests/setup/runs.ts).
if (only.length < asked.length) process.env.FULL = "1";
installMissing();
console.log(`Browser: ${findChromium()}`);
if (only.length > 0) {
  step("Tests named", "npx", ["vitest", "run", ...only]);
} else {
  step("Format and lint", "npx", ["biome", "check", "."]);
  step("Build", "npx", ["remix", "vite:build", "--logLevel", "error"]);
  step("Types", "npx", ["tsc"]);
  step("Tests", "npx", ["vitest", "run"]);
  const server = debianPostgres();
  if (server === null) {
    console.log(
      "\nNo PostgreSQL 15 programs of Debian here: the database tests ran on the embedded server only.",
    );
  } else {
    try {
      // What concerns the embedded server only was tested with it.
      const own = ["vitest", "run", "tests/db", "--exclude", "tests/db/embedded.test.ts"];
      step(`Database tests on ${server.title}`, "npx", own, { TEST_DATABASE_URL: server.url });
    } finally {
      server.stop();
    }
  }
}
