import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chanceFrom } from "~/demo/chance";
import { type DemoAnswer, demoAnswers } from "~/demo/demo-answers";
import { type AssessmentId, parseId } from "~/domain/ids";
import { listAnswers } from "~db/answer";
import { startEmbedded } from "~db/embedded";
import { EmbeddedFault } from "~db/embedded-fault";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import type { Client } from "../e2e/client";
import { clientOf, type FirmAtWork, firmAtWork } from "../e2e/firms";
import { openSiteOn, type Site } from "../e2e/site";
import { ownDatabase } from "./own-database";

const MEGABYTE = 1024 * 1024;

/** A disk of its own in memory; only root may mount one, and not in every container. */
const mount = (megabytes: number): string | null => {
  const folder = mkdtempSync(join(tmpdir(), "qingzhun-disk-"));
  const { status } = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    `size=${megabytes}m,mode=755`,
    "tmpfs",
    folder,
  ]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
};
const unmount = (folder: string) => {
  spawnSync("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
};

/** Takes all the room there is, to the last block. */
const fill = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, "filling"), Buffer.alloc(bavail * bsize));
};

const disk = mount(220);

describe.skipIf(disk === null)("a full disk", () => {
  const at = disk ?? "";
  let site: Site;
  let firm: FirmAtWork;
  let client: Client;
  beforeAll(async () => {
    site = await openSiteOn(await ownDatabase(at), {
      storage: { folders: [at], leastFreeBytes: 4 * MEGABYTE },
    });
    firm = await firmAtWork(site);
    client = await clientOf(site, firm.member);
  }, 240_000);
  afterAll(async () => {
    await site.close();
    unmount(at);
  });

  const revisions = new Map<string, number>();
  /** Saves an answer over the one that was acknowledged last, as the page does. */
  const save = async (answer: DemoAnswer) => {
    const sent = { ...answer, revision: revisions.get(answer.code) ?? 0 };
    const reply = await client.send("POST", `/assessment/${firm.assessmentId}/answer`, JSON.stringify(sent), {
      "Content-Type": "application/json",
      Origin: site.url,
    });
    if (reply.status === 200) revisions.set(answer.code, JSON.parse(reply.text).revision);
    return reply;
  };
  const ready = async () => JSON.parse((await client.get("/healthcheck/ready")).text);

  const read = async () => {
    const id = parseId<AssessmentId>(firm.assessmentId);
    if (!id) throw new Error("no id");
    const { items, scenes } = await withTenant(site.world.db, firm.member, (tx) => listAnswers(tx, id));
    return new Map<string, unknown>(Object.entries({ ...items, ...scenes }));
  };
  /** Answers as a firm gives them; each round others. */
  const answersOf = async (round: number) => {
    const { instrument } = await loadReference(site.world.db, site.world.now());
    return demoAnswers(instrument, round % 4, { staff: 120, revenueWan: 5000 }, chanceFrom(round));
  };

  /** Saves answer after answer until there is no room for one; yields whose answers were acknowledged and which was not. */
  const saveUntilFull = async (asked: readonly DemoAnswer[]) => {
    const acknowledged = new Set<string>();
    for (const answer of asked) {
      const { status, headers } = await save(answer);
      if (status === 503) {
        expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
        return { acknowledged, refused: answer.code };
      }
      expect(status).toBe(200);
      acknowledged.add(answer.code);
    }
    throw new Error("the disk did not fill");
  };

  it("is not ready, answers 503, loses nothing that was acknowledged, and is well again with room", async () => {
    expect(await ready()).toMatchObject({ status: "ready", storage: true });
    for (const answer of await answersOf(0)) expect((await save(answer)).status).toBe(200);
    const before = await read();
    const more = [...(await answersOf(1)), ...(await answersOf(2)), ...(await answersOf(3))];
    fill(at);
    const { acknowledged, refused } = await saveUntilFull(more);
    expect((await client.get("/healthcheck")).status).toBe(200);
    expect(await ready()).toMatchObject({ status: "not-ready", storage: false });
    rmSync(join(at, "filling"));
    let after = before;
    // Connections of before may still be met.
    const reached = async () => {
      after = await read();
      return after.size > 0;
    };
    await expect.poll(() => reached().catch(() => false), { timeout: 90_000 }).toBe(true);
    for (const [code, answer] of before)
      if (code !== refused && !acknowledged.has(code))
        expect([code, after.get(code)]).toEqual([code, answer]);
    for (const code of acknowledged) expect(after.has(code)).toBe(true);
    await expect.poll(ready, { timeout: 60_000 }).toMatchObject({ status: "ready" });
    for (const answer of more)
      await expect.poll(async () => (await save(answer)).status, { timeout: 30_000 }).toBe(200);
  }, 240_000);
});

const small = mount(12);
describe.skipIf(small === null)("a disk too small for a first start", () => {
  afterAll(() => small && unmount(small));

  it("is named, and nothing is left behind on it", async () => {
    const started = startEmbedded({ folder: join(small ?? "", "postgres"), log: () => undefined });
    const fault: unknown = await started.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EmbeddedFault);
    expect(fault).toMatchObject({ code: "disk-full" });
    const { bavail, blocks } = statfsSync(small ?? "");
    expect(bavail / blocks).toBeGreaterThan(0.9);
  });
});
