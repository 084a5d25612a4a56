import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALWAYS_BY_NAME } from "~/domain/chain/by-name";
import { publishFigures } from "~/domain/chain/publish-figures";
import { workingFigures } from "~/domain/chain/working-figures";
import type { Report } from "~/domain/report/report";
import { createSay } from "~/messages/translator";
import { messages } from "~/messages/zh-CN";
import { issueReport } from "~/services/issue-report.server";
import { openReport } from "~/services/open-report.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { shareReports } from "~/services/share-reports.server";
import { paperSheets } from "~/sheets/paper-sheets";
import { xlsxOf } from "~/sheets/xlsx.server";
import { createSigning } from "~/signing/signing.server";
import { readBureauRows, readRecords, withBureau } from "~db/bureau";
import { loadReference } from "~db/reference-cache";
import { type AggregateResult, aggregateFiles } from "../../app/commands/aggregate-files";
import { readAggregateReference } from "../../app/commands/read-aggregate-reference";
import { createVoice } from "../../app/commands/voice";
import { paperOf } from "../factories/paper";
import { secretKey, testSigning } from "../factories/signing";
import { must, openOfficial, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
const folder = mkdtempSync(join(tmpdir(), "papers-"));
const reference = readAggregateReference(createVoice("zh", { write: () => true }));
if (!reference) throw new Error("no reference");
const trusted = [testSigning.keys];
const put = (name: string, content: Uint8Array | string): void => writeFileSync(join(folder, name), content);

let reports: readonly Report[];
let papers: readonly Uint8Array[];
let result: AggregateResult;

/** Chain, unit, size by staff and revenue, maturity, budgets: enough of one kind that figures show, too few of others. */
const FIRMS = [
  ...Array.from(
    { length: 7 },
    (_, at) => ["auto-parts", "410102", "120", 1.5 + at / 10, ["30", "20", "20"]] as const,
  ),
  ...Array.from(
    { length: 4 },
    (_, at) => ["high-end-equipment", "410105", "15", 1.7 + at / 10, ["60", "40", "20"]] as const,
  ),
  ["aluminium", "410102", "120", 1.6, ["30", "20", "20"]] as const,
];

/** A firm as far as its report, by the services its people use. */
const issueFor = async ([chain, unit, staff, maturity, budgets]: (typeof FIRMS)[number]): Promise<Report> => {
  const { world } = test;
  const firm = await registerFirm(world, { chains: [chain], unit, staff });
  const submissionId = await submitAll(world, firm, maturity);
  const asked = { submissionId, budgets: [...budgets], target: "2", goal: "cheapest" };
  const { roadmapId } = must(await planRoadmap(world, firm, asked));
  // Some firms hand on their answers, some do not: both kinds are added up.
  const withAnswers = Math.round(maturity * 10) % 2 === 0;
  const { reportId } = must(await issueReport(world, firm, { roadmapId, withAnswers }));
  must(await shareReports(world, firm));
  return must(await openReport(world, firm, { reportId, language: "zh" })).report;
};

/** Every paper of the deployment, some in a ZIP, with all that a folder may hold besides. */
const fillFolder = async (): Promise<void> => {
  mkdirSync(join(folder, "second"));
  const [first, second] = papers;
  const [report] = reports;
  if (!first || !second || !report) throw new Error("no papers");
  const zipped: Record<string, Uint8Array> = {};
  papers.forEach((paper, at) => {
    if (at % 3 === 0) zipped[`sub/${at}.pdf`] = paper;
    else put(at % 3 === 1 ? `${at}.pdf` : `second/${at}.PDF`, paper);
  });
  put(
    "all.zip",
    zipSync({ ...zipped, "bomb.pdf": new Uint8Array(40 * 1024 * 1024), "notes.txt": Buffer.from("x") }),
  );
  put("z-english.pdf", await paperOf(report, { language: "en" }));
  put(
    "z-older.pdf",
    await paperOf({
      ...report,
      number: "QZR-20260101-OLDER000",
      version: 1,
      submission: { ...report.submission, submittedAt: "2020-01-01T00:00:00.000Z" },
    }),
  );
  put(
    "z-altered.pdf",
    first.map((byte, at) => (at === Math.floor(first.length / 2) ? byte ^ 1 : byte)),
  );
  put("z-truncated.pdf", second.subarray(0, second.length - 1000));
  put("z-foreign.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n");
  put("z-other-site.pdf", await paperOf(report, { signing: createSigning("x", [secretKey("9")]) }));
  put("z-text.txt", "hello");
  put("z-empty.pdf", "");
  put("z-broken.zip", "PK\u0003\u0004 no zip");
  put("z-huge.pdf", first);
  truncateSync(join(folder, "z-huge.pdf"), 64 * 1024 * 1024);
  symlinkSync("/dev/zero", join(folder, "z-endless.pdf"));
};

beforeAll(async () => {
  test = await testWorld();
  const issued: Report[] = [];
  for (const firm of FIRMS) issued.push(await issueFor(firm));
  reports = issued;
  papers = await Promise.all(reports.map((report) => paperOf(report)));
  await fillFolder();
  result = await aggregateFiles([folder], trusted, reference, "working");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test?.close();
});

describe("papers of this deployment", () => {
  it("add up to what the bureau sees online of the same firms that consent, every figure and every mark", async () => {
    const { chains, parameters, instrument } = await loadReference(test.world.db, test.world.now());
    const officer = await openOfficial(test);
    const scenes = instrument.scenes.map(({ code }) => code);
    const { rows, all } = await withBureau(test.world.db, officer, async (tx) => ({
      rows: await readBureauRows(tx, ALWAYS_BY_NAME),
      all: await readRecords(tx),
    }));
    const working = workingFigures({ rows, scenes, chains, byName: ALWAYS_BY_NAME });
    expect(result.overview).toEqual(working.overview);
    expect(result.overview.total.firms).toBe(FIRMS.length);
    expect(result.overview.total.demand.total.kind).toBe("exact");
    expect(result.chains.map(({ code }) => code)).toEqual(["auto-parts", "high-end-equipment", "aluminium"]);
    for (const { code, ...chain } of result.chains) expect(chain).toEqual(working.chains[code]);
    const published = publishFigures({ ...all, earlier: [], chains, scenes, rule: parameters.disclosure });
    const publishable = await aggregateFiles([folder], trusted, reference, "publication");
    expect(publishable.overview).toEqual(published.figures.overview);
    for (const { code, ...chain } of publishable.chains)
      expect(chain).toEqual(published.figures.chains[code]);
  });

  it("do so whatever the order of the files", async () => {
    const turned = await aggregateFiles([join(folder, "second"), folder], trusted, reference, "working");
    expect(turned.overview).toEqual(result.overview);
    expect(turned.files.counted).toBe(result.files.counted);
  });

  it("count each firm once: the rest is named as duplicate, superseded or refused with its reason", () => {
    const byName = (name: string) => result.papers.find(({ file }) => file === join(folder, name));
    expect(result.files).toEqual({
      all: reports.length + 12,
      counted: new Set(reports.map(({ firm }) => firm.creditCode)).size,
      duplicate: 1,
      superseded: 1,
      refused: 10,
    });
    expect(byName("z-english.pdf")).toMatchObject({
      counting: "duplicate",
      of: expect.stringContaining("0.pdf"),
    });
    expect(byName("z-older.pdf")).toMatchObject({ counting: "superseded", by: reports[0]?.number });
    expect(byName("z-altered.pdf")).toMatchObject({
      verdict: "altered",
      signedData: { number: reports[0]?.number },
    });
    expect(byName("z-truncated.pdf")).toMatchObject({ verdict: "unreadable", reason: "damaged" });
    expect(byName("z-foreign.pdf")).toMatchObject({ verdict: "unreadable", reason: "no-report" });
    expect(byName("z-other-site.pdf")).toMatchObject({ verdict: "unknown-key", reason: "unlisted" });
    expect(byName("z-text.txt")).toMatchObject({ verdict: "unreadable", reason: "not-pdf" });
    expect(byName("z-empty.pdf")).toMatchObject({ verdict: "unreadable", reason: "empty" });
    expect(byName("z-broken.zip")).toMatchObject({ verdict: "unreadable", reason: "damaged" });
    expect(byName("z-huge.pdf")).toMatchObject({ verdict: "unreadable", reason: "too-large" });
    expect(byName("all.zip/bomb.pdf")).toMatchObject({ verdict: "unreadable", reason: "too-large" });
    expect(byName("all.zip/notes.txt")).toMatchObject({ verdict: "unreadable", reason: "not-pdf" });
    expect(byName("z-endless.pdf")).toBeUndefined();
  });

  it("take in those of another deployment whose keys are trusted", async () => {
    const other = createSigning("x", [secretKey("9")]).keys;
    const both = await aggregateFiles(
      [join(folder, "z-other-site.pdf")],
      [...trusted, other],
      reference,
      "working",
    );
    expect(both.files.counted).toBe(1);
  });
});

describe("the workbook", () => {
  it("holds the same numbers, as numbers", async () => {
    const say = createSay(messages, "zh");
    const sheets = paperSheets(
      { papers: result.papers, aggregate: result, reference, asOf: new Date("2026-11-24T00:00:00Z") },
      { say, language: "zh" },
    );
    const file = join(folder, "out.xlsx");
    writeFileSync(file, await xlsxOf(sheets));
    const read = await readExcelFile(file);
    expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
    const total = read[0]?.data.find(([name]) => name === "合计");
    expect(total?.[1]).toBe(result.overview.total.firms);
    expect(read[0]?.data.flat()).toContain(say("papers.audience.working"));
    const files = read[3]?.data ?? [];
    expect(files.flat()).toContain(reports[0]?.number);
    expect(JSON.stringify(sheets)).not.toMatch(/undefined|papers\.|verify\.|\{\{/);
  });

  it("has no line of a chain with one firm where it is to be published, nor one by year", async () => {
    const say = createSay(messages, "zh");
    const aggregate = await aggregateFiles([folder], trusted, reference, "publication");
    const added = { papers: aggregate.papers, aggregate, reference, asOf: new Date("2026-11-24T00:00:00Z") };
    const sheets = paperSheets(added, { say, language: "zh" });
    const [chains, scenes, demand] = sheets;
    expect(chains?.facts[0]).toBe(say("papers.audience.publication"));
    expect(chains?.facts.join()).toContain("铝基新材料");
    for (const sheet of [chains, scenes, demand])
      expect(sheet?.rows.filter(([name]) => name === "铝基新材料")).toEqual([]);
    expect(demand?.columns).toHaveLength(3);
  });
});
