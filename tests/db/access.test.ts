import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BY_NAME } from "~/domain/chain/by-name";
import type { MemberId, OrganisationId } from "~/domain/ids";
import { deleteAnswer, listAnswers, upsertAnswer } from "~db/answer";
import { insertAssessment, lockDraft } from "~db/assessment";
import { findBureauFirm, listBureauFirms, listFirmScenes, readBureauRows, withBureau } from "~db/bureau";
import { endEngagement, grantEngagement, listClients, listEngagements } from "~db/engagement";
import { getFirmProfile, updateFirmProfile } from "~db/firm-profile";
import { findConsultancy, findLogin, isCreditCodeTaken, isLoginTaken, listConsultancies } from "~db/identity";
import { insertJurisdiction, listJurisdiction } from "~db/jurisdiction";
import { migrate } from "~db/migrate";
import { grantConsent, revokeConsent } from "~db/report-consent";
import { findSubmission } from "~db/submission";
import { EngagementNotFound, withEngagement, withOwner, withTenant } from "~db/tenant";
import { violatedConstraint } from "~db/violation";
import { type TestDatabase, testDatabase } from "../setup/database";
import { AT, addOrganisation, type FilledFirm, fillFirm } from "./fill-firm";

type Party = { readonly organisationId: OrganisationId; readonly memberId: MemberId };

let db: TestDatabase;
let anan: FilledFirm;
let luoluo: FilledFirm;
let consultancy: Party;
let bureau: Party;

beforeAll(async () => {
  db = await testDatabase();
  const add = (kind: "consultancy" | "bureau", name: string) =>
    addOrganisation(db, { kind, name, creditCode: null });
  consultancy = await add("consultancy", "中原咨询");
  bureau = await add("bureau", "工信局");
  await withOwner(db.owner, bureau, (tx) => insertJurisdiction(tx, "unit-a"));
  anan = await fillFirm(db, { name: "安安", unit: "unit-a", spend: 7 });
  luoluo = await fillFirm(db, { name: "洛洛", unit: "unit-b", spend: 9 });
});
afterAll(() => db?.close());

describe("the bureau", () => {
  it("sees firms, scenes and demand of its units only", async () => {
    const rows = await withBureau(db.clients, bureau, (tx) => readBureauRows(tx, BY_NAME));
    expect(rows.firms).toMatchObject([{ firms: 1, unit: "unit-a", state: "reported", level: 2 }]);
    expect(rows.scenes).toEqual([{ chain: "vehicles", scene: "quality", level: 2, firms: 1 }]);
    const spent = { chain: "vehicles", year: 1, amount: 7 };
    expect(rows.demand).toMatchObject([
      { ...spent, cut: "cost" },
      { ...spent, cut: "solution" },
      { ...spent, cut: "year", kind: "" },
    ]);
    expect(await withTenant(db.clients, bureau, listJurisdiction)).toEqual(["unit-a"]);
  });

  it("counts scenes and demand of firms only while they consent", async () => {
    const read = () =>
      withBureau(db.clients, bureau, (tx) => readBureauRows(tx, ["state", "level", "points"]));
    const seen = async () => {
      const { firms, scenes, demand } = await read();
      return [firms.length, firms[0]?.consented, scenes.length, demand.length];
    };
    expect(await seen()).toEqual([1, true, 1, 3]);
    const grant = { by: anan.memberId, at: AT };
    await withTenant(db.clients, anan, (tx) => revokeConsent(tx, grant));
    expect(await seen()).toEqual([1, false, 0, 0]);
    await withTenant(db.clients, anan, (tx) => grantConsent(tx, grant));
    expect(await seen()).toEqual([1, true, 1, 3]);
  });

  it("does not find a firm outside its jurisdiction by its id", async () => {
    await withBureau(db.clients, bureau, async (tx) => {
      expect(await findBureauFirm(tx, luoluo.organisationId)).toBeUndefined();
      expect(await listFirmScenes(tx, luoluo.organisationId)).toEqual([]);
      expect(await listFirmScenes(tx, anan.organisationId)).toEqual([{ scene: "quality", level: 2 }]);
    });
  });

  it.each([
    [{ chain: "vehicles", size: "small", title: "specialised", state: "reported", level: 2 }, 1],
    [{ chain: "" }, 0],
    [{ title: "none" }, 0],
    [{ state: "registered" }, 0],
    [{ unit: "unit-b" }, 0],
  ] as const)("filters by %j", async (filter, count) => {
    const firms = await withBureau(db.clients, bureau, (tx) => listBureauFirms(tx, filter));
    expect(firms).toHaveLength(count);
  });

  it("cannot write", async () => {
    const writing = withBureau(db.clients, bureau, (tx) =>
      sql`update bureau_firm set name = 'x'`.execute(tx),
    );
    await expect(writing).rejects.toThrow();
  });
});

describe("a consultancy", () => {
  const read = () =>
    withEngagement(db.clients, consultancy, anan.organisationId, (tx) =>
      findSubmission(tx, anan.submissionId),
    );

  it("reads as the firm while the engagement stands, and not before or after", async () => {
    await expect(read()).rejects.toThrow(EngagementNotFound);
    const grant = { by: anan.memberId, consultancyId: consultancy.organisationId, at: AT };
    expect(await withTenant(db.clients, anan, (tx) => grantEngagement(tx, grant))).toBe(true);
    expect(await withTenant(db.clients, anan, (tx) => grantEngagement(tx, grant))).toBe(false);
    expect((await read())?.points).toBe(51_400);
    const clients = await withTenant(db.clients, consultancy, listClients);
    expect(clients).toMatchObject([
      { name: "安安", answering: true, level: 2, points: 51_400, report_id: anan.reportId },
    ]);
    const end = () => withTenant(db.clients, anan, (tx) => endEngagement(tx, grant));
    expect([await end(), await end()]).toEqual([true, false]);
    await expect(read()).rejects.toThrow(EngagementNotFound);
    expect(await withTenant(db.clients, consultancy, listClients)).toEqual([]);
    expect(await withTenant(db.clients, anan, listEngagements)).toMatchObject([
      { name: "中原咨询", revoked_at: AT },
    ]);
  });

  it("changes nothing, neither as the firm nor in its own name", async () => {
    const grant = { by: anan.memberId, consultancyId: consultancy.organisationId, at: AT };
    expect(await withTenant(db.clients, anan, (tx) => grantEngagement(tx, grant))).toBe(true);
    const asFirm = withEngagement(db.clients, consultancy, anan.organisationId, async (tx) =>
      updateFirmProfile(tx, await getFirmProfile(tx), AT),
    );
    await expect(asFirm).rejects.toThrow("read-only transaction");
    for (const by of [anan.memberId, consultancy.memberId]) {
      const own = { ...grant, by };
      const ending = withTenant(db.clients, consultancy, (tx) => endEngagement(tx, own));
      await expect(ending).rejects.toThrow("only who manages the firm may");
      const granting = withTenant(db.clients, consultancy, (tx) => grantEngagement(tx, own));
      await expect(granting).rejects.toThrow("only who manages the firm may");
    }
    const stranger = withEngagement(db.clients, luoluo, anan.organisationId, getFirmProfile);
    await expect(stranger).rejects.toThrow(EngagementNotFound);
  });

  it("is listed for firms to choose", async () => {
    expect(await listConsultancies(db.clients)).toMatchObject([{ name: "中原咨询" }]);
    expect(await findConsultancy(db.clients, bureau.organisationId)).toBeUndefined();
  });
});

describe("log-ins", () => {
  it("are found without a tenant, and whether a name or code is taken", async () => {
    const found = await findLogin(db.clients, anan.login.toUpperCase());
    expect(found).toMatchObject({ organisationName: "安安", role: "manager", login: anan.login });
    expect(await findLogin(db.clients, "nobody")).toBeUndefined();
    expect(await isLoginTaken(db.clients, anan.login)).toBe(true);
    expect(await isCreditCodeTaken(db.clients, luoluo.creditCode)).toBe(true);
    expect(await isCreditCodeTaken(db.clients, "91410100MA99999999")).toBe(false);
    const again = addOrganisation(db, {
      kind: "enterprise",
      name: "又",
      creditCode: anan.creditCode,
    });
    expect(violatedConstraint(await again.catch((error: unknown) => error))).toBe(
      "organisation_credit_code_key",
    );
  });
});

describe("what is final", () => {
  it.each(["submission", "submission_scene", "roadmap", "roadmap_spend", "report", "audit_event"] as const)(
    "%s is changed by nobody, the owner included",
    async (table) => {
      const name = sql.table(table);
      const changes = [
        sql`update ${name} set organisation_id = organisation_id`,
        sql`delete from ${name}`,
        sql`truncate ${name} cascade`,
      ];
      for (const change of changes) await expect(change.execute(db.owner)).rejects.toThrow("immutable");
    },
  );

  it("is also a published release", async () => {
    for (const change of [sql`update reference_release set code = code`, sql`delete from reference_release`])
      await expect(change.execute(db.owner)).rejects.toThrow("immutable");
    const byApp = sql`insert into reference_release select * from reference_release`.execute(db.clients.app);
    await expect(byApp).rejects.toThrow("permission denied");
  });

  it("is a submitted assessment with its answers, while a draft changes", async () => {
    const answer = { part: "item", code: "Q2", answer: { options: ["B"] } } as const;
    const by = { updated_by: anan.memberId, updated_at: AT };
    const save = (assessmentId: FilledFirm["draftId"]) =>
      withTenant(db.clients, anan, (tx) =>
        upsertAnswer(tx, { assessment_id: assessmentId, ...answer, ...by }),
      );
    await save(anan.draftId);
    await expect(save(anan.submittedId)).rejects.toThrow("submitted");
    await withTenant(db.clients, anan, async (tx) => {
      expect((await lockDraft(tx))?.assessment_id).toBe(anan.draftId);
      expect((await listAnswers(tx, anan.draftId)).items.Q2).toEqual(answer.answer);
      await deleteAnswer(tx, { assessment_id: anan.draftId, part: "item", code: "Q2" });
      expect((await listAnswers(tx, anan.draftId)).items.Q2).toBeUndefined();
    });
    const reopen = withTenant(db.clients, anan, (tx) =>
      tx
        .updateTable("assessment")
        .set({ state: "draft" })
        .where("assessment_id", "=", anan.submittedId)
        .execute(),
    );
    await expect(reopen).rejects.toThrow("immutable");
  });

  it("is one draft at a time", async () => {
    const second = await withTenant(db.clients, anan, async (tx) => {
      const draft = await lockDraft(tx);
      return insertAssessment(tx, {
        assessment_id: luoluo.draftId,
        instrument_id: draft?.instrument_id ?? "",
        created_at: AT,
      });
    });
    expect(second).toBe(false);
  });
});

it("migrating again applies nothing and leaves every log-in working", async () => {
  expect(await migrate(db.ownerUrl)).toEqual([]);
  expect(await findLogin(db.clients, anan.login)).toBeDefined();
});
