import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSay } from "~/messages/translator";
import { messages } from "~/messages/zh-CN";
import { noteExport } from "~/services/note-export.server";
import { shareReports } from "~/services/share-reports.server";
import { withholdReports } from "~/services/withhold-reports.server";
import { chainSheets, overviewSheets } from "~/sheets/chain-sheets";
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

const WORKING = { audience: "working", day: null } as const;
const chainFor = (who: Member, chain: string) =>
  readChain(test.world.db, who, test.world.now(), WORKING, chain);
const listFor = (who: Member, query = "") =>
  readFirmList(test.world.db, who, test.world.now(), new URLSearchParams(query));

describe("one chain for the bureau", () => {
  it("counts its firms by state, unit, size and title, and each table adds up to the chain", async () => {
    const chain = await chainFor(official, "auto-parts");
    expect(chain?.line).toMatchObject({ firms: 7, submitted: 6, planned: 0 });
    for (const table of [chain?.byState, chain?.byUnit, chain?.bySize, chain?.byTitle]) {
      expect(table?.rows.reduce((sum, group) => sum + group.firms, 0)).toBe(7);
      expect(table?.total).toMatchObject({ firms: 7, submitted: 6, fromTwo: chain?.line.fromTwo });
    }
    expect(chain?.byState.rows.find(({ code }) => code === "registered")?.firms).toBe(1);
    expect(chain?.byTitle.rows.find(({ code }) => code === "specialised")?.submitted).toBe(6);
    expect(chain?.byUnit.rows).toMatchObject([{ code: "410102", firms: 7 }]);
    expect(chain?.units["410102"]).toMatchObject({ zh: "中原区" });
    expect(chain?.scenes.rows).toHaveLength(16);
  });

  it("counts every level, and the list of firms by name comes to the same", async () => {
    const { firms } = await listFor(official, "chain=auto-parts");
    const chain = await chainFor(official, "auto-parts");
    const byName = [0, 1, 2, 3, 4].map((level) => firms.filter((firm) => firm.level === level).length);
    expect(chain?.byState.total.levels).toEqual(byName.map((value) => ({ kind: "exact", value })));
  });

  it("shows no scene and no money of firms that did not consent, and nothing that names one", async () => {
    const chain = await chainFor(official, "textile");
    expect(chain?.line).toMatchObject({ firms: 1, submitted: 1, fromTwo: { kind: "exact" } });
    expect(chain?.scenes).toMatchObject({ of: 1, seen: 0 });
    const scenes = chain?.scenes.rows.flatMap(({ levels, fromTwo }) => [...levels, fromTwo]) ?? [];
    expect(new Set(scenes.map(({ kind }) => kind))).toEqual(new Set(["withheld"]));
    expect(scenes).toHaveLength(16 * 6);
    const { firms } = await listFor(official, "chain=textile");
    const sent = JSON.stringify(chain);
    for (const told of [firms[0]?.name, firms[0]?.creditCode, alone.organisationId])
      expect(sent).not.toContain(told);
  });

  it("counts scenes of a firm from its consent on, and no longer once it is withdrawn", async () => {
    must(await shareReports(test.world, alone));
    const shared = await chainFor(official, "textile");
    expect(shared?.scenes).toMatchObject({ of: 1, seen: 1 });
    expect(shared?.scenes.rows.every(({ levels }) => levels.every(({ kind }) => kind === "exact"))).toBe(
      true,
    );
    must(await withholdReports(test.world, alone));
    expect((await chainFor(official, "textile"))?.scenes).toMatchObject({ of: 1, seen: 0 });
  });

  it("agrees with the overview, and both say who looked and when", async () => {
    const overview = await readOverview(test.world.db, official, test.world.now(), WORKING);
    for (const code of ["auto-parts", "textile"]) {
      const line = overview?.lines.find((each) => each.code === code);
      const chain = await chainFor(official, code);
      expect(chain?.line).toEqual(line);
      expect(chain?.mark).toEqual({ audience: "working", at: test.world.now(), by: official.name });
      expect(overview?.mark).toEqual(chain?.mark);
    }
  });

  it("knows no other chain, and the firms counted in none by the empty code", async () => {
    expect(await chainFor(official, "no-such-chain")).toBeNull();
    expect(await chainFor(official, "")).toMatchObject({ line: { firms: 0, title: null } });
  });

  it("is empty for an official of other units", async () => {
    const chain = await chainFor(elsewhere, "auto-parts");
    expect(chain?.line).toMatchObject({ firms: 0, submitted: 0, demand: { total: { kind: "none" } } });
    expect(chain?.byUnit.rows).toEqual([]);
    expect(chain?.scenes).toMatchObject({ of: 0, seen: 0 });
  });
});

describe("the workbooks of the bureau", () => {
  const voice = { say: createSay(messages, "zh"), language: "zh" } as const;

  it("keep every sum out of the rows that are sorted and filtered", async () => {
    const chain = await chainFor(official, "auto-parts");
    const overview = await readOverview(test.world.db, official, test.world.now(), WORKING);
    if (!chain || !overview) throw new Error("nothing to write");
    const sheets = [...chainSheets(chain, voice), ...overviewSheets(overview, voice)];
    for (const { rows } of sheets) expect(rows.flat()).not.toContain("合计");
    const sums = sheets.map(({ totals = [] }) => totals.filter((row) => row.includes("合计")).length);
    expect(sums).toEqual([1, 1, 1, 1, 0, 2, 1, 1]);
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
    ["state=has-submitted", 7],
    ["state=has-planned", 0],
    ["state=submitted&chain=textile", 1],
    ["text=独一家", 1],
    ["text=%25", 0],
    ["text='; drop table organisation; --", 0],
    ["chain=nonsense&unit=1&size=x&title=&level=9&state=", 8],
  ])("cut by %s holds %i", async (query, count) => {
    const { firms, all } = await listFor(official, query);
    expect([firms.length, all]).toEqual([count, 8]);
  });

  it("finds firms by a piece of the credit code or the name, as it is typed", async () => {
    const creditCode = (await listFor(official, "text=独一家")).firms[0]?.creditCode ?? "";
    const spaced = creditCode.replace(/(.{4})(?=.)/g, "$1 ");
    const wide = creditCode.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const typed = [creditCode.slice(-6), creditCode.slice(8, 17), spaced, wide, creditCode.toLowerCase()];
    for (const text of [...typed, ` ${wide.slice(-8)}　`, "独 一 家", "＝独一家"]) {
      const { firms } = await listFor(official, String(new URLSearchParams({ text })));
      expect([text, firms.map((firm) => firm.creditCode)]).toEqual([text, [creditCode]]);
    }
    expect((await listFor(official, `text=${creditCode.slice(6, 14)}`)).firms).toHaveLength(8);
    expect((await listFor(elsewhere, `text=${creditCode.slice(-6)}`)).firms).toEqual([]);
  });

  it("holds as many firms that submitted as the overview counts, whatever came after", async () => {
    const overview = await readOverview(test.world.db, official, test.world.now(), WORKING);
    expect((await listFor(official, "state=has-submitted")).firms).toHaveLength(
      overview?.total.submitted ?? -1,
    );
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
