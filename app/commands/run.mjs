// The one entry of every npm script that must work on a fresh clone: installs what is missing, builds what is stale,
// then hands over. Plain Node, no dependency, and nothing of its own on stdout (commands print JSON there).
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const at = (path) => `${root}${path}`;
const say = (line) => process.stderr.write(`${line}\n`);
const changedAt = (path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0);

const run = (command, args, { cwd = root, toStderr = false, env = process.env } = {}) => {
  const { status, signal, error } = spawnSync(command, args, {
    cwd,
    env,
    stdio: toStderr ? ["ignore", 2, 2] : "inherit",
  });
  if (error) say(`${command}: ${error.message}`);
  return signal ? 1 : (status ?? 1);
};

const must = (command, args, options) => {
  const status = run(command, args, options);
  if (status !== 0) process.exit(status);
};

/** npm rewrites its hidden lock file at the end of each whole install, so an older one means a stale or broken one. */
const ensureInstalled = (folder = "") => {
  if (changedAt(`${folder}node_modules/.package-lock.json`) >= changedAt(`${folder}package-lock.json`))
    return;
  say("Installing the packages (npm ci) …");
  // What builds is a development dependency, which npm would leave out where NODE_ENV is "production".
  must("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: at(folder), toStderr: true });
};

const newest = (path) =>
  statSync(at(path)).isDirectory()
    ? Math.max(0, ...readdirSync(at(path)).map((name) => newest(`${path}/${name}`)))
    : changedAt(path);

const ensureBuilt = () => {
  const sources = ["app", "db", "public", "package-lock.json", "remix.config.js", "vite.config.ts"];
  if (
    changedAt("build/server/index.js") >
    Math.max(...sources.filter((path) => existsSync(at(path))).map(newest))
  )
    return;
  say("Building the pages (remix vite:build) …");
  const env = { ...process.env, NODE_ENV: "production" };
  must("npx", ["remix", "vite:build", "--logLevel", "error"], { toStderr: true, env });
};

/**
 * Remix, React and Express decide by it, when first loaded, how much they check and how much of a fault they tell:
 * production unless somebody says otherwise. The tests say so themselves.
 */
const nodeEnv = () => {
  if (process.env.NODE_ENV || name === "test") return {};
  return { NODE_ENV: args.includes("--dev") ? "development" : "production" };
};

/** Runs a TypeScript file and ends as it ends; signals meant for us go on to it. */
const runTypeScript = (file, args, cwd) => {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), at(file), ...args], {
    cwd,
    stdio: "inherit",
    // The working folder may lie outside the project, where tsx would not find the aliases.
    env: { ...process.env, ...nodeEnv(), TSX_TSCONFIG_PATH: at("tsconfig.json") },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (status, signal) => process.exit(signal ? 1 : (status ?? 1)));
};

const LONGEST_PAUSE = 30_000;
/** A server that served so long fails for another reason than the last time. */
const STEADY = 60_000;

/**
 * Runs the server and starts it again when it ends by a fault, with pauses that double; one that never served said why,
 * and ends this too. A signal meant for us goes on to it, and it is not started again.
 */
const keepServing = (file, args) => {
  let stopping = false;
  let served = false;
  let pause = 1000;
  let child;
  const begin = () => {
    const from = Date.now();
    child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), at(file), ...args], {
      cwd: root,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, ...nodeEnv(), TSX_TSCONFIG_PATH: at("tsconfig.json") },
    });
    child.on("message", () => {
      served = true;
    });
    child.on("exit", (status, signal) => {
      if (stopping || !served || status === 0) process.exit(signal ? 1 : (status ?? 1));
      if (Date.now() - from > STEADY) pause = 1000;
      say(`服务意外结束（${signal ?? status}），${pause / 1000} 秒后重新启动。`);
      say(`The server ended by a fault (${signal ?? status}); starting it again in ${pause / 1000} s.`);
      timer = setTimeout(begin, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };
  let timer;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) process.exit(1);
      child.kill(signal);
    });
  begin();
};

const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
  say("usage: node app/commands/run.mjs COMMAND [ARGUMENT …]");
  process.exit(2);
}
// npm runs scripts in the project's root; file arguments are meant from where the user stands.
const from = process.env.INIT_CWD ?? process.cwd();

ensureInstalled();
if (name === "start") {
  if (args.includes("--dev")) {
    runTypeScript("app/commands/start.ts", args, root);
  } else {
    ensureBuilt();
    keepServing("app/commands/start.ts", args);
  }
} else if (name === "ensure-built") {
  ensureBuilt();
} else if (name === "test") {
  runTypeScript("tests/setup/run.ts", args, root);
} else if (name === "bench") {
  ensureInstalled("tests/bench/");
  ensureBuilt();
  runTypeScript("tests/bench/run.ts", args, root);
} else {
  runTypeScript(`app/commands/${name}.ts`, args, from);
}
