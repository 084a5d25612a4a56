import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seenBy } from "~/domain/catalogue/draft";
import type { CatalogueDraftId, ReleaseId } from "~/domain/ids";
import { parseId } from "~/domain/ids";
import { addDraftEntry } from "~/services/add-draft-entry.server";
import { beginCatalogueDraft } from "~/services/begin-catalogue-draft.server";
import { decideOnRetirement, proposeRetirement } from "~/services/retire-catalogue-release.server";
import { restoreDraftEntry, retireDraftEntry } from "~/services/retire-draft-entry.server";
import { reviewCatalogueDraft } from "~/services/review-catalogue-draft.server";
import { saveDraftEntry } from "~/services/save-draft-entry.server";
import { saveDraftProvider } from "~/services/save-draft-provider.server";
import {
  discardCatalogueDraft,
  sendCatalogueDraft,
  withdrawCatalogueDraft,
} from "~/services/send-catalogue-draft.server";
import type { Member } from "~/world";
import { listAuditEvents } from "~db/audit-event";
import { findDraft, insertReview } from "~db/catalogue-draft";
import { findDraftEntry } from "~db/catalogue-draft-entry";
import { listCatalogueReleases } from "~db/catalogue-release";
import { loadBasis, loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  must,
  openColleague,
  openConsultant,
  openOfficial,
  registerFirm,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
let author: Member;
let reviewer: Member;
beforeAll(async () => {
  test = await testWorld();
  author = await openOfficial(test);
  reviewer = await openColleague(test, author);
});
afterAll(() => test.close());

let count = 0;
const head = () => {
  count += 1;
  return { version: `2027-${count}`, titleZh: "目录", titleEn: "Catalogue", noteZh: "说明", noteEn: "Note" };
};
const begin = async (who = author) => must(await beginCatalogueDraft(test.world, who, head())).draftId;
const draftOf = (id: CatalogueDraftId, who = author) =>
  withTenant(test.world.db, who, (tx) => findDraft(tx, id));
const entryOf = async (draftId: CatalogueDraftId, code: string) => {
  const entry = await withTenant(test.world.db, author, (tx) => findDraftEntry(tx, draftId, code));
  if (!entry) throw new Error(code);
  return entry;
};
const save = async (draftId: CatalogueDraftId, code: string, fields: object, who = author) => {
  const entry = await entryOf(draftId, code);
  const typed = { ...entry.fields, ...fields };
  return saveDraftEntry(test.world, who, { draftId, code, revision: entry.revision, fields: typed });
};
const inForce = async () => loadReference(test.world.db, test.world.now());
const seen = async (id: CatalogueDraftId) =>
  seenBy((await draftOf(id))?.fingerprint ?? null, (await inForce()).refs.catalogue.fingerprint);
const review = async (draftId: CatalogueDraftId, who: Member, decision: string, comment = "") =>
  reviewCatalogueDraft(test.world, who, { draftId, decision, comment, seen: await seen(draftId) });
const sent = async () => {
  const draftId = await begin();
  must(await save(draftId, "qms-cloud", { priceEntry: `0.${count}` }));
  must(await sendCatalogueDraft(test.world, author, { draftId }));
  return draftId;
};

describe("from draft to the release in force", () => {
  it("takes an author, another member's approval, and leaves what was used before as it is", async () => {
    const before = await inForce();
    const draftId = await begin();
    must(await save(draftId, "qms-cloud", { priceEntry: "0.8", nameZh: "云质量管理（新版）" }));
    must(
      await retireDraftEntry(test.world, author, { draftId, code: "ai-drawing-search", reason: "停止服务" }),
    );
    must(await addDraftEntry(test.world, author, { draftId, code: "qms-lite", copyOf: "qms-cloud" }));
    const fields = {
      nameZh: "新服务商（示例）",
      nameEn: "New provider",
      providerKind: "light-product",
      demo: "yes",
    };
    must(
      await saveDraftProvider(test.world, author, {
        draftId,
        code: "new-provider",
        added: true,
        fields: { ...fields, creditCode: "91410102MADE900103" },
      }),
    );
    must(await sendCatalogueDraft(test.world, author, { draftId }));
    expect(must(await review(draftId, reviewer, "approved")).published).toBe(true);

    const { catalogue, refs } = await inForce();
    expect(catalogue.version).toBe((await draftOf(draftId))?.version);
    const entry = (code: string) => catalogue.solutions.find((each) => each.code === code);
    expect(entry("qms-cloud")).toMatchObject({ price: { entry: 8000 }, name: { zh: "云质量管理（新版）" } });
    expect(entry("qms-lite")).toMatchObject({ price: { entry: 8000 } });
    expect(entry("ai-drawing-search")).toBeUndefined();
    expect(catalogue.providers.some(({ code }) => code === "new-provider")).toBe(true);
    expect(refs.catalogue).not.toEqual(before.refs.catalogue);
    const old = await loadBasis(test.world.db, { ...before.refs, engine: "1" });
    expect(old.catalogue).toEqual(before.catalogue);

    const trail = await withTenant(test.world.db, author, (tx) => listAuditEvents(tx));
    const acts = trail.filter(({ subject }) => subject === draftId).map(({ action }) => action);
    expect(acts.toSorted()).toEqual([
      "add-catalogue-entry",
      "add-catalogue-provider",
      "approve-catalogue-draft",
      "begin-catalogue-draft",
      "publish-catalogue",
      "retire-catalogue-entry",
      "save-catalogue-entry",
      "send-catalogue-draft",
    ]);
  });

  it("comes back with a comment, is mended, and goes to review again", async () => {
    const draftId = await sent();
    expect(codesOf(await review(draftId, reviewer, "returned"))).toEqual(["draft.commentMissing"]);
    must(await review(draftId, reviewer, "returned", "价格依据不足"));
    expect((await draftOf(draftId))?.state).toBe("returned");
    must(await save(draftId, "qms-cloud", { priceEntry: "1.1" }));
    must(await sendCatalogueDraft(test.world, author, { draftId }));
    must(await review(draftId, reviewer, "approved"));
    expect((await draftOf(draftId))?.state).toBe("published");
  });
});

describe("four eyes", () => {
  it("are held by the service: neither who began, nor who changed one entry, nor who sent it may decide", async () => {
    const third = await openColleague(test, author);
    const draftId = await begin();
    must(await save(draftId, "qms-cloud", { priceEntry: "0.7" }, third));
    must(await sendCatalogueDraft(test.world, author, { draftId }));
    for (const who of [author, third])
      for (const decision of ["approved", "returned"])
        expect(codesOf(await review(draftId, who, decision, "好"))).toEqual(["draft.ownReview"]);
    must(await withdrawCatalogueDraft(test.world, author, { draftId }));
    must(await sendCatalogueDraft(test.world, reviewer, { draftId }));
    expect(codesOf(await review(draftId, reviewer, "approved"))).toEqual(["draft.ownReview"]);
    must(await withdrawCatalogueDraft(test.world, author, { draftId }));
    must(await discardCatalogueDraft(test.world, author, { draftId }));
  });

  it("are held by the database: it takes no review by an author, and publishes nothing without one", async () => {
    const draftId = await sent();
    const draft = await draftOf(draftId);
    const own = withTenant(test.world.db, author, (tx) =>
      insertReview(tx, {
        draft_id: draftId,
        reviewer: author.memberId,
        decision: "approved",
        comment: "",
        fingerprint: draft?.fingerprint ?? "",
        reviewed_at: test.world.now(),
      }),
    );
    await expect(own).rejects.toMatchObject({ code: "23514" });
    const publish = (id: string) =>
      withTenant(test.world.db, author, (tx) =>
        sql`select publish_catalogue_draft(${id}, ${test.world.newId()}, now())`.execute(tx),
      );
    await expect(publish(draftId)).rejects.toMatchObject({ code: "23001" });
    await expect(publish(await begin())).rejects.toMatchObject({ code: "23001" });
    const approveOther = withTenant(test.world.db, reviewer, async (tx) => {
      await insertReview(tx, {
        draft_id: draftId,
        reviewer: reviewer.memberId,
        decision: "approved",
        comment: "",
        fingerprint: "0".repeat(64),
        reviewed_at: test.world.now(),
      });
      await sql`select publish_catalogue_draft(${draftId}, ${test.world.newId()}, now())`.execute(tx);
    });
    await expect(approveOther).rejects.toMatchObject({ code: "23001" });
    const insert = withTenant(test.world.db, reviewer, (tx) =>
      sql`insert into reference_release select gen_random_uuid(), kind, code, 'x', fingerprint, content, now()
          from reference_release limit 1`.execute(tx),
    );
    await expect(insert).rejects.toMatchObject({ code: "42501" });
    must(await withdrawCatalogueDraft(test.world, author, { draftId }));
  });

  it("refuse a decision about something that changed since it was seen", async () => {
    const draftId = await sent();
    const stale = await seen(draftId);
    must(await withdrawCatalogueDraft(test.world, author, { draftId }));
    must(await save(draftId, "qms-cloud", { priceEntry: "1.25" }));
    must(await sendCatalogueDraft(test.world, author, { draftId }));
    const decided = { draftId, decision: "approved", comment: "", seen: stale };
    expect(codesOf(await reviewCatalogueDraft(test.world, reviewer, decided))).toEqual([
      "draft.changedSinceSeen",
    ]);
    must(await review(draftId, reviewer, "returned", "再看"));
    expect(codesOf(await review(draftId, reviewer, "approved"))).toEqual(["draft.notInReview"]);
  });
});

describe("an open draft", () => {
  it("keeps whatever was typed, and is not sent while anything is missing or wrong", async () => {
    const draftId = await begin();
    must(await save(draftId, "qms-cloud", { priceEntry: "差不多五万", reviewed: "" }));
    expect((await entryOf(draftId, "qms-cloud")).fields).toMatchObject({
      priceEntry: "差不多五万",
      reviewed: "",
    });
    const outcome = await sendCatalogueDraft(test.world, author, { draftId });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "draft.incomplete", values: { count: 2 } }],
    });
    must(await save(draftId, "qms-cloud", { priceEntry: "900", reviewed: "2026-11-01" }));
    expect(codesOf(await sendCatalogueDraft(test.world, author, { draftId }))).toEqual(["draft.incomplete"]);
  });

  it("does not go to review when it says the same as the release in force", async () => {
    const draftId = await begin();
    expect(codesOf(await sendCatalogueDraft(test.world, author, { draftId }))).toEqual([
      "draft.nothingChanged",
    ]);
    must(await retireDraftEntry(test.world, author, { draftId, code: "qms-cloud", reason: "试" }));
    must(await restoreDraftEntry(test.world, author, { draftId, code: "qms-cloud" }));
    expect(codesOf(await sendCatalogueDraft(test.world, author, { draftId }))).toEqual([
      "draft.nothingChanged",
    ]);
  });

  it("tells who comes second that the entry changed, and keeps the first", async () => {
    const draftId = await begin();
    const { revision, fields } = await entryOf(draftId, "qms-cloud");
    const typed = (nameZh: string) => ({
      draftId,
      code: "qms-cloud",
      revision,
      fields: { ...fields, nameZh },
    });
    must(await saveDraftEntry(test.world, author, typed("甲")));
    expect(codesOf(await saveDraftEntry(test.world, reviewer, typed("乙")))).toEqual([
      "draft.changedMeanwhile",
    ]);
    expect((await entryOf(draftId, "qms-cloud")).fields.nameZh).toBe("甲");
  });

  it.each([
    [{ code: "QMS 2" }, "draft.codeForm"],
    [{ code: "" }, "draft.codeMissing"],
    [{ code: "qms-cloud" }, "draft.codeTaken"],
    [{ code: "releases" }, "draft.codeReserved"],
    [{ code: "qms-new", copyOf: "no-such" }, "draft.copyUnknown"],
  ])("refuses to add %j", async (input, code) => {
    const draftId = await begin();
    expect(codesOf(await addDraftEntry(test.world, author, { draftId, ...input }))).toEqual([code]);
  });

  it.each([
    [{ version: "" }, "draft.versionMissing"],
    [{ version: "二〇二七" }, "draft.versionForm"],
    [{ version: "2026-11" }, "draft.versionTaken"],
    [{ titleEn: " " }, "draft.titleMissing"],
  ])("is not begun with %j", async (changes, code) => {
    const outcome = await beginCatalogueDraft(test.world, author, { ...head(), ...changes });
    expect(codesOf(outcome)).toEqual([code]);
  });

  it("is closed to everything once under review, published or discarded", async () => {
    const draftId = await sent();
    expect(codesOf(await save(draftId, "qms-cloud", { nameZh: "改" }))).toEqual(["draft.closed.in-review"]);
    const entry = withTenant(test.world.db, author, (tx) =>
      sql`update catalogue_draft_entry set retired = 'x' where draft_id = ${draftId}`.execute(tx),
    );
    await expect(entry).rejects.toMatchObject({ code: "23001" });
    must(await withdrawCatalogueDraft(test.world, author, { draftId }));
    must(await discardCatalogueDraft(test.world, author, { draftId }));
    expect(codesOf(await save(draftId, "qms-cloud", { nameZh: "改" }))).toEqual(["draft.closed.discarded"]);
  });
});

describe("who may", () => {
  it("is a member of the bureau in charge of the whole city, and of its own drafts only", async () => {
    const draftId = await begin();
    const [firm, consultant] = [await registerFirm(test.world), await openConsultant(test)];
    for (const who of [firm, consultant])
      expect(codesOf(await beginCatalogueDraft(test.world, who, head()))).toEqual(["access.not-allowed"]);
    const district = await openOfficial(test, ["410105"]);
    expect(codesOf(await beginCatalogueDraft(test.world, district, head()))).toEqual(["draft.notKeeper"]);
    const otherCity = await openOfficial(test);
    expect(codesOf(await sendCatalogueDraft(test.world, otherCity, { draftId }))).toEqual([
      "access.not-found",
    ]);
    expect(codesOf(await sendCatalogueDraft(test.world, author, { draftId: "x" }))).toEqual([
      "access.not-found",
    ]);
  });
});

describe("retiring a release", () => {
  const releases = () => listCatalogueReleases(test.world.db.app);
  const idOf = async (version: string) => {
    const found = (await releases()).find((each) => each.version === version);
    return parseId<ReleaseId>(found?.release_id) ?? "";
  };

  it("takes two, puts the release before it in force, and never leaves none", async () => {
    const draftId = await sent();
    must(await review(draftId, reviewer, "approved"));
    const now = (await inForce()).catalogue.version;
    const releaseId = await idOf(now);
    expect(codesOf(await proposeRetirement(test.world, author, { releaseId, reason: "" }))).toEqual([
      "draft.reasonMissing",
    ]);
    must(await proposeRetirement(test.world, author, { releaseId, reason: "价格有误" }));
    expect(codesOf(await proposeRetirement(test.world, reviewer, { releaseId, reason: "同" }))).toEqual([
      "retirement.already",
    ]);
    const decide = (who: Member, decision: string) =>
      decideOnRetirement(test.world, who, { releaseId, decision });
    expect(codesOf(await decide(author, "retired"))).toEqual(["retirement.own"]);
    expect((await inForce()).catalogue.version).toBe(now);
    must(await decide(reviewer, "retired"));
    const after = await inForce();
    expect(after.catalogue.version).not.toBe(now);
    expect(codesOf(await decide(reviewer, "retired"))).toEqual(["access.not-found"]);

    for (;;) {
      const standing = (await releases()).filter(({ retired_at }) => retired_at === null);
      const [last] = standing;
      if (!last) throw new Error("none left");
      const asked = { releaseId: last.release_id, reason: "清理" };
      if (standing.length === 1) {
        expect(codesOf(await proposeRetirement(test.world, author, asked))).toEqual(["retirement.onlyOne"]);
        break;
      }
      must(await proposeRetirement(test.world, author, asked));
      must(
        await decideOnRetirement(test.world, reviewer, { releaseId: last.release_id, decision: "retired" }),
      );
    }
    expect((await inForce()).catalogue.version).toBe("2026-11");
  });
});
