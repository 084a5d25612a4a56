import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { signingOfDemo } from "~/demo/demo-signing";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { followKeptKeys } from "~/signing/key-files.server";
import { keyFolder } from "~/signing/key-folder.server";
import { SIGNING_KEYS_FILE } from "~/signing/secret-keys.server";
import { parseKeyList } from "~/verify/key-list";
import { verifyPaper } from "~/verify/verify-paper";
import { paperOf } from "../factories/paper";
import { sampleReport } from "../factories/report";

const SITE = "https://qingzhun.example";
/** In China it is the first of December by then. */
const NOW = new Date("2026-11-30T17:00:00Z");

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "qingzhun-keys-"));
  await mkdir(keyFolder(folder));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const follow = () => followKeptKeys(keyFolder(folder), SITE, dayInChina(NOW));
const issuedOn = (day: string) => ({ ...sampleReport({ projects: 0 }), issuedOn: day });

it("a key is valid from the day in China on which it was made, and stays so", async () => {
  expect((await follow()).keys.keys).toMatchObject([{ from: "2026-12-01", until: null }]);
  const later = await followKeptKeys(keyFolder(folder), SITE, "2027-05-01");
  expect(later.keys.keys).toMatchObject([{ from: "2026-12-01", until: null }]);
});

it("a key that an earlier version dated before it was made goes on verifying what it signed", async () => {
  const kept = [{ secret: "4".repeat(64), from: "2025-01-01" }];
  writeFileSync(join(keyFolder(folder), SIGNING_KEYS_FILE), JSON.stringify(kept));
  const signing = await follow();
  const paper = await paperOf(issuedOn("2026-10-05"), { signing });
  expect(await verifyPaper(paper, [signing.keys])).toMatchObject({ kind: "genuine" });
});

it("the demo's papers, dated before the key was made, are genuine by a key of their own that is good for no more", async () => {
  const signing = await follow();
  const demo = await signingOfDemo(folder, SITE, NOW);
  const again = await signingOfDemo(folder, SITE, new Date(NOW.getTime() + 86_400_000));
  expect(again.keys.keys[0]?.id).toBe(demo.keys.keys[0]?.id);
  expect(signing.keys.keys).toMatchObject([
    { until: "2026-12-02", id: demo.keys.keys[0]?.id },
    { from: "2026-12-01", until: null },
  ]);
  const listed = parseKeyList(readFileSync(join(folder, "keys.json"), "utf8"));
  expect(listed).toEqual(signing.keys);
  const secrets = readFileSync(join(keyFolder(folder), SIGNING_KEYS_FILE), "utf8").match(/[0-9a-f]{64}/g);
  expect(secrets).toHaveLength(2);
  const verdict = async (day: string, by: typeof signing) =>
    verifyPaper(await paperOf(issuedOn(day), { signing: by }), [signing.keys]);
  expect(await verdict("2026-11-28", demo)).toMatchObject({ kind: "genuine" });
  expect(await verdict("2026-12-01", signing)).toMatchObject({ kind: "genuine" });
  expect(await verdict("2026-11-28", signing)).toMatchObject({ reason: "key-out-of-time" });
  expect(await verdict("2026-12-03", demo)).toMatchObject({ reason: "key-out-of-time" });
});
