import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect } from "vitest";
import { createWorld } from "~/create-world.server";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { paperStore } from "~/paper-store.server";
import { followKeptKeys } from "~/signing/key-files.server";
import { keyFolder } from "~/signing/key-folder.server";
import type { World } from "~/world";
import { startEmbedded } from "~db/embedded";
import { connectionUrls, readInstallation } from "~db/installation";
import { begin, type Started, stop, untilReady } from "../recovery/killed-server";
import { once } from "../setup/once";
import { type Ran, runCommand } from "./command";
import { issueSample } from "./issued";
import { paperOf } from "./paper";
import { sampleReport } from "./report";
import { PASSWORD, registerFirm } from "./world";

/** Where an installation lies: a data folder that is there, and a database server of its own or the embedded one. */
export type Place = { readonly folder: string; readonly databaseUrl: string | null };

const PATIENCE = 10 * 60_000;
const PASSPHRASE = "a passphrase for drills";

const settingsOf = ({ folder, databaseUrl }: Place) => ({
  DATA_FOLDER: folder,
  BACKUP_PASSPHRASE: PASSPHRASE,
  DATABASE_URL: databaseUrl ?? "",
});

const run = (place: Place, name: string, ...args: readonly string[]): Promise<Ran> =>
  runCommand(name, [...args, "--lang", "en"], settingsOf(place));

const serve = async (place: Place): Promise<Started> => {
  await once("build");
  const started = await begin(place.folder, false, { DATABASE_URL: place.databaseUrl ?? "" });
  if (!(await untilReady(started, PATIENCE))) throw new Error(`it does not serve:\n${started.said()}`);
  return started;
};

/** Does something in the installation while its server runs, with the server's own keys. */
const within = async <T>({ folder, databaseUrl }: Place, work: (world: World) => Promise<T>): Promise<T> => {
  const embedded =
    databaseUrl === null
      ? await startEmbedded({ folder: join(folder, "postgres"), log: () => undefined })
      : null;
  const ownerUrl = embedded?.ownerUrl ?? databaseUrl ?? "";
  const urls = connectionUrls(ownerUrl, await readInstallation(ownerUrl));
  const siteUrl = "http://localhost";
  const signing = await followKeptKeys(keyFolder(folder), siteUrl, dayInChina(new Date()));
  const papers = paperStore(join(folder, "papers"));
  const { world, close } = createWorld(urls, pino({ level: "silent" }), { signing, siteUrl }, papers);
  try {
    return await work(world);
  } finally {
    await close();
    await embedded?.stop();
  }
};

const logIn = ({ url }: Started, login: string, password: string): Promise<Response> =>
  fetch(`${url}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: url },
    body: new URLSearchParams({ login, password }).toString(),
  });

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

const isIn = async ({ url }: Started, cookie: string): Promise<boolean> =>
  (await fetch(`${url}/firm`, { redirect: "manual", headers: { Cookie: cookie } })).status === 200;

/** An installation at work: a firm with a paper, somebody logged in. */
const fill = async (place: Place, server: Started, file: string) => {
  const { firm, number } = await within(place, async (world) => {
    const firm = await registerFirm(world);
    // The keys of a new installation are valid from today.
    const issuedOn = dayInChina(world.now());
    const report = await issueSample({ world }, firm, { ...sampleReport({ projects: 1 }), issuedOn });
    writeFileSync(file, await paperOf(report, { signing: world.signing }));
    return { firm, number: report.number };
  });
  const cookie = cookieOf(await logIn(server, firm.login, PASSWORD));
  expect(await isIn(server, cookie)).toBe(true);
  return { login: firm.login, number, cookie };
};

/** Keys are listed, changed while the server runs, and changed once a day. */
const rotateKeys = async (place: Place, server: Started): Promise<void> => {
  const published = async () =>
    ((await (await fetch(`${server.url}/keys.json`)).json()) as { keys: unknown[] }).keys;
  expect((await run(place, "keys", "list")).out.trimEnd().split("\n")).toHaveLength(1);
  expect((await run(place, "keys", "rotate")).status).toBe(0);
  expect(await run(place, "keys", "rotate")).toMatchObject({
    status: 0,
    err: expect.stringContaining("nothing was changed"),
  });
  expect(await published()).toHaveLength(2);
  expect(JSON.parse((await run(place, "keys", "export")).out)).toMatchObject({ keys: await published() });
  expect((await run(place, "keys", "rotate-session-secret")).status).toBe(0);
  expect((await run(place, "keys", "rotate-session-secret")).err).toContain("nothing was changed");
};

/**
 * The whole of a restore drill by the commands an operator has: fills an installation, backs it up while it serves,
 * restores it in an empty place and serves from there. `source` and `target` are empty; `folder` is for files.
 */
export const drill = async (source: Place, target: Place, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const [paper, backup] = [join(folder, "paper.pdf"), join(folder, "first.age")];
  const first = await serve(source);
  const known = await fill(source, first, paper);
  await rotateKeys(source, first);
  expect(await run(source, "backup", backup)).toMatchObject({ status: 0, out: `${backup}\n` });
  expect(await run(source, "backup", backup)).toMatchObject({ status: 1, out: "" });
  const added = ["add", "consultancy", "--name", "later", "--credit-code", "wrong", "--login", "later"];
  expect((await run(source, "organisation", ...added)).status).toBe(2);
  await stop(first);
  expect((await run(source, "keys", "list")).out.trimEnd().split("\n")).toHaveLength(2);
  expect((await run(source, "restore", "--check", backup)).status).toBe(0);
  expect(await run(source, "restore", backup)).toMatchObject({
    status: 1,
    err: expect.stringContaining("already holds"),
  });
  const wrong = { ...settingsOf(target), BACKUP_PASSPHRASE: "another passphrase" };
  expect((await runCommand("restore", [backup], wrong)).status).toBe(1);
  expect((await run(target, "restore", backup)).status).toBe(0);
  expect((await run(target, "restore", backup)).status).toBe(1);
  const second = await serve(target);
  try {
    expect(await run(target, "verify", paper)).toMatchObject({ status: 0 });
    const page = await fetch(`${second.url}/verify/${known.number}`);
    expect([page.status, (await page.text()).includes(known.number)]).toEqual([200, true]);
    expect(await isIn(second, known.cookie)).toBe(false);
    const again = await logIn(second, known.login, PASSWORD);
    expect(await isIn(second, cookieOf(again))).toBe(true);
    expect((await run(target, "member", "disable", known.login)).status).toBe(0);
    expect(await isIn(second, cookieOf(again))).toBe(false);
    const checked = await run(target, "check-installation", "--json");
    expect(JSON.parse(checked.out)).not.toContainEqual(expect.objectContaining({ state: "wrong" }));
  } finally {
    await stop(second);
  }
};
