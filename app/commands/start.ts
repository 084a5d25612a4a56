// `npm start`: brings the database up (an embedded one where none is named), migrates, publishes the reference data,
// loads the demo data where they belong, and serves. Everything it made itself it stops again.
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { findUnfinishedRestore } from "~/backup/unfinished";
import type { Identity } from "~/create-workers.server";
import { createWorld, type OpenWorld } from "~/create-world.server";
import { signingOfDemo } from "~/demo/demo-signing";
import { loadDemo } from "~/demo/load-demo";
import { seedDemo } from "~/demo/seed-demo";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { type Environment, readEnvironment } from "~/env.server";
import { runJobs } from "~/jobs/run-jobs.server";
import { createMetrics, type Metrics } from "~/metrics/create-metrics";
import { serveMetrics } from "~/metrics/serve-metrics";
import { paperStore } from "~/paper-store.server";
import { startServer } from "~/server";
import { guardProcess } from "~/server/guard-process";
import { publishOutcomes } from "~/services/publish-outcomes";
import { keptSessionSecrets } from "~/session-secret.server";
import { closedFolder } from "~/signing/closed-folder.server";
import { followKeptKeys } from "~/signing/key-files.server";
import { keyFolder, openKeyFolder } from "~/signing/key-folder.server";
import { parseSecretKeys } from "~/signing/secret-keys.server";
import { createSigning, type Signing } from "~/signing/signing.server";
import { KEY_LIST_FILE, writeWhole } from "~/signing/write-whole.server";
import { openOwner } from "~db/client";
import { startEmbedded } from "~db/embedded";
import { connectionUrls, readInstallation } from "~db/installation";
import { migrate } from "~db/migrate";
import { oneAtATime } from "~db/one-at-a-time";
import { publishFolder } from "~db/publish";
import { dataFolder } from "./data-folder";
import { deploymentDoubts } from "./deployment-doubts";
import { explainStart } from "./explain-start";
import { introduce, say, warn } from "./start-words";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What is to be ended, the last begun first. */
const undo: (() => Promise<void>)[] = [];
const undoAll = async (): Promise<void> => {
  for (let end = undo.pop(); end; end = undo.pop()) await end();
};

const requirePort = (port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

/** A taken port is told before anything slow is done. */
const requirePorts = async ({ PORT, HOST, METRICS_PORT, METRICS_HOST }: Environment): Promise<void> => {
  await requirePort(PORT, HOST);
  if (METRICS_PORT !== undefined) await requirePort(METRICS_PORT, METRICS_HOST);
};

type Database = { readonly ownerUrl: string; readonly folders: readonly string[] };

/** The owner's log-in, and where on this machine the data are, if they are. */
const reachDatabase = async (folder: string, given: string | undefined): Promise<Database> => {
  if (given) return { ownerUrl: given, folders: [] };
  say("database");
  const { ownerUrl, place, stop } = await startEmbedded({
    folder: join(folder, "postgres"),
    log: console.log,
  });
  undo.push(stop);
  return { ownerUrl, folders: [place] };
};

/** Figures for whoever watches, where somebody asked for them. */
const openMetrics = async (
  { METRICS_PORT, METRICS_HOST }: Environment,
  { world, measures }: OpenWorld,
): Promise<Metrics | undefined> => {
  if (METRICS_PORT === undefined) return undefined;
  const metrics = createMetrics(measures);
  const { port, stop } = await serveMetrics(metrics, { port: METRICS_PORT, host: METRICS_HOST });
  undo.push(stop);
  world.log.info({ host: METRICS_HOST, port }, "metrics are served");
  return metrics;
};

type Demo = {
  readonly wanted: boolean;
  /** What its papers are signed by, asked for where it is loaded. */
  readonly signing: () => Promise<Signing>;
};

/** Brings schema and reference data up to date and loads the demo; yields whether the demo is there. */
const prepare = async (ownerUrl: string, { world }: OpenWorld, demo: Demo): Promise<boolean> => {
  const owner = openOwner(ownerUrl);
  try {
    const published = await publishFolder(owner, join(root, "db/reference"), {
      now: world.now(),
      newId: world.newId,
    });
    if (!published.ok)
      throw new Error(`the reference data were refused: ${JSON.stringify(published.problems, null, 1)}`);
    const loaded = await loadDemo(world, owner, {
      wanted: demo.wanted,
      begin: () => say("demo"),
      seed: async () => seedDemo({ ...world, signing: await demo.signing() }, owner),
    });
    await publishOutcomes(world, owner);
    return loaded;
  } finally {
    await owner.destroy();
  }
};

const DAY = 86_400_000;

/** Publishes once a day what accepted projects come to; one that fails is tried again the next day. */
const publishDaily = (ownerUrl: string, { world }: OpenWorld): void => {
  const publish = async () => {
    const owner = openOwner(ownerUrl);
    try {
      await publishOutcomes(world, owner);
    } catch (error) {
      world.log.error(error, "outcomes were not published");
    } finally {
      await owner.destroy();
    }
  };
  const timer = setInterval(publish, DAY);
  undo.push(async () => clearInterval(timer));
};

/** The public list is kept beside the secrets too, for commands that check papers without a server. */
const identityOf = async (environment: Environment, folder: string): Promise<Identity> => {
  const siteUrl = (environment.SITE_URL ?? `http://localhost:${environment.PORT}`).replace(/\/+$/, "");
  const signing = environment.SIGNING_KEYS
    ? createSigning(siteUrl, parseSecretKeys(environment.SIGNING_KEYS))
    : await followKeptKeys(keyFolder(folder), siteUrl, dayInChina(new Date()));
  await writeWhole(folder, KEY_LIST_FILE, `${JSON.stringify(signing.keys, null, 2)}\n`, 0o644);
  return { signing, siteUrl };
};

const papersIn = (folder: string): string => join(folder, "papers");

/** Papers and secrets are for the account that runs this only, whatever an earlier version or a copy left them as. */
const closeFolders = async (folder: string): Promise<void> => {
  const open = [...(await openKeyFolder(folder)), ...(await closedFolder(papersIn(folder)))];
  if (open.length > 0) warn("open", { paths: open.join(", ") });
};

/** What a restoring that was cut off has left is no installation, and must not become another one. */
const requireWhole = async (folder: string): Promise<void> => {
  if ((await findUnfinishedRestore(folder)) === null) return;
  throw new Error(
    `“${folder}”中的恢复没有完成：请用同一备份再次执行 npm run -s restore。\nA restore into ${folder} was not finished: run npm run -s restore again with the same backup.`,
  );
};

const start = async (environment: Environment, log: Logger): Promise<void> => {
  await requirePorts(environment);
  for (const doubt of deploymentDoubts(environment)) warn(doubt);
  const folder = dataFolder(environment);
  await requireWhole(folder);
  await closeFolders(folder);
  const sessionSecrets = environment.SESSION_SECRET
    ? [environment.SESSION_SECRET]
    : await keptSessionSecrets(keyFolder(folder));
  const { ownerUrl, folders } = await reachDatabase(folder, environment.DATABASE_URL);
  await migrate(ownerUrl);
  const urls = connectionUrls(ownerUrl, await readInstallation(ownerUrl), environment.BUREAU_DATABASE_URL);
  const identity = await identityOf(environment, folder);
  const open = createWorld(urls, log, identity, paperStore(papersIn(folder)));
  undo.push(open.close);
  const demo = await oneAtATime(
    ownerUrl,
    () => say("waiting"),
    () =>
      prepare(ownerUrl, open, {
        wanted: environment.DEMO ?? environment.DATABASE_URL === undefined,
        signing: async () =>
          environment.SIGNING_KEYS
            ? identity.signing
            : signingOfDemo(folder, identity.siteUrl, open.world.now()),
      }),
  );
  const jobs = runJobs(open.world, urls.app);
  undo.push(jobs.stop);
  publishDaily(ownerUrl, open);
  const metrics = await openMetrics(environment, open);
  const { url, stop } = await startServer({
    world: open.world,
    demo,
    storage: {
      folders: [folder, ...folders],
      leastFreeBytes: environment.DISK_RESERVE_MB * 1024 * 1024,
    },
    ...(metrics && { metrics }),
    dev: process.argv.includes("--dev"),
    sessionSecrets,
    environment,
    onStopped: undoAll,
  });
  serving = true;
  endInOrder = stop;
  introduce({ site: environment.SITE_URL, here: url }, demo);
  // `npm start` keeps a server that serves running; without it, as when it was killed, this one would be nobody's.
  process.send?.("serving");
  process.once("disconnect", () => void stop().finally(() => process.exit(1)));
};

let endInOrder = undoAll;
let serving = false;
// A terminal sends the signal to every process of the group, and npm sends it again: while one stop is under way,
// the others must not cut it off. Once serving, the server's own listener stops everything.
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    if (serving) return;
    serving = true;
    undoAll().finally(() => process.exit(1));
  });

let environment: Environment | undefined;
try {
  environment = readEnvironment();
  const log = pino({ level: environment.LOG_LEVEL });
  guardProcess(log, () => endInOrder());
  await start(environment, log);
} catch (error) {
  console.error(explainStart(error, environment));
  await undoAll().catch(() => undefined);
  process.exit(1);
}
