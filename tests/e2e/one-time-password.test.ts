import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { demoCreditCode } from "~/demo/demo-credit-code";
import { oneTimePassword } from "~/services/one-time-password";
import { openOrganisation } from "~/services/open-organisation.server";
import { must } from "../factories/world";
import { openClient } from "./client";
import { openSite, type Site } from "./site";

const OWN = "seven pale lanterns drift";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.takeFailures()).toEqual([]));

it("lets its owner choose a password and nothing else, wherever they go, and then everything", async () => {
  const password = oneTimePassword();
  const login = "consultant";
  const account = { login, personName: "周工", password };
  const asked = {
    kind: "consultancy",
    name: "中原咨询",
    creditCode: demoCreditCode("410105", 9301),
    ...account,
  };
  must(await openOrganisation(site.database.owner, site.world, asked, { by: "operator", account: "ops" }));
  const client = openClient(site);
  const entered = await client.post("/login", { login, password, next: "/clients" });
  expect([entered.status, entered.location]).toEqual([302, "/clients"]);
  for (const page of ["/clients", "/home", "/account", "/register"])
    expect([page, (await client.get(page)).location]).toEqual([page, "/account/password"]);
  expect((await client.post("/account", { act: "everywhere" })).location).toBe("/account/password");
  expect(JSON.parse((await client.post("/session", {})).text)).toMatchObject({ live: true });
  const form = await client.get("/account/password");
  expect([form.status, form.text.includes("一次性密码")]).toEqual([200, true]);
  const same = { currentPassword: password, newPassword: password, repeated: password };
  expect((await client.post("/account/password", same)).status).toBe(422);
  expect((await client.get("/clients")).location).toBe("/account/password");
  const chosen = { currentPassword: password, newPassword: OWN, repeated: OWN };
  expect((await client.post("/account/password", chosen)).location).toBe("/account");
  expect((await client.get("/clients")).status).toBe(200);
  expect((await openClient(site).post("/login", { login, password })).status).toBe(422);
});
