import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrganisationId } from "~/domain/ids";
import { insertJurisdiction } from "~db/jurisdiction";
import { withOwner, withTenant } from "~db/tenant";
import { type TestDatabase, testDatabase } from "../setup/database";
import { addOrganisation, type FilledFirm, fillFirm } from "./fill-firm";

/** Everything else in the schema is a tenant's and must be closed. */
const OF_NO_TENANT = [
  "kysely_migration",
  "kysely_migration_lock",
  "reference_release",
  "catalogue_retired",
  "solution_outcome",
  "operator_event",
  "rate_limit",
];

let db: TestDatabase;
let anan: FilledFirm;
let luoluo: FilledFirm;
let tables: readonly string[];

type Row = Readonly<Record<string, unknown>>;
const asOwner = async (text: string): Promise<readonly Row[]> =>
  (await sql.raw<Row>(text).execute(db.owner)).rows;

beforeAll(async () => {
  db = await testDatabase();
  const consultancy = await addOrganisation(db, {
    kind: "consultancy",
    name: "咨询",
    creditCode: null,
  });
  anan = await fillFirm(db, {
    name: "安安",
    unit: "unit-a",
    consultancy: consultancy.organisationId,
  });
  luoluo = await fillFirm(db, {
    name: "洛洛",
    unit: "unit-b",
    consultancy: consultancy.organisationId,
  });
  // A jurisdiction is a bureau's; given to the firms here so that every table has a row of each.
  for (const firm of [anan, luoluo])
    await withOwner(db.owner, firm, (tx) => insertJurisdiction(tx, "unit-a"));
  tables = (
    await asOwner(
      "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace",
    )
  )
    .map(({ relname }) => String(relname))
    .filter((name) => !OF_NO_TENANT.includes(name))
    .toSorted();
});
afterAll(() => db?.close());

const rowsSeen = (as: { organisationId: OrganisationId }, table: string, of: FilledFirm): Promise<number> =>
  withTenant(db.clients, as, async (tx) => {
    const query = sql<Row>`select from ${sql.table(table)} where organisation_id = ${of.organisationId}`;
    return (await query.execute(tx)).rows.length;
  });

/** Rows changed, or the code of the database's refusal. */
const attempt = (text: ReturnType<typeof sql>, as: FilledFirm): Promise<bigint | string> =>
  withTenant(db.clients, as, async (tx) => (await text.execute(tx)).numAffectedRows ?? 0n).catch(
    (error: { code: string }) => error.code,
  );

describe("the catalogue", () => {
  it("has row-level security enabled, forced and with a policy on every tenant table", async () => {
    const open = await asOwner(`
      select relname from pg_class c
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname <> all (array['${OF_NO_TENANT.join("','")}'])
        and not (relrowsecurity and relforcerowsecurity
                 and exists (select from pg_policy where polrelid = c.oid and polname = 'tenant'))`);
    expect(open).toEqual([]);
    expect(tables).toHaveLength(43);
  });

  it("has the tenant first in every primary key", async () => {
    const other = await asOwner(`
      select c.relname from pg_class c
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relname = any (array['${tables.join("','")}']) and a.attname <> 'organisation_id'`);
    expect(other).toEqual([]);
  });

  it("gives the application's roles neither ownership nor a way around", async () => {
    const roles = await asOwner(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
             exists (select from pg_class where relowner = r.oid) as owns,
             exists (select from pg_auth_members where member = r.oid) as member,
             has_schema_privilege(rolname, 'public', 'create') as creates
      from pg_roles r where rolname in ('${db.roles.app}', '${db.roles.bureau}') order by rolname`);
    const no = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    const none = { ...no, owns: false, member: false, creates: false };
    expect(roles).toEqual([
      { rolname: db.roles.app, ...none },
      { rolname: db.roles.bureau, ...none },
    ]);
  });

  it("lets each function across tenants be called by the application only, and finds names in no other schema", async () => {
    const functions = await asOwner(`
      select proname, pg_get_userbyid(proowner) as owner, proconfig,
             has_function_privilege('${db.roles.bureau}', oid, 'execute') as bureau,
             has_function_privilege('${db.roles.app}', oid, 'execute') as app
      from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname`);
    const gate = {
      owner: db.roles.gate,
      proconfig: ["search_path=public, pg_temp"],
      bureau: false,
      app: true,
    };
    expect(functions).toEqual(
      [
        "change_password",
        "credit_code_taken",
        "end_engagement",
        "find_login",
        "find_report_state",
        "find_submission_state",
        "grant_engagement",
        "grant_report_consent",
        "judge_log_in",
        "list_clients",
        "list_consultancies",
        "log_in_challenge",
        "login_taken",
        "members_beside",
        "open_enterprise",
        "publish_catalogue_draft",
        "retire_catalogue_release",
        "revoke_report_consent",
        "touch_session",
      ].map((proname) => ({ proname, ...gate })),
    );
  });
});

describe("each tenant table", () => {
  it("shows a firm its own rows and none of another's", async () => {
    for (const table of tables) {
      const own = await rowsSeen(anan, table, anan);
      const other = await rowsSeen(anan, table, luoluo);
      expect({ table, own: own > 0, other }).toEqual({ table, own: true, other: 0 });
    }
  });

  it("shows nothing without a tenant, also on a connection that had one before", async () => {
    for (const table of tables) {
      const { rows } = await sql`select from ${sql.table(table)}`.execute(db.clients.app);
      expect({ table, rows: rows.length }).toEqual({ table, rows: 0 });
    }
  });

  it("cannot be changed for another firm", async () => {
    for (const table of tables) {
      const where = sql`where organisation_id = ${luoluo.organisationId}`;
      const update = sql`update ${sql.table(table)} set organisation_id = organisation_id ${where}`;
      const removal = sql`delete from ${sql.table(table)} ${where}`;
      for (const change of [update, removal])
        expect(["42501", 0n], table).toContain(await attempt(change, anan));
    }
  });

  it("takes no row in another firm's name", async () => {
    for (const table of tables) {
      const copy = sql`
        insert into ${sql.table(table)}
        select (jsonb_populate_record(t, ${JSON.stringify({ organisation_id: luoluo.organisationId })}::jsonb)).*
        from ${sql.table(table)} t limit 1`;
      // The triggers that look for an open draft of that firm refuse even before the policy.
      const early = ["answer", "catalogue_draft_entry"].includes(table);
      expect(await attempt(copy, anan), table).toBe(early ? "23001" : "42501");
    }
  });

  it("is out of reach of the bureau's role", async () => {
    for (const table of tables) {
      const reading = sql`select from ${sql.table(table)}`.execute(db.clients.bureau);
      await expect(reading, table).rejects.toThrow("permission denied");
    }
  });
});

describe("the setting of a transaction", () => {
  it("never reaches another transaction of the pool", async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const firm = at % 2 === 0 ? anan : luoluo;
        const own = await withTenant(db.clients, firm, async (tx) => {
          await sql`select pg_sleep(0.001)`.execute(tx);
          return tx.selectFrom("firm_profile").select("organisation_id").execute();
        });
        const none = await db.clients.app.selectFrom("organisation").select("name").execute();
        return own.length === 1 && own[0]?.organisation_id === firm.organisationId && none.length === 0;
      }),
    );
    expect(seen).not.toContain(false);
  });

  it("is undone with everything else when the work throws", async () => {
    const work = withTenant(db.clients, anan, async (tx) => {
      await tx.updateTable("organisation").set({ name: "改名" }).execute();
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    const [row] = await asOwner(
      `select name from organisation where organisation_id = '${anan.organisationId}'`,
    );
    expect(row).toEqual({ name: "安安" });
  });
});
