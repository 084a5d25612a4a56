import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseFigures } from "~/services/release-figures.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { readChain, readOverview } from "~db/bureau-view";
import { listFigureReleases } from "~db/figure-release";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  openConsultant,
  openOfficial,
  registerFirm,
  submitAll,
  type TestWorld,
  testWorld,
} from "../factories/world";

const DAY = 24 * 60 * 60 * 1000;
const PUBLISHED = { audience: "publication", day: null } as const;

let test: TestWorld;
let official: Member;
let first: Date;

/** Just enough firms of one chain that its figures may be published. */
beforeAll(async () => {
  test = await testWorld();
  first = test.world.now();
  official = await openOfficial(test);
  for (const maturity of [0.6, 0.7, 0.8, 0.9, 1, 2.2, 2.3, 2.4, 2.5, 2.6])
    await submitAll(test.world, await registerFirm(test.world), maturity);
});
afterAll(() => test.close());

const overviewOf = (who = official, day: string | null = null) =>
  readOverview(test.world.db, who, test.world.now(), { audience: "publication", day });

describe("releasing figures", () => {
  it("shows nothing to publish before the first release, and refuses it to others and to an empty bureau", async () => {
    expect(await overviewOf()).toBeNull();
    expect(await readChain(test.world.db, official, first, PUBLISHED, "auto-parts")).toBeNull();
    for (const who of [await registerFirm(test.world, { unit: "410103" }), await openConsultant(test)])
      expect(codesOf(await releaseFigures(test.world, who))).toEqual(["access.not-allowed"]);
    const elsewhere = await openOfficial(test, ["410105"]);
    expect(codesOf(await releaseFigures(test.world, elsewhere))).toEqual(["figures.noFirms"]);
  });

  it("fixes the figures of the day, once a day, whoever asks, with a line in the trail", async () => {
    const [one, two] = await Promise.all([
      releaseFigures(test.world, official),
      releaseFigures(test.world, official),
    ]);
    expect([one.ok, two.ok].toSorted()).toEqual([false, true]);
    expect([...codesOf(one), ...codesOf(two)]).toEqual(["figures.releasedToday"]);
    const trail = await withTenant(test.world.db, official, (tx) => listAuditEvents(tx));
    expect(trail.filter(({ action }) => action === "release-figures")).toHaveLength(1);
  });

  it("never changes afterwards: a firm that submits meanwhile changes working figures only", async () => {
    const before = await overviewOf();
    await submitAll(test.world, await registerFirm(test.world), 3);
    await submitAll(test.world, await registerFirm(test.world, { chains: ["textile"], sector: "C17" }), 2);
    expect(await overviewOf()).toEqual(before);
    const working = await readOverview(test.world.db, official, test.world.now(), {
      audience: "working",
      day: null,
    });
    expect(working?.total.submitted).toBe((before?.total.submitted ?? 0) + 2);
    const update = test.database.owner.updateTable("figure_release").set({ released_by_name: "x" }).execute();
    await expect(update).rejects.toThrow();
    await expect(test.database.owner.deleteFrom("figure_release_record").execute()).rejects.toThrow();
  });

  it("carries a chain on while few of its firms changed, with the day its figures are of", async () => {
    const before = await overviewOf();
    test.setNow(new Date(first.getTime() + 30 * DAY));
    const day = must(await releaseFigures(test.world, official));
    const after = await overviewOf();
    const line = (overview: typeof after) => overview?.lines.find(({ code }) => code === "auto-parts");
    expect(line(after)).toMatchObject({
      fromTwo: line(before)?.fromTwo,
      of: 10,
      submitted: 11,
      asOf: { result: before?.mark.audience === "publication" ? before.mark.day : "" },
    });
    expect(after?.releases).toHaveLength(2);
    expect(after?.mark).toMatchObject({ day, by: official.name });
    expect(await overviewOf(official, before?.releases[0])).toEqual({ ...before, releases: after?.releases });
    expect(await overviewOf(official, "2020-01-01")).toBeNull();
  });

  it("says of a chain whose only firm came since nothing but that it is there", async () => {
    const textile = await readChain(test.world.db, official, test.world.now(), PUBLISHED, "textile");
    expect(textile?.line).toMatchObject({ firms: 1, submitted: 1, fromTwo: { kind: "withheld" } });
    expect(textile?.byUnit.classes).toEqual([]);
    expect(textile?.scenes.classes).toEqual([]);
    expect(textile?.bySolutionKind.rows).toEqual([]);
  });

  it("is its bureau's own: another one neither sees it nor is kept from releasing", async () => {
    const other = await openOfficial(test);
    expect(await withTenant(test.world.db, other, listFigureReleases)).toEqual([]);
    expect(await overviewOf(other)).toBeNull();
    must(await releaseFigures(test.world, other));
    expect(await withTenant(test.world.db, other, listFigureReleases)).toHaveLength(1);
  });
});
