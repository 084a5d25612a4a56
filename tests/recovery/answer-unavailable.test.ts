import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { expect, it } from "vitest";
import { explainStart } from "~/commands/explain-start";
import { Unavailable } from "~/domain/unavailable";
import { answerUnavailable } from "~/server/answer-unavailable";
import { EmbeddedFault, type EmbeddedFaultCode } from "~db/embedded-fault";

const build = (thrown: unknown): ServerBuild =>
  ({
    routes: {
      page: {
        id: "page",
        module: {
          default: () => null,
          loader: () => Promise.reject(thrown),
          action: () => {
            throw thrown;
          },
        },
      },
    },
  }) as Partial<ServerBuild> as ServerBuild;

const args = {
  request: new Request("http://localhost/page"),
  params: {},
  context: { world: { log: pino({ level: "silent" }) }, requestId: "1" },
} as Pick<LoaderFunctionArgs, "request" | "params"> as LoaderFunctionArgs;

const answersTo = async (thrown: unknown): Promise<readonly unknown[]> => {
  const page = answerUnavailable(build(thrown)).routes.page?.module;
  const works = [page?.loader, page?.action].map(async (work) => work?.(args));
  return Promise.all(works.map((work) => work.catch((error: unknown) => error)));
};

it.each([
  ["a lost connection", Object.assign(new Error("reset"), { code: "ECONNRESET" }), "unavailable", "5"],
  ["more than can be done", new Unavailable("full", 17), "unavailable", "17"],
  ["a full disk", Object.assign(new Error("full"), { code: "ENOSPC" }), "storage-full", "60"],
])(
  "answers %s of a loader and an action alike, with its own page and time",
  async (_, thrown, code, seconds) => {
    for (const answer of await answersTo(thrown)) {
      expect(answer).toBeInstanceOf(Response);
      expect(answer).toMatchObject({ status: 503, statusText: code });
      expect(answer instanceof Response && answer.headers.get("Retry-After")).toBe(seconds);
    }
  },
);

it("leaves every other error and every refusal as it is", async () => {
  for (const thrown of [new TypeError("ours"), new Response(null, { status: 404 })])
    expect(await answersTo(thrown)).toEqual([thrown, thrown]);
});

it("names file and way out of every fault of the embedded database, in Chinese and English", () => {
  const values = {
    folder: "/f",
    file: "/f",
    path: "/f",
    log: "/f",
    found: "15",
    wanted: "18",
    user: "7",
    pid: "9",
    reason: "r",
  };
  const codes: readonly EmbeddedFaultCode[] = [
    ...(["not-a-cluster", "other-version", "no-access", "password"] as const),
    ...(["locked", "disk-full", "refused"] as const),
  ];
  expect(explainStart(new EmbeddedFault("nameless", values))).toMatch(/uid 7.*useradd[\s\S]*uid 7.*useradd/);
  for (const code of codes) {
    const told = explainStart(new EmbeddedFault(code, values));
    expect(told).toMatch(/[\u4e00-\u9fff].*\n.*[a-z]{3}/s);
    expect(told.match(/\/f\b/g)?.length).toBeGreaterThanOrEqual(2);
  }
});

it("names a folder that cannot be written, a taken port and a database that cannot be reached, but no password", () => {
  const system = (code: string, more: object) => Object.assign(new Error(code), { code, ...more });
  expect(explainStart(system("EACCES", { path: "/closed" }))).toContain("/closed");
  expect(explainStart(system("EADDRINUSE", { port: 3000 }))).toContain("3000");
  const DATABASE_URL = "postgres://owner:secret@db.example:5432/qingzhun";
  const told = explainStart(system("ECONNREFUSED", {}), { DATABASE_URL });
  expect(told).toContain("db.example:5432/qingzhun");
  expect(told).not.toContain("secret");
});
