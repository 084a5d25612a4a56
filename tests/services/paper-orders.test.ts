import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PaperOrderId } from "~/domain/ids";
import { cancelPapers } from "~/services/cancel-papers.server";
import { drawPapers } from "~/services/draw-papers.server";
import { expirePapers } from "~/services/expire-papers.server";
import { orderPapers } from "~/services/order-papers.server";
import { shareReports } from "~/services/share-reports.server";
import { takePapers } from "~/services/take-papers.server";
import { withdrawReport } from "~/services/withdraw-report.server";
import { withholdReports } from "~/services/withhold-reports.server";
import { sha256Hex } from "~/verify/digest";
import { readAttachments } from "~/verify/read-attachments";
import { REPORT_FILE, verifyPaper } from "~/verify/verify-paper";
import type { Member, World } from "~/world";
import { zipStream } from "~/zip-stream.server";
import { listAuditEvents } from "~db/audit-event";
import { listPaperItems, listPaperOrders } from "~db/paper-order";
import { listReports } from "~db/report";
import { withTenant } from "~db/tenant";
import { issueSample } from "../factories/issued";
import {
  codesOf,
  must,
  NOW,
  openConsultant,
  openOfficial,
  registerFirm,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let official: Member;
/** In charge of another unit. */
let elsewhere: Member;
/** Three that consent, in the order of their names, and one that does not. */
let consenting: readonly Member[];
let silent: Member;
let numbers: readonly string[];

beforeAll(async () => {
  test = await testWorld();
  official = await openOfficial(test);
  elsewhere = await openOfficial(test, ["410105"]);
  consenting = [];
  for (const name of ["郑州甲机械有限公司", "郑州乙机械有限公司", "郑州丙机械有限公司"])
    consenting = [...consenting, await registerFirm(test.world, { name })];
  silent = await registerFirm(test.world, { name: "郑州丁机械有限公司" });
  const reports = [];
  for (const firm of consenting) {
    reports.push(await issueSample(test, firm));
    must(await shareReports(test.world, firm));
  }
  await issueSample(test, silent);
  numbers = reports.map(({ number }) => number);
});
afterAll(() => test.close());

const order = async (who = official, cut = ""): Promise<PaperOrderId> =>
  must(await orderPapers(test.world, who, { language: "zh", cut }));

const draw = (orderId: PaperOrderId, options: { world?: World; stopped?: () => boolean } = {}) =>
  drawPapers(
    options.world ?? test.world,
    { organisationId: official.organisationId, orderId },
    { lanes: 1, stopped: options.stopped ?? (() => false) },
  );

const lineOf = async (orderId: PaperOrderId) =>
  (await withTenant(test.world.db, official, (tx) => listPaperOrders(tx, 100))).find(
    ({ paper_order_id }) => paper_order_id === orderId,
  );
const failedOf = (orderId: PaperOrderId) =>
  withTenant(test.world.db, official, (tx) => listPaperItems(tx, orderId, "failed"));

/** Whether the bytes of a paper of the order are kept. */
const isKept = (orderId: PaperOrderId, position: number): Promise<boolean> =>
  test.world.papers
    .read(orderId, position)
    [Symbol.asyncIterator]()
    .next()
    .then(
      () => true,
      () => false,
    );

const actionsOn = async (orderId: PaperOrderId) =>
  (await withTenant(test.world.db, official, (tx) => listAuditEvents(tx)))
    .filter(({ subject }) => subject === orderId)
    .map(({ action }) => action)
    .toSorted();

const zipOf = async (orderId: PaperOrderId) => {
  const { papers } = must(await takePapers(test.world, official, { orderId }));
  const bytes = await new Response(zipStream(papers, test.world.now())).arrayBuffer();
  return unzipSync(new Uint8Array(bytes));
};

/** The world, counting how often it draws; `fails` refuses one report. */
const counting = (fails?: string) => {
  const drawn: string[] = [];
  const world: World = {
    ...test.world,
    renderReport: (asker, report, ...rest) => {
      drawn.push(report.number);
      if (report.number === fails) return Promise.reject(new Error("no"));
      return test.world.renderReport(asker, report, ...rest);
    },
  };
  return { world, drawn };
};

describe("an order of papers", () => {
  it("holds exactly the papers that consenting firms issued, each genuine, and is noted twice", async () => {
    const id = await order();
    await draw(id);
    expect(await lineOf(id)).toMatchObject({ state: "ready", papers: 3, drawn: 3, failed: 0 });
    const files = await zipOf(id);
    expect(Object.keys(files).toSorted()).toEqual(
      consenting.map(({ organisationName }, at) => `${organisationName}-${numbers[at]}-zh.pdf`).toSorted(),
    );
    for (const file of Object.values(files))
      expect((await verifyPaper(file, [test.world.signing.keys])).kind).toBe("genuine");
    const trail = await withTenant(test.world.db, official, (tx) => listAuditEvents(tx));
    const noted = trail.filter(({ subject }) => subject === id).map(({ action, detail }) => [action, detail]);
    expect(noted).toEqual(
      expect.arrayContaining([
        ["order-papers", { language: "zh", cut: "", papers: 3 }],
        ["take-papers", { papers: 3 }],
      ]),
    );
  });

  it("names of each what its own paper says: number, firm, credit code, day and fingerprint", async () => {
    const id = await order();
    await draw(id);
    const { papers } = must(await takePapers(test.world, official, { orderId: id }));
    const files = await zipOf(id);
    expect(papers.map(({ number }) => number).toSorted()).toEqual(numbers.toSorted());
    for (const paper of papers) {
      const checked = await verifyPaper(files[paper.name] ?? new Uint8Array(), [test.world.signing.keys]);
      if (checked.kind !== "genuine" || !checked.report) throw new Error(checked.kind);
      const { number, firm, issuedOn } = checked.report;
      const data = readAttachments(files[paper.name] ?? new Uint8Array());
      const signed = data.ok ? data.files.get(REPORT_FILE) : undefined;
      expect(paper).toMatchObject({ number, firm: firm.name, creditCode: firm.creditCode, issuedOn });
      expect(paper.sha256).toBe(await sha256Hex(signed ?? new Uint8Array()));
    }
  });

  it("goes on where it was cut off, and draws nothing twice", async () => {
    const id = await order();
    const { world, drawn } = counting();
    await expect(draw(id, { world, stopped: () => drawn.length > 0 })).rejects.toThrow("stopping");
    expect(await lineOf(id)).toMatchObject({ state: "running", drawn: 1 });
    await draw(id, { world });
    expect(drawn.toSorted()).toEqual(numbers.toSorted());
    expect(await lineOf(id)).toMatchObject({ state: "ready", drawn: 3 });
  });

  it("notes what cannot be drawn and draws the rest", async () => {
    const id = await order();
    await draw(id, { world: counting(numbers[1]).world });
    expect(await lineOf(id)).toMatchObject({ state: "ready", drawn: 2, failed: 1 });
    expect(await failedOf(id)).toMatchObject([{ number: numbers[1], fault: "drawing" }]);
    expect(Object.keys(await zipOf(id))).toHaveLength(2);
  });

  it("leaves out a firm that changed its mind before its paper was drawn", async () => {
    const id = await order();
    const [first] = consenting;
    if (!first) throw new Error("no firm");
    must(await withholdReports(test.world, first));
    await draw(id);
    expect(await failedOf(id)).toMatchObject([{ firm_name: first.organisationName, fault: "gone" }]);
    must(await shareReports(test.world, first));
  });

  it("hands out nothing where a firm changed its mind since, and the rest when it is asked for again", async () => {
    const id = await order();
    await draw(id);
    const [first] = consenting;
    if (!first) throw new Error("no firm");
    must(await withholdReports(test.world, first));
    expect(codesOf(await takePapers(test.world, official, { orderId: id }))).toEqual(["papers.leftOut"]);
    expect(await lineOf(id)).toMatchObject({ state: "ready", drawn: 2, failed: 1 });
    const left = await failedOf(id);
    expect(left).toMatchObject([{ firm_name: first.organisationName, fault: "gone" }]);
    for (const position of [1, 2, 3]) expect(await isKept(id, position)).toBe(position !== left[0]?.position);
    expect(Object.keys(await zipOf(id))).toHaveLength(2);
    // To agree again is for orders to come.
    must(await shareReports(test.world, first));
    expect(Object.keys(await zipOf(id))).toHaveLength(2);
    expect(await actionsOn(id)).toEqual(["leave-out-papers", "order-papers", "take-papers", "take-papers"]);
  });

  it("hands out no paper that a newer one took the place of, and none that was withdrawn", async () => {
    const firm = await registerFirm(test.world, { name: "郑州戊机械有限公司" });
    must(await shareReports(test.world, firm));
    await issueSample(test, firm);
    const only = new URLSearchParams({ text: firm.organisationName }).toString();
    const old = await order(official, only);
    await draw(old);
    test.setNow(new Date(NOW.getTime() + 60_000));
    const newer = await issueSample(test, firm);
    expect(codesOf(await takePapers(test.world, official, { orderId: old }))).toEqual(["papers.leftOut"]);
    const fresh = await order(official, only);
    await draw(fresh);
    expect(Object.keys(await zipOf(fresh))).toEqual([`${firm.organisationName}-${newer.number}-zh.pdf`]);
    const [report] = await withTenant(test.world.db, firm, listReports);
    const asked = { reportId: report?.report_id, reason: "有误", confirmed: "on" };
    must(await withdrawReport(test.world, firm, asked));
    expect(codesOf(await takePapers(test.world, official, { orderId: fresh }))).toEqual(["papers.leftOut"]);
    expect(await lineOf(fresh)).toMatchObject({ state: "ready", drawn: 0, failed: 1 });
    must(await withholdReports(test.world, firm));
    test.setNow(NOW);
  });

  it("draws no more once it is cancelled, keeps nothing and cannot be taken", async () => {
    const id = await order();
    const { world, drawn } = counting();
    const cancelling: World = {
      ...world,
      renderReport: async (...args) => {
        must(await cancelPapers(test.world, official, { orderId: id }));
        return world.renderReport(...args);
      },
    };
    await draw(id, { world: cancelling });
    expect(drawn).toHaveLength(1);
    expect(await lineOf(id)).toMatchObject({ state: "cancelled" });
    expect(codesOf(await takePapers(test.world, official, { orderId: id }))).toEqual(["papers.notReady"]);
    await expect(test.world.papers.read(id, 1)[Symbol.asyncIterator]().next()).rejects.toThrow("ENOENT");
  });

  it("is gone when its time is over", async () => {
    const id = await order();
    await draw(id);
    await expirePapers(test.world, { organisationId: official.organisationId, orderId: id });
    expect(await lineOf(id)).toMatchObject({ state: "expired" });
    expect(codesOf(await takePapers(test.world, official, { orderId: id }))).toEqual(["papers.notReady"]);
  });
});

describe("who may order", () => {
  it("is a bureau for its own units, and nobody takes another's order", async () => {
    expect(codesOf(await orderPapers(test.world, elsewhere, { language: "zh", cut: "" }))).toEqual([
      "papers.none",
    ]);
    const id = await order();
    for (const act of [takePapers, cancelPapers])
      expect(codesOf(await act(test.world, elsewhere, { orderId: id }))).toEqual(["access.not-found"]);
    const consultant = await openConsultant(test);
    for (const who of [consultant, silent])
      expect(codesOf(await orderPapers(test.world, who, { language: "zh", cut: "" }))).toEqual([
        "access.not-allowed",
      ]);
    must(await cancelPapers(test.world, official, { orderId: id }));
  });

  it("gets what the filter leaves, and no report that was withdrawn", async () => {
    const [first, second] = consenting;
    if (!first || !second) throw new Error("no firm");
    const one = await order(official, new URLSearchParams({ text: first.organisationName }).toString());
    expect(await lineOf(one)).toMatchObject({ papers: 1 });
    const [report] = await withTenant(test.world.db, second, listReports);
    must(
      await withdrawReport(test.world, second, {
        reportId: report?.report_id,
        reason: "有误",
        confirmed: "on",
      }),
    );
    expect(await lineOf(await order())).toMatchObject({ papers: 2 });
  });

  it("answers a language or filter it does not know with a problem", async () => {
    expect(codesOf(await orderPapers(test.world, official, { language: "fr", cut: "" }))).toEqual([
      "report.languageMalformed",
    ]);
    expect(codesOf(await orderPapers(test.world, official, {}))).not.toEqual([]);
  });
});
