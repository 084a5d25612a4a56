import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FORM_LIMITS } from "~/parse-form.server";
import { corpus } from "./corpus";
import { type Door, explore, fill, type Known, listDoors } from "./doors";
import { formsOf, readingsOf, type Try } from "./fuzz";
import { type HostileServer, startHostile } from "./server";
import { FORM, openSender, type Sender, VISITORS } from "./visitors";
import { type Watch, watchServer } from "./watch";

/** The suite tries a little of everything, always the same; FULL=1 tries much of it, and something else each time. */
const full = process.env.FULL === "1";
const PAGES_OF_A_KIND = full ? 3 : 1;
const TRIES = full ? 150 : 6;
const chance = full ? {} : { seed: 20261129 };

let server: HostileServer;
let send: Sender;
let doors: readonly Door[];
let known: Known;
let watch: Watch;
beforeAll(async () => {
  server = await startHostile();
  send = openSender(server);
  doors = await listDoors();
  await beginWork();
  known = await explore(send, doors, PAGES_OF_A_KIND);
  watch = watchServer(server, send);
});
afterAll(() => server.close());

/** What the demo does not have and some doors need: a draft of the catalogue, a proposal, an order of papers. */
const beginWork = async () => {
  const post = (as: Parameters<Sender>[0], path: string, fields: Readonly<Record<string, string>>) =>
    send(as, { method: "POST", path, headers: [FORM], body: new URLSearchParams(fields).toString() });
  const texts = { titleZh: "草稿", titleEn: "Draft", noteZh: "试", noteEn: "Try" };
  await post("demo-bureau", "/bureau/catalogue/new", { version: "2027-hostile", ...texts });
  await post("demo-bureau", "/bureau/reports", { language: "zh", cut: "" });
  const { text } = await send("demo-firm", { path: "/catalogue" });
  const code = /href="\/catalogue\/([a-z0-9-]+)"/.exec(text)?.[1];
  await post("demo-firm", `/catalogue/${code}/complaint`, { about: "price", body: "价格与目录不符。" });
};

/** An address of the corpus with ids that there are. */
const placed = (path: string): string =>
  path.replace(/:\w+Id\b/g, (param) => known.params.get(param)?.[0] ?? param);

describe("the doors that are attacked", () => {
  it("are those of the manifest, and the pages lead to nearly all of them", () => {
    expect(doors.filter(({ acts }) => acts).length).toBeGreaterThan(30);
    const missed = doors.filter(({ pattern }) => !known.reached.has(pattern)).map(({ pattern }) => pattern);
    console.log(`pages led to ${known.reached.size} of ${doors.length} routes, not to ${missed.join(" ")}`);
    expect(known.reached.size).toBeGreaterThan(0.6 * doors.length);
  });

  it("take every form of the pages, with room to spare", () => {
    const largest = Math.max(...[...known.forms.values()].flat().map(({ controls }) => controls));
    console.log(`the largest form has ${largest} fields`);
    expect(4 * largest).toBeLessThan(FORM_LIMITS.fields);
  });
});

it("the server is one for users, although nobody said so", async () => {
  expect((await server.ask()).nodeEnv).toBe("production");
});

it("no file is wrapped as data of a page", async () => {
  for (const { pattern } of doors.filter(({ isPage, reads }) => reads && !isPage)) {
    const path = `${fill(pattern, (param) => known.params.get(param)?.[0] ?? "2026-11")}.data`;
    for (const visitor of VISITORS) {
      const { text, status } = await send(visitor, { path });
      expect([path, status < 500, text.length < 5000], text.slice(0, 200)).toEqual([path, true, true]);
    }
  }
});

describe("the corpus", () => {
  afterAll(() => console.log(`corpus: ${watch.figures()}`));

  it.each(corpus.map((attack) => [attack.title, attack] as const))("%s", async (title, attack) => {
    const { as = "nobody", request, status } = attack;
    const path = request.path === undefined ? {} : { path: placed(request.path) };
    const { answer, faults } = await watch.send(as, { ...request, ...path }, title);
    expect(faults).toEqual([]);
    if (status) expect(status).toContain(answer.status);
    else expect(answer.status).toBeGreaterThan(0);
  });

  it("has left a server that works", async () => {
    const { answer, faults } = await watch.send("demo-firm", { path: "/firm" });
    expect([answer.status, faults]).toEqual([200, []]);
    expect((await watch.send("nobody", { path: "/healthcheck" })).answer.status).toBe(200);
  });
});

describe("fuzzing", () => {
  afterAll(() => console.log(`fuzzing: ${watch.figures()}`));

  /** Tries a door with what the property makes up; yields the smallest try that did harm, if one did. */
  const harmOf = async (door: Door, tries: fc.Arbitrary<Try>): Promise<readonly string[]> => {
    try {
      await fc.assert(
        fc.asyncProperty(tries, async ({ as, request }) => {
          const { faults } = await watch.send(as, request);
          expect(faults).toEqual([]);
        }),
        { numRuns: TRIES, ...chance },
      );
      return [];
    } catch (error) {
      return [`${door.id}: ${error instanceof Error ? error.message : error}`];
    }
  };

  const attack = async (
    attacked: readonly Door[],
    tries: (door: Door, known: Known) => fc.Arbitrary<Try>,
  ) => {
    const harm: string[] = [];
    for (const door of attacked) harm.push(...(await harmOf(door, tries(door, known))));
    return harm;
  };

  it("no address and no query does harm, whoever asks", { timeout: 3_600_000 }, async () => {
    expect(
      await attack(
        doors.filter(({ reads }) => reads),
        readingsOf,
      ),
    ).toEqual([]);
  });

  it("no form and no other body does harm, whoever sends it", { timeout: 3_600_000 }, async () => {
    expect(
      await attack(
        doors.filter(({ acts }) => acts),
        formsOf,
      ),
    ).toEqual([]);
  });
});
