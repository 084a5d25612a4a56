import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  publishCatalogue,
  publishChains,
  publishFolder,
  publishParameters,
  publishSectors,
} from "~db/publish";
import { loadBasis, loadInstrument, loadReference, ReferenceMissing } from "~db/reference-cache";
import { cityReferences, readReference } from "../factories/reference";
import { type TestDatabase, testDatabase } from "../setup/database";

let db: TestDatabase;
let bare: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  bare = await testDatabase("bare");
});
afterAll(async () => {
  await db?.close();
  await bare?.close();
});

const stamp = { now: new Date("2026-11-20T00:00:00Z"), newId: randomUUID };
const sectors = "sectors/gbt4754-2017.yaml";
const chains = "sector-chains/zhengzhou-2026.yaml";
const parameters = "parameters/zhengzhou-2026.yaml";

describe("publishing", () => {
  it("finds every file of db/reference unchanged the second time", async () => {
    const outcome = await publishFolder(db.owner, "db/reference", stamp);
    expect(outcome.ok && outcome.value.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "sectors unchanged",
      "regions unchanged",
      "chains unchanged",
      "parameters unchanged",
      "instrument unchanged",
      "variants unchanged",
      "readiness unchanged",
      "catalogue unchanged",
      "readings unchanged",
    ]);
  });

  it("refuses a changed file whose version is active, with file, path and version", async () => {
    const content = structuredClone(readReference(parameters)) as { ranking: { need: number; fit: number } };
    content.ranking.need += 10;
    content.ranking.fit -= 10;
    const outcome = await publishParameters(db.owner, { file: parameters, content }, stamp);
    expect(outcome).toEqual({
      ok: false,
      problems: [
        {
          code: "reference.changed",
          field: "ranking.fit",
          values: {
            path: "ranking.fit",
            code: "zhengzhou-parameters",
            version: "2026-11-6",
            file: parameters,
          },
        },
      ],
    });
  });

  it("takes the change under a new version, which is then current and leaves the old one readable", async () => {
    const before = await loadReference(db.clients, stamp.now);
    const content = { ...(readReference(parameters) as object), version: "2026-12", from: "2026-12-01" };
    const outcome = await publishParameters(db.owner, { file: parameters, content }, stamp);
    expect(outcome.ok && outcome.value.state).toBe("published");
    const old = await loadReference(db.clients, new Date("2026-11-30T15:59:59Z"));
    // Midnight of 1 December in China.
    const next = await loadReference(db.clients, new Date("2026-11-30T16:00:00Z"));
    expect([old.parameters.version, next.parameters.version]).toEqual(["2026-11-6", "2026-12"]);
    const basis = await loadBasis(db.clients, { ...before.refs, engine: "1" });
    expect(basis.parameters).toEqual(cityReferences().parameters);
  });

  it("refuses malformed content with the path of its field, and stores nothing", async () => {
    const content = { ...(readReference(sectors) as object), sectors: [], version: "broken" };
    const outcome = await publishSectors(db.owner, { file: sectors, content }, stamp);
    expect(outcome.ok ? [] : outcome.problems.map(({ field, values }) => [field, values?.file])).toEqual([
      ["sectors", sectors],
    ]);
  });

  it("refuses what names a code that is not published", async () => {
    const alone = await publishChains(bare.owner, { file: chains, content: readReference(chains) }, stamp);
    expect(alone.ok ? [] : alone.problems.map(({ code }) => code)).toContain("reference.unknownCode");
    const catalogue = await publishCatalogue(bare.owner, { file: "x", content: {} }, stamp);
    expect(catalogue.ok).toBe(false);
  });
});

describe("loading", () => {
  it("says which kind is missing in an empty database", async () => {
    await expect(loadReference(bare.clients, stamp.now)).rejects.toThrow(ReferenceMissing);
  });

  it("parses a release once a process", async () => {
    const first = await loadReference(db.clients, stamp.now);
    const second = await loadReference(db.clients, stamp.now);
    expect(second.instrument).toBe(first.instrument);
    expect((await loadInstrument(db.clients, first.ids.instrument)).instrument).toBe(first.instrument);
  });

  it("does not give out a version under another fingerprint than the stored result names", async () => {
    const { refs } = await loadReference(db.clients, stamp.now);
    const instrument = { ...refs.instrument, fingerprint: "0".repeat(64) };
    await expect(loadBasis(db.clients, { instrument, engine: "1" })).rejects.toThrow(ReferenceMissing);
  });
});
