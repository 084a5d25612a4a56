import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express } from "express";
import type { ViteDevServer } from "vite";
import { createDevices, type Devices } from "~/auth/device.server";
import type { Sessions } from "~/auth/session.server";
import { type Environment, isSecureSite, readEnvironment } from "~/env.server";
import type { Metrics } from "~/metrics/create-metrics";
import { answerUnavailable } from "~/server/answer-unavailable";
import { bodyLimit } from "~/server/body-limit";
import { drawRefusals } from "~/server/draw-refusals";
import { knownMethods } from "~/server/known-methods";
import { lastResort } from "~/server/last-resort";
import { isLocalHost, leadToHttps } from "~/server/lead-to-https";
import { privateByDefault } from "~/server/private-by-default";
import { readableAddress } from "~/server/readable-address";
import { requestIdOf, requestLog } from "~/server/request-log";
import { requestTarget } from "~/server/request-target";
import { sameOrigin } from "~/server/same-origin";
import { nonceOf, securityHeaders } from "~/server/security-headers";
import { routeNamer, timeRequests } from "~/server/time-requests";
import { type TrustedProxies, trustIn } from "~/server/trusted-proxies";
import { visitorAddress } from "~/server/visitor-address";
import type { Site, Storage, World } from "~/world";

const clientFolder = fileURLToPath(new URL("../build/client", import.meta.url));
const serverBuild = new URL("../build/server/index.js", import.meta.url);

export type AppOptions = {
  readonly world: World;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly demo: boolean;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly site: Site;
  readonly secure: boolean;
  readonly trustProxy: TrustedProxies;
  /** None where nobody asked for room to be watched. */
  readonly storage?: Storage;
  /** None where nobody watches. */
  readonly metrics?: Metrics;
  readonly viteDevServer?: ViteDevServer;
};

/** The Express application around the Remix build; listens to nothing yet. */
export const createApp = (options: AppOptions): Express => {
  const { world, viteDevServer } = options;
  const dev = viteDevServer !== undefined;
  const app = express();
  app.disable("x-powered-by");
  const trust = trustIn(options.trustProxy);
  app.set("trust proxy", trust);
  app.use(requestLog(world.log), privateByDefault);
  if (options.metrics && typeof options.build !== "function")
    app.use(timeRequests(options.metrics, routeNamer(options.build.routes)));
  app.use(securityHeaders({ dev, secure: options.secure }));
  app.use(compression(), requestTarget(trust), readableAddress);
  if (options.secure) app.use(leadToHttps(world.siteUrl, trust));
  if (viteDevServer) app.use(viteDevServer.middlewares);
  else serveFiles(app);
  app.use(bodyLimit, knownMethods, sameOrigin);
  // Whatever NODE_ENV says: only the developer's own server tells a browser what went wrong.
  const mode = dev ? "development" : "production";
  app.all(
    "*",
    createRequestHandler({ build: guarded(options.build), mode, getLoadContext: contextFor(options) }),
  );
  app.use(lastResort(world.log));
  return app;
};

const guarded = (build: AppOptions["build"]): AppOptions["build"] =>
  typeof build === "function" ? async () => guard(await build()) : guard(build);

const guard = (build: ServerBuild): ServerBuild => drawRefusals(answerUnavailable(build));

/** Names of files under assets/ carry a hash of their content, so they never change. */
const serveFiles = (app: Express): void => {
  app.use(
    "/assets",
    express.static(`${clientFolder}/assets`, { immutable: true, maxAge: "1y", index: false }),
  );
  app.use("/assets", (_request, response) => void response.status(404).end());
  app.use(express.static(clientFolder, { maxAge: "1h", index: false }));
};

/** A connection that does not finish its headers is ended in time: they are small, also on the slowest line. */
const HEADERS_IN_TIME = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

const UNWATCHED: Storage = { folders: [], leastFreeBytes: 0 };

const contextFor =
  ({ world, demo, sessions, devices, site, storage = UNWATCHED }: AppOptions) =>
  (request: express.Request, response: express.Response) => ({
    world,
    demo,
    sessions,
    devices,
    site,
    address: visitorAddress(request.ip),
    storage,
    nonce: nonceOf(response),
    requestId: requestIdOf(response),
  });

export type RunningServer = {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those under way finish (ten seconds at most), then resolves. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts listening and stops by itself on SIGTERM or SIGINT; `onStopped` then closes what the world holds.
 * `dev`: pages come from Vite with live reload instead of the build.
 */
export const startServer = async (options: {
  readonly world: World;
  readonly demo: boolean;
  readonly port?: number;
  readonly dev?: boolean;
  readonly sessionSecrets?: readonly string[];
  readonly environment?: Environment;
  readonly storage?: Storage;
  readonly metrics?: Metrics;
  readonly onStopped?: () => Promise<void>;
}): Promise<RunningServer> => {
  const environment = options.environment ?? readEnvironment();
  const viteDevServer = options.dev ? await createViteServer() : undefined;
  const app = createApp({
    ...settingsFrom(environment, options.sessionSecrets),
    world: options.world,
    demo: options.demo,
    build: await loadBuild(viteDevServer),
    ...(options.storage && { storage: options.storage }),
    ...(options.metrics && { metrics: options.metrics }),
    ...(viteDevServer && { viteDevServer }),
  });
  const server = createServer(HEADERS_IN_TIME, app);
  await listen(server, options.port ?? environment.PORT, environment.HOST);
  const { port } = server.address() as AddressInfo;
  const stop = once(async () => {
    await close(server);
    await viteDevServer?.close();
    await options.onStopped?.();
  });
  stopOnSignals(stop, options.world);
  return { url: addressHere(environment.HOST, port), port, stop };
};

const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/** Where it is reached on its own machine; as localhost too, unless it listens at one address of a network only. */
const addressHere = (host: string | undefined, port: number): string => {
  const written = host?.includes(":") ? `[${host}]` : host;
  const near = !host || !written || EVERYWHERE.has(host) || isLocalHost(written);
  return `http://${near ? "localhost" : written}:${port}`;
};

const settingsFrom = (
  environment: Environment,
  secrets: readonly string[] = [randomBytes(32).toString("hex")],
) => {
  const secure = isSecureSite(environment);
  return {
    secure,
    trustProxy: environment.TRUST_PROXY,
    site: siteFrom(environment),
    sessions: {
      secure,
      idleMinutes: environment.SESSION_IDLE_MINUTES,
      lifetimeHours: environment.SESSION_LIFETIME_HOURS,
    },
    devices: createDevices({
      secrets: environment.SESSION_SECRET === undefined ? secrets : [environment.SESSION_SECRET],
      secure,
    }),
  };
};

const siteFrom = (environment: Environment): Site => ({
  host: environment.SITE_HOST ?? null,
  contact: environment.SITE_CONTACT ?? null,
  icp: environment.SITE_ICP ?? null,
  police: environment.SITE_POLICE ?? null,
});

const createViteServer = async (): Promise<ViteDevServer> => {
  const vite = await import("vite");
  return vite.createServer({ server: { middlewareMode: true } });
};

const loadBuild = async (vite: ViteDevServer | undefined): Promise<AppOptions["build"]> => {
  if (vite) return () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return (await import(serverBuild.href)) as ServerBuild;
};

const listen = (server: Server, port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let under: Promise<void> | undefined;
  return () => {
    under ??= work();
    return under;
  };
};

const stopOnSignals = (stop: () => Promise<void>, world: World): void => {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      world.log.info({ signal }, "stopping");
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          world.log.error({ err: error }, "could not stop cleanly");
          process.exit(1);
        },
      );
    });
};
