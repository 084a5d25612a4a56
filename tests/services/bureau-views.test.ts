import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteExport } from "~/services/note-export.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { readChain, readOverview } from "~db/bureau-view";
import { readFirmList } from "~db/firm-list-view";
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

let test: TestWorld;
let official: Member;
/** In charge of 金水区 only, where no firm of these tests is. */
let elsewhere: Member;
let alone: Member;

beforeAll(async () => {
  test = await testWorld();
  official = await openOfficial(test);
  elsewhere = await openOfficial(test, ["410105"]);
  for (const maturity of [0.3, 0.8, 1.2, 1.2, 1.6, 2.4])
    await submitAll(test.world, await registerFirm(test.world, { title: "specialised" }), maturity);
  await registerFirm(test.world, { name: "郑州未填报有限公司" });
  alone = await registerFirm(test.world, {
    name: "=独一家纺织有限公司",
    chains: ["textile"],
    sector: "C17",
    unit: "410103",
    adcode: "410103",
  });
  await submitAll(test.world, alone, 2);
});
afterAll(() => test.close());

const chainFor = (who: Member, chain: string) => readChain(test.world.db, who, test.world.now(), chain);
const listFor = (who: Member, query = "") =>
  readFirmList(test.world.db, who, test.world.now(), new URLSearchParams(query));

describe("one chain for the bureau", () => {
  it("counts its firms by state, unit, size and title, and each table adds up to the chain", async () => {
    const chain = await chainFor(official, "auto-parts");
    expect(chain?.line).toMatchObject({ firms: 7, submitted: 6, planned: 0 });
    for (const groups of [chain?.byState, chain?.byUnit, chain?.bySize, chain?.byTitle])
      expect(groups?.reduce((sum, group) => sum + group.firms, 0)).toBe(7);
    expect(chain?.byState.find(({ code }) => code === "registered")?.firms).toBe(1);
    expect(chain?.byTitle.find(({ code }) => code === "specialised")?.submitted).toBe(6);
    expect(chain?.byUnit).toMatchObject([{ code: "410102", title: { zh: "中原区" }, firms: 7 }]);
    expect(chain?.scenes).toHaveLength(16);
    expect(new Set(chain?.scenes.map(({ firms }) => firms))).toEqual(new Set([6]));
  });

  it("shows no level and no scene of a chain with a single firm, and nothing that names it", async () => {
    const chain = await chainFor(official, "textile");
    expect(chain?.line).toMatchObject({ firms: 1, submitted: 1, fromTwo: { shown: false, reason: "few" } });
    const levels = [
      ...(chain?.line.levels ?? []),
      ...(chain?.scenes.flatMap((scene) => scene.levels) ?? []),
      ...[chain?.byUnit, chain?.bySize, chain?.byTitle].flatMap(
        (groups) => groups?.filter(({ firms }) => firms > 0).flatMap((group) => group.levels) ?? [],
      ),
    ];
    expect(levels).toHaveLength(5 * (1 + 16 + 3));
    expect(levels.filter((cell) => cell.shown)).toEqual([]);
    const { firms } = await listFor(official, "chain=textile");
    const sent = JSON.stringify(chain);
    for (const told of [firms[0]?.name, firms[0]?.creditCode, String(firms[0]?.points), alone.organisationId])
      expect(sent).not.toContain(told);
  });

  it("keeps hidden on the overview what it hides here", async () => {
    const overview = await readOverview(test.world.db, official, test.world.now());
    for (const code of ["auto-parts", "textile"]) {
      const line = overview.lines.find((each) => each.code === code);
      expect((await chainFor(official, code))?.line).toEqual(line);
    }
  });

  it("knows no other chain, and the firms counted in none by the empty code", async () => {
    expect(await chainFor(official, "no-such-chain")).toBeNull();
    expect(await chainFor(official, "")).toMatchObject({ line: { firms: 0, title: null } });
  });

  it("is empty for an official of other units", async () => {
    const chain = await chainFor(elsewhere, "auto-parts");
    expect(chain?.line).toMatchObject({ firms: 0, submitted: 0 });
    expect(chain?.byUnit).toEqual([]);
    expect(chain?.scenes.every(({ firms }) => firms === 0)).toBe(true);
  });
});

describe("the bureau's list of firms", () => {
  it("tells state, level and points of each, and nothing more", async () => {
    const { firms, all } = await listFor(official);
    expect([firms.length, all]).toEqual([8, 8]);
    expect(Object.keys(firms[0] ?? {}).toSorted()).toEqual(
      "chain,creditCode,id,level,name,points,size,state,submittedAt,title,unit".split(","),
    );
    expect(firms.filter(({ state }) => state === "submitted")).toHaveLength(7);
  });

  it.each([
    ["chain=auto-parts", 7],
    ["chain=none", 0],
    ["unit=410103", 1],
    ["size=small", 8],
    ["size=large", 0],
    ["title=specialised", 6],
    ["title=none", 2],
    ["state=unfinished", 1],
    ["state=submitted&chain=textile", 1],
    ["text=独一家", 1],
    ["text=%25", 0],
    ["text='; drop table organisation; --", 0],
    ["chain=nonsense&unit=1&size=x&title=&level=9&state=", 8],
  ])("cut by %s holds %i", async (query, count) => {
    const { firms, all } = await listFor(official, query);
    expect([firms.length, all]).toEqual([count, 8]);
  });

  it("cut by level holds the firms of that level", async () => {
    const { firms } = await listFor(official);
    for (const level of [0, 1, 2, 3]) {
      const cut = await listFor(official, `level=${level}`);
      expect(cut.firms).toEqual(firms.filter((firm) => firm.level === level));
    }
  });

  it("is empty for an official of other units, whatever is asked for", async () => {
    expect(await listFor(elsewhere)).toMatchObject({ firms: [], all: 0 });
    expect(await listFor(elsewhere, "unit=410102")).toMatchObject({ firms: [], all: 0 });
  });
});

describe("taking a table away", () => {
  const asked = { table: "firms", kind: "csv", cut: "chain=textile", rows: 1 };

  it("leaves a line in the bureau's trail", async () => {
    must(await noteExport(test.world, official, asked));
    // The clock of the tests stands still, so the log-in before it bears the same time.
    const trail = await withTenant(test.world.db, official, (tx) => listAuditEvents(tx));
    expect(trail.filter(({ action }) => action === "export-table")).toMatchObject([
      {
        subject: "firms",
        member_id: official.memberId,
        detail: { kind: "csv", cut: "chain=textile", rows: 1 },
      },
    ]);
  });

  it("is an official's act only, and of a table there is", async () => {
    for (const member of [alone, await openConsultant(test)])
      expect(codesOf(await noteExport(test.world, member, asked))).toEqual(["access.not-allowed"]);
    expect(codesOf(await noteExport(test.world, official, { ...asked, table: "answers" }))).toEqual([
      "input.malformed",
    ]);
  });
});
