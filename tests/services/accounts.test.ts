import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantEngagement } from "~/services/grant-engagement.server";
import { logIn } from "~/services/log-in.server";
import { registerEnterprise } from "~/services/register-enterprise.server";
import { revokeEngagement } from "~/services/revoke-engagement.server";
import { updateFirm } from "~/services/update-firm.server";
import { listAuditEvents } from "~db/audit-event";
import { listClients, listEngagements } from "~db/engagement";
import { getFirmProfile } from "~db/firm-profile";
import { withTenant } from "~db/tenant";
import {
  codesOf,
  firmForm,
  HERE,
  must,
  openConsultant,
  openOfficial,
  PASSWORD,
  registerFirm,
  type TestWorld,
  testWorld,
} from "../factories/world";

let test: TestWorld;
beforeAll(async () => {
  test = await testWorld();
});
afterAll(() => test.close());

describe("registering a firm", () => {
  it("opens the firm with its size computed, its manager and one line in the audit trail", async () => {
    const member = must(await registerEnterprise(test.world, firmForm({ login: "Wang.Manager" }), HERE));
    expect(member).toMatchObject({ organisationKind: "enterprise", role: "manager", login: "wang.manager" });
    const stored = await withTenant(test.world.db, member, async (tx) => ({
      firm: await getFirmProfile(tx),
      audit: await listAuditEvents(tx),
    }));
    expect(stored.firm).toMatchObject({ size: "small", chains: ["auto-parts"], revenue: 50_000_000 });
    expect(stored.audit.map(({ action }) => action)).toEqual(["register"]);
  });

  it("reports every wrong field of both parts at once and stores nothing", async () => {
    const form = firmForm({ creditCode: "91410102MADEM0038X", staff: "-3", password: "short", login: "a b" });
    const outcome = await registerEnterprise(test.world, form, HERE);
    expect(codesOf(outcome).toSorted()).toEqual([
      "account.loginForm",
      "account.passwordShort",
      "firm.creditCodeCheck",
      "firm.staffMalformed",
    ]);
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["a field of ten million characters", { ...firmForm(), name: "长".repeat(10_000_000) }],
    ["a password of ten million characters", { ...firmForm(), password: "p".repeat(10_000_000) }],
  ])("refuses %s as data, not by an exception", async (_, input) => {
    expect(codesOf(await registerEnterprise(test.world, input, HERE)).length).toBeGreaterThan(0);
  });

  it("lets only one of two at once have a log-in or a credit code", async () => {
    const form = firmForm();
    const both = await Promise.all([1, 2].map(() => registerEnterprise(test.world, form, HERE)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = both.flatMap(codesOf);
    expect(codes.length).toBeGreaterThan(0);
    expect(["account.loginTaken", "account.creditCodeTaken"]).toEqual(expect.arrayContaining([...codes]));
    expect(codesOf(await registerEnterprise(test.world, form, HERE))).toEqual([
      "account.creditCodeTaken",
      "account.loginTaken",
    ]);
  });
});

describe("logging in", () => {
  it("knows the member by name in any case, and nobody by a wrong one or a wrong password", async () => {
    const member = await registerFirm(test.world);
    expect(
      must(await logIn(test.world, { login: member.login.toUpperCase(), password: PASSWORD }, HERE)),
    ).toEqual(member);
    const failed = ["account.logInFailed"];
    expect(codesOf(await logIn(test.world, { login: member.login, password: "not this one" }, HERE))).toEqual(
      failed,
    );
    expect(codesOf(await logIn(test.world, { login: "nobody-here", password: PASSWORD }, HERE))).toEqual(
      failed,
    );
    expect(codesOf(await logIn(test.world, { login: { $ne: "" }, password: [] }, HERE))).toHaveLength(2);
  });
});

describe("a firm's profile", () => {
  it("changes by its manager, keeping the credit code", async () => {
    const member = await registerFirm(test.world);
    const { creditCode, name } = await withTenant(test.world.db, member, getFirmProfile);
    const form = firmForm({ name: `${name}新`, staff: "400", revenue: "3000" });
    expect(must(await updateFirm(test.world, member, form))).toMatchObject({ creditCode, size: "medium" });
    const stored = await withTenant(test.world.db, member, getFirmProfile);
    expect(stored).toMatchObject({ creditCode, name: `${name}新`, staff: 400 });
  });

  it("is not for officials, consultants or editors to change", async () => {
    const official = await openOfficial(test);
    const consultant = await openConsultant(test);
    const editor = { ...(await registerFirm(test.world)), role: "editor" as const };
    for (const member of [official, consultant, editor])
      expect(codesOf(await updateFirm(test.world, member, firmForm()))).toEqual(["access.not-allowed"]);
  });
});

describe("engagements", () => {
  it("stand once however often they are granted, and end at once", async () => {
    const firm = await registerFirm(test.world);
    const consultant = await openConsultant(test);
    const input = { consultancyId: consultant.organisationId };
    must(await grantEngagement(test.world, firm, input));
    must(await grantEngagement(test.world, firm, input));
    expect(await withTenant(test.world.db, firm, listEngagements)).toHaveLength(1);
    expect(await withTenant(test.world.db, consultant, listClients)).toMatchObject([
      { organisation_id: firm.organisationId },
    ]);
    must(await revokeEngagement(test.world, firm, input));
    expect(await withTenant(test.world.db, consultant, listClients)).toEqual([]);
    expect(codesOf(await revokeEngagement(test.world, firm, input))).toEqual(["access.not-found"]);
  });

  it("are granted by firms to consultancies only", async () => {
    const firm = await registerFirm(test.world);
    const other = await registerFirm(test.world);
    const consultant = await openConsultant(test);
    for (const consultancyId of [other.organisationId, "1' or '1'='1", firm.memberId])
      expect(codesOf(await grantEngagement(test.world, firm, { consultancyId }))).toEqual([
        "access.not-found",
      ]);
    const own = { consultancyId: consultant.organisationId };
    expect(codesOf(await grantEngagement(test.world, consultant, own))).toEqual(["access.not-allowed"]);
  });
});
