import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { type EmbeddedServer, startEmbedded } from "../../db/embedded";
import { dropDatabases } from "./drop-databases";

/**
 * What is made once a run, when the first test file asks for it: `database` starts the server of the databases and
 * gives the URL of its owner, `build` makes the pages where they are missing or older than their sources.
 */
export type Once = "database" | "build";

/** One run of the tests: the id in the names of its databases, and where its main process is asked. */
export type Run = { readonly id: string; readonly at: string };

declare module "vitest" {
  interface ProvidedContext {
    run: Run;
  }
}

/** On a throw-away server durability would only cost time. */
const SETTINGS = ["fsync = off", "full_page_writes = off", "max_connections = 200"];

const root = fileURLToPath(new URL("../../", import.meta.url));

const build = async (): Promise<string> => {
  const builder = spawn(process.execPath, ["app/commands/run.mjs", "ensure-built"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    // Otherwise the pages would be built with React's development checks.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = new Promise<number | null>((resolve) => builder.once("close", resolve));
  const told = await text(builder.stderr);
  if ((await ended) !== 0) throw new Error(`the build failed:\n${told}`);
  return "";
};

/** A server of the run's own that is held until its end, or that of TEST_DATABASE_URL. */
const openDatabase = (id: string, folder: string) => {
  const given = process.env.TEST_DATABASE_URL || null;
  let embedded: EmbeddedServer | undefined;
  return {
    reach: async (): Promise<string> => {
      if (given) return given;
      // The server's own OS user must be able to pass through.
      chmodSync(folder, 0o755);
      embedded = await startEmbedded({
        folder: join(folder, "server"),
        log: () => undefined,
        settings: SETTINGS,
      });
      return embedded.ownerUrl;
    },
    close: async () => {
      if (given) await dropDatabases(given, id);
      await embedded?.stop();
    },
  };
};

const serve = async (work: Readonly<Record<Once, () => Promise<string>>>) => {
  const made = new Map<string, Promise<string>>();
  const server = createServer(async ({ url }, response) => {
    const what = url === "/database" ? "database" : "build";
    const answer = made.get(what) ?? work[what]();
    made.set(what, answer);
    await answer.then(
      (value) => response.end(value),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await Promise.allSettled(made.values());
  };
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

/** Tests that ask for nothing wait for nothing; afterwards nothing of the run is left. */
export default async ({ provide }: TestProject) => {
  const id = randomBytes(4).toString("hex");
  const folder = mkdtempSync(join(tmpdir(), "qingzhun-tests-"));
  const database = openDatabase(id, folder);
  const service = await serve({ database: database.reach, build });
  provide("run", { id, at: service.at });
  return async () => {
    await service.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
};
