import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { demoCreditCode } from "~/demo/demo-credit-code";
import { BUREAU, CONSULTANCIES, SHOWN_FIRM } from "~/demo/demo-logins";
import { loadDemo } from "~/demo/load-demo";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import { addMember } from "~/services/add-member.server";
import { openOrganisation } from "~/services/open-organisation.server";
import { registerEnterprise } from "~/services/register-enterprise.server";
import type { World } from "~/world";
import type { OwnerDb } from "~db/client";
import { discardDemoLoad, everythingOfTenants, findDemoLoad } from "~db/demo-load";
import { isLoginTaken } from "~db/identity";
import { firmForm, must, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";

let test: TestWorld;
beforeAll(async () => {
  test = await testWorld();
});
afterAll(() => test.close());

/** Every row of every table, as text: what a discarded load must leave as it was. */
const everything = async (): Promise<ReadonlyMap<string, unknown>> => {
  const owner = test.database.owner;
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(owner);
  const found = new Map<string, unknown>();
  for (const { name } of rows) {
    const content = await sql<{ all: string }>`
      select coalesce(string_agg(t::text, chr(10) order by t::text), '') as all from ${sql.table(name)} t`.execute(
      owner,
    );
    found.set(name, content.rows[0]?.all);
  }
  return found;
};

const openConsultancy = (owner: OwnerDb, world: World) =>
  openOrganisation(
    owner,
    world,
    {
      kind: "consultancy",
      name: "演示",
      creditCode: demoCreditCode("410105", 9001),
      login: CONSULTANCIES[0],
      personName: "演示咨询师",
      password: DEMO_PASSWORD,
    },
    { by: "demo" },
  );

/** A little of the demo, by the services the real one uses: also what is immutable once written. */
const beginSeeding = async (world: World, owner: OwnerDb) => {
  must(await openConsultancy(owner, world));
  const firm = must(await registerEnterprise(world, firmForm({ login: SHOWN_FIRM }), "demo"));
  await submitAll(world, firm);
};
const cutOff = async (world: World, owner: OwnerDb) => {
  await beginSeeding(world, owner);
  throw new Error("cut off");
};
const openBureau = async (world: World, owner: OwnerDb) => {
  const account = { login: BUREAU, personName: "演示工作人员", password: DEMO_PASSWORD };
  return must(
    await openOrganisation(
      owner,
      world,
      { kind: "bureau", name: "演示局", units: ["410102"], ...account },
      { by: "demo" },
    ),
  );
};
const seedWhole = async (world: World, owner: OwnerDb) => {
  await beginSeeding(world, owner);
  await openBureau(world, owner);
};

let begun = 0;
const load = (seed: (world: World, owner: OwnerDb) => Promise<unknown>, wanted = true) =>
  loadDemo(test.world, test.database.owner, {
    wanted,
    begin: () => {
      begun += 1;
    },
    seed,
  });

/** Back to a database of reference data only, whatever a test left. */
beforeEach(async () => {
  const owner = test.database.owner;
  await discardDemoLoad(owner, await everythingOfTenants(owner));
  begun = 0;
});

it("leaves nothing of a loading that was cut off, and loads again from the beginning", async () => {
  const before = await everything();
  await expect(load(cutOff)).rejects.toThrow("cut off");
  expect(await everything()).not.toEqual(before);
  // Not wanted any more: what is half is taken away all the same, to the last row.
  expect(await load(seedWhole, false)).toBe(false);
  expect(await everything()).toEqual(before);
  await expect(load(cutOff)).rejects.toThrow("cut off");
  await expect(load(cutOff)).rejects.toThrow("cut off");
  expect(await load(seedWhole)).toBe(true);
  expect(begun).toBe(4);
});

it("knows a whole demo by its mark and touches it no more, also where it is not wanted", async () => {
  expect(await load(seedWhole)).toBe(true);
  await registerFirm(test.world);
  const before = await everything();
  expect(await load(cutOff)).toBe(true);
  expect(await load(cutOff, false)).toBe(true);
  expect(await everything()).toEqual(before);
  expect(begun).toBe(1);
});

it("refuses to change what was immutable again once a half was taken away", async () => {
  await expect(load(cutOff)).rejects.toThrow("cut off");
  expect(await load(seedWhole)).toBe(true);
  for (const text of [sql`truncate audit_event`, sql`delete from reference_release`])
    await expect(text.execute(test.database.owner)).rejects.toThrow();
});

it("takes a half away that was cut off before there was a mark", async () => {
  const before = await everything();
  await beginSeeding(test.world, test.database.owner);
  expect(await findDemoLoad(test.database.owner)).toBeUndefined();
  expect(await load(seedWhole, false)).toBe(false);
  expect(await everything()).toEqual(before);
});

it("recognises a demo that was whole before there was a mark", async () => {
  const { world } = test;
  await beginSeeding(world, test.database.owner);
  const { organisationId } = await openBureau(world, test.database.owner);
  const account = { login: "demo-bureau-2", personName: "演示复核人员", password: DEMO_PASSWORD };
  must(
    await addMember(test.database.owner, world, { organisation: organisationId, ...account }, { by: "demo" }),
  );
  const before = await everything();
  expect(await load(cutOff, false)).toBe(true);
  expect(await everything()).toEqual(before);
  expect((await findDemoLoad(test.database.owner))?.finished).toBe(true);
});

it("takes nothing away where other people have come meanwhile, and still lets the server start", async () => {
  await expect(load(cutOff)).rejects.toThrow("cut off");
  const firm = await registerFirm(test.world);
  const before = await everything();
  expect(await load(seedWhole)).toBe(false);
  expect(await everything()).toEqual(before);
  expect(await isLoginTaken(test.world.db, firm.login)).toBe(true);
});

it("is not loaded where somebody is there already", async () => {
  await registerFirm(test.world);
  expect(await load(seedWhole)).toBe(false);
  expect(begun).toBe(0);
});
