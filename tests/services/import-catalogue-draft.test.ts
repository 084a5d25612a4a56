import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_LISTED } from "~/domain/catalogue/draft";
import { ENTRY_FIELDS, PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import { flatOf } from "~/domain/catalogue/flat";
import type { CatalogueDraftId } from "~/domain/ids";
import { addDraftEntry } from "~/services/add-draft-entry.server";
import { beginCatalogueDraft } from "~/services/begin-catalogue-draft.server";
import { importCatalogueDraft } from "~/services/import-catalogue-draft.server";
import { retireDraftEntry } from "~/services/retire-draft-entry.server";
import { saveDraftProvider } from "~/services/save-draft-provider.server";
import { discardCatalogueDraft } from "~/services/send-catalogue-draft.server";
import type { Member } from "~/world";
import { findDraft } from "~db/catalogue-draft";
import { listDraftEntries } from "~db/catalogue-draft-entry";
import { withTenant } from "~db/tenant";
import { catalogue } from "../domain/matching/city-catalogue";
import { codesOf, must, openColleague, openOfficial, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
let author: Member;
beforeAll(async () => {
  test = await testWorld();
  author = await openOfficial(test);
});
afterAll(() => test.close());

let count = 0;
const begin = async () => {
  count += 1;
  const head = { version: `i-${count}`, titleZh: "目", titleEn: "C", noteZh: "说", noteEn: "N" };
  return must(await beginCatalogueDraft(test.world, author, head)).draftId;
};
const entriesOf = (draftId: CatalogueDraftId) =>
  withTenant(test.world.db, author, (tx) => listDraftEntries(tx, draftId));
const whole = () => ({
  entries: catalogue.solutions.map((each) => ({
    code: each.code,
    fields: { ...flatOf(each, ENTRY_FIELDS), retired: "" },
  })),
  providers: catalogue.providers.map((each) => ({ code: each.code, fields: flatOf(each, PROVIDER_FIELDS) })),
});
const bring = (draftId: CatalogueDraftId, rows: object, who = author) =>
  importCatalogueDraft(test.world, who, { draftId, entries: [], providers: [], ...rows });

describe("importing into a draft", () => {
  it("what was exported from it changes nothing, also when asked twice", async () => {
    const draftId = await begin();
    const before = await entriesOf(draftId);
    for (const _ of [1, 2])
      expect(must(await bring(draftId, whole()))).toEqual({
        added: 0,
        changed: 0,
        same: 123,
        providers: 0,
        retired: 0,
        absent: [],
      });
    expect(await entriesOf(draftId)).toEqual(before);
  });

  it("changes what the file states, adds what is new, and leaves the rest and unnamed columns alone", async () => {
    const draftId = await begin();
    const entries = [
      { code: "qms-cloud", fields: { priceEntry: "0.9" } },
      { code: "qms-new", fields: { nameZh: "新", retired: "" } },
      { code: "ai-drawing-search", fields: { retired: "停止服务" } },
    ];
    const providers = [
      { code: "zhishang-ai", fields: { interestZh: "无", interestEn: "None" } },
      { code: "brand-new", fields: { nameZh: "新商" } },
    ];
    expect(must(await bring(draftId, { entries, providers }))).toMatchObject({
      added: 1,
      changed: 2,
      same: 0,
      providers: 2,
      retired: 1,
    });
    const after = await entriesOf(draftId);
    const entry = (code: string) => after.find((each) => each.code === code);
    expect(after).toHaveLength(124);
    expect(entry("qms-cloud")?.fields).toMatchObject({ priceEntry: "0.9", nameZh: "云质量管理" });
    expect(entry("qms-new")).toMatchObject({ retired: null, fields: { nameZh: "新" } });
    expect(entry("ai-drawing-search")?.retired).toBe("停止服务");
    const draft = await withTenant(test.world.db, author, (tx) => findDraft(tx, draftId));
    expect(draft?.providers.find(({ code }) => code === "zhishang-ai")).toMatchObject({
      interestZh: "无",
      nameZh: "智尚算法（示例）",
    });
    expect(draft?.providers.at(-1)).toEqual({ code: "brand-new", nameZh: "新商" });
  });

  it("names what the draft has and the file has not, which stays unless the file gives a reason", async () => {
    const draftId = await begin();
    must(await retireDraftEntry(test.world, author, { draftId, code: "erp-legacy-edition", reason: "停售" }));
    const { entries, providers } = whole();
    const left = ["qms-cloud", "erp-legacy-edition"];
    const rows = entries.filter(({ code }) => !left.includes(code));
    const done = must(await bring(draftId, { entries: rows, providers }));
    expect(done.absent).toEqual([{ code: "qms-cloud", name: { zh: "云质量管理", en: expect.any(String) } }]);
    expect((await entriesOf(draftId)).find(({ code }) => code === "qms-cloud")?.retired).toBeNull();
    expect(must(await bring(draftId, { providers })).absent).toEqual([]);
  });

  it("takes a retired entry back in where the column is there and empty", async () => {
    const draftId = await begin();
    must(await retireDraftEntry(test.world, author, { draftId, code: "qms-cloud", reason: "试" }));
    must(await bring(draftId, { entries: [{ code: "qms-cloud", fields: {} }] }));
    expect((await entriesOf(draftId)).find(({ code }) => code === "qms-cloud")?.retired).toBe("试");
    must(await bring(draftId, { entries: [{ code: "qms-cloud", fields: { retired: "" } }] }));
    expect((await entriesOf(draftId)).find(({ code }) => code === "qms-cloud")?.retired).toBeNull();
  });

  it("takes no more than a release lists, by file and by form, and then changes nothing", async () => {
    const draftId = await begin();
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ code: `more-${index}`, fields: { nameZh: "新" } }));
    const room = {
      entries: MOST_LISTED.entries - catalogue.solutions.length,
      providers: MOST_LISTED.providers - catalogue.providers.length,
    };
    for (const part of ["entries", "providers"] as const) {
      const refused = await bring(draftId, { [part]: rows(room[part] + 1) });
      expect(refused).toMatchObject({
        problems: [{ code: `draft.tooMany.${part}`, values: { count: MOST_LISTED[part] + 1 } }],
      });
    }
    expect(await entriesOf(draftId)).toHaveLength(catalogue.solutions.length);
    must(await bring(draftId, { entries: rows(room.entries), providers: rows(room.providers) }));
    const entry = { draftId, code: "one-too-many" };
    expect(codesOf(await addDraftEntry(test.world, author, entry))).toEqual(["draft.tooMany.entries"]);
    const provider = { ...entry, added: true, fields: {} };
    expect(codesOf(await saveDraftProvider(test.world, author, provider))).toEqual([
      "draft.tooMany.providers",
    ]);
  });

  it("makes who imports an author, and is refused where the draft is closed or the code is none", async () => {
    const draftId = await begin();
    const bad = { entries: [{ code: "A B", fields: {} }] };
    expect(codesOf(await bring(draftId, bad))).toEqual(["draft.codeForm"]);
    const colleague = await openColleague(test, author);
    must(await bring(draftId, { entries: [{ code: "qms-cloud", fields: { users: "7" } }] }, colleague));
    must(await discardCatalogueDraft(test.world, author, { draftId }));
    expect(codesOf(await bring(draftId, whole()))).toEqual(["draft.closed.discarded"]);
  });
});
