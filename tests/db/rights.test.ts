import { hash } from "@node-rs/argon2";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemberId, OrganisationId } from "~/domain/ids";
import { endEngagement, grantEngagement } from "~db/engagement";
import { openEnterprise } from "~db/identity";
import { setMemberDisabled } from "~db/member";
import { grantConsent, revokeConsent } from "~db/report-consent";
import { withOwner, withTenant } from "~db/tenant";
import { type TestDatabase, testDatabase } from "../setup/database";
import { AT, addOrganisation } from "./fill-firm";

type Party = Awaited<ReturnType<typeof addOrganisation>>;
let db: TestDatabase;
let firm: Party;
let other: Party;
let consultancy: Party;
let bureau: Party;
let passwordHash: string;

beforeAll(async () => {
  db = await testDatabase("bare");
  const add = (kind: "enterprise" | "consultancy" | "bureau", name: string) =>
    addOrganisation(db, { kind, name, creditCode: null });
  [firm, other] = [await add("enterprise", "安安"), await add("enterprise", "洛洛")];
  [consultancy, bureau] = [await add("consultancy", "咨询"), await add("bureau", "工信局")];
  passwordHash = await hash("seven purple trains", { memoryCost: 4096, timeCost: 1 });
});
afterAll(() => db?.close());

const DENIED = "42501";
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code: string }) => error.code,
  );
/** What the database answers the application's own role in the tenant's transaction. */
const attempt = (text: string, as = firm): Promise<string> =>
  codeOf(withTenant(db.clients, as, (tx) => sql.raw(text).execute(tx)));

type Column = { readonly name: string; readonly column: string };
const columnsWith = async (privilege: "INSERT" | "UPDATE", role: string): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`
    select c.relname::text as name, a.attname::text as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace in ('public'::regnamespace, 'qingzhun'::regnamespace) and c.relkind in ('r', 'p', 'v')
      and has_column_privilege(${role}, c.oid, a.attnum, ${privilege})
    order by 1, 2
  `.execute(db.owner);
  return rows;
};

/** Rows that say what somebody may do: beside what is named here the application's role writes nothing of them. */
const OF_RIGHTS: Readonly<
  Record<string, { readonly insert: readonly string[]; readonly update: readonly string[] }>
> = {
  organisation: { insert: [], update: ["name"] },
  member: { insert: [], update: [] },
  jurisdiction: { insert: [], update: [] },
  engagement: { insert: [], update: [] },
  report_consent: { insert: [], update: [] },
  reference_release: { insert: [], update: [] },
  catalogue_retired: { insert: [], update: [] },
  operator_event: { insert: [], update: [] },
  demo_load: { insert: [], update: [] },
  installation: { insert: [], update: [] },
};

/** Columns by which somebody is let in, raised or counted as another person, whatever table they stand in. */
const RAISES =
  /(^|_)(role|kind|hash|digest|token|salt|password|login|secret|disabled|locked|granted|revoked|consent|consultancy|expires|reviewer)(_|$)|^(proposed|ordered|created|filed|drafted|adopted|granted)_by$/;

/** Updated by the application for good reason, and lets nobody in: when the files of an order are removed. */
const HARMLESS = new Set(["paper_order.expires_at"]);

describe("the application's role", () => {
  it("may write nothing of the rows that say what somebody may do, but a firm's name", async () => {
    const named = async (privilege: "INSERT" | "UPDATE", table: string) =>
      (await columnsWith(privilege, db.roles.app))
        .filter(({ name }) => name === table)
        .map(({ column }) => column);
    for (const [table, { insert, update }] of Object.entries(OF_RIGHTS)) {
      expect({ table, insert: await named("INSERT", table) }).toEqual({ table, insert });
      expect({ table, update: await named("UPDATE", table) }).toEqual({ table, update });
    }
  });

  it("may update no column of any table that would raise somebody", async () => {
    const columns = await columnsWith("UPDATE", db.roles.app);
    expect(columns.length).toBeGreaterThan(20);
    const raising = columns
      .map(({ name, column }) => ({ column, at: `${name}.${column}` }))
      .filter(({ column, at }) => RAISES.test(column) && !HARMLESS.has(at));
    expect(raising).toEqual([]);
  });

  it("of the bureau may write nothing at all", async () => {
    for (const privilege of ["INSERT", "UPDATE"] as const)
      expect(await columnsWith(privilege, db.roles.bureau)).toEqual([]);
  });

  it("may neither trigger, refer to, truncate nor own anything in the schema", async () => {
    const { rows } = await sql`
      select c.relname, p.privilege from pg_class c, unnest(array['TRIGGER', 'REFERENCES', 'TRUNCATE']) p (privilege),
             unnest(array[${db.roles.app}, ${db.roles.bureau}]) r (role)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
        and has_table_privilege(r.role, c.oid, p.privilege)
    `.execute(db.owner);
    expect(rows).toEqual([]);
  });

  it("reaches a password's hash by no column, view or function", async () => {
    const { rows: readers } = await sql`
      select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0,
             unnest(array[${db.roles.app}, ${db.roles.bureau}]) r (role)
      where a.attname ~ '(password|passphrase|secret|(^|_)(hash|digest|salt))' and a.attname <> 'token_hash'
        and c.relnamespace in ('public'::regnamespace, 'qingzhun'::regnamespace)
        and has_schema_privilege(r.role, c.relnamespace, 'USAGE')
        and has_column_privilege(r.role, c.oid, a.attnum, 'SELECT')
    `.execute(db.owner);
    expect(readers).toEqual([]);
    const { rows: views } = await sql`
      select v.ev_class::regclass::text as view from pg_depend d
      join pg_rewrite v on v.oid = d.objid and d.classid = 'pg_rewrite'::regclass
      join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where d.refobjid = 'member'::regclass and a.attname in ('password_hash', 'one_time_digest', 'one_time_until')
    `.execute(db.owner);
    expect(views).toEqual([]);
    const { rows: functions } = await sql<{ name: string }>`
      select p.proname::text as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and (has_function_privilege(${db.roles.app}, p.oid, 'execute')
             or has_function_privilege(${db.roles.bureau}, p.oid, 'execute'))
        and (pg_get_function_result(p.oid) ~* '(hash|digest|password_parts|bytea\\s*,\\s*derived|\\mmember\\M)'
             or p.prorettype = 'member'::regtype)
    `.execute(db.owner);
    expect(functions).toEqual([]);
  });

  it("calls functions with more rights than its own only where these find names in no other schema", async () => {
    const { rows } = await sql<{ name: string }>`
      select p.oid::regprocedure::text as name from pg_proc p
      where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        and has_function_privilege(${db.roles.app}, p.oid, 'execute')
        and coalesce(p.proconfig, '{}') @> array['search_path=public, pg_temp'] is not true
    `.execute(db.owner);
    expect(rows).toEqual([]);
  });
});

const MEMBER = "(organisation_id, member_id, login, name, role, password_hash, created_at)";

describe("to the application's role the database refuses", () => {
  it.each([
    "update member set role = 'operator'",
    "update member set role = role",
    "update member set disabled_at = null",
    "update member set password_hash = 'x'",
    "update member set login = 'other-name'",
    "update member set organisation_id = organisation_id",
    "update organisation set kind = 'bureau'",
    "update organisation set credit_code = null",
    "update organisation set name = 'x', kind = 'bureau'",
    "with raised as (update organisation set kind = 'bureau' returning 1) select * from raised",
    "merge into organisation o using (select 1) s on true when matched then update set kind = 'bureau'",
    "insert into organisation (organisation_id, kind, name, created_at) values (gen_random_uuid(), 'bureau', 'x', now())",
    "insert into organisation (organisation_id, kind, name, created_at) select organisation_id, 'bureau', name, now() from organisation on conflict (organisation_id) do update set kind = 'bureau'",
    `insert into member ${MEMBER} select organisation_id, gen_random_uuid(), 'x-1', 'x', 'manager', 'x', now() from organisation`,
    "copy organisation from program 'true'",
    "insert into jurisdiction (unit) values ('410102')",
    "update jurisdiction set unit = 'x'",
    "delete from jurisdiction",
    "update engagement set revoked_at = null",
    "insert into engagement (consultancy_id, granted_at) values (gen_random_uuid(), now())",
    "update report_consent set revoked_at = null",
    "insert into report_consent (granted_by, granted_at) values (gen_random_uuid(), now())",
    "update session set expires_at = now() + interval '7 days'",
    "update session set member_id = gen_random_uuid()",
    "update session set token_hash = 'x'",
    "update catalogue_retirement set proposed_by = gen_random_uuid()",
    "update catalogue_draft set created_by = gen_random_uuid()",
    "update paper_order set ordered_by = gen_random_uuid()",
    "update paper_order_item set firm_id = gen_random_uuid()",
    "delete from member",
    "delete from organisation",
    "select require_manager(gen_random_uuid())",
    "alter table member disable row level security",
    "create policy mine on member using (true)",
    "grant update on member to public",
    "create trigger mine before update on member execute function refuse_change()",
    "set role postgres",
  ])("%s", async (text) => {
    expect(await attempt(text)).toBe(DENIED);
  });
});

const enterprise = (organisationId: OrganisationId) => ({
  organisationId,
  name: "新企业",
  creditCode: "91410100MA00000777",
  at: AT,
  manager: {
    memberId: "00000000-0000-4000-8000-00000000aaaa" as MemberId,
    login: "new-manager",
    name: "王",
    passwordHash,
  },
});
const NEW = "00000000-0000-4000-8000-00000000bbbb" as OrganisationId;

describe("a firm that signs up", () => {
  const open = (as: OrganisationId, asked: ReturnType<typeof enterprise>) =>
    codeOf(withTenant(db.clients, { organisationId: as }, (tx) => openEnterprise(tx, asked)));

  it("is opened in its own name only, with the text of a hash, and with nobody added to those there are", async () => {
    expect(await open(firm.organisationId, enterprise(NEW))).toBe(DENIED);
    const bare = enterprise(NEW);
    expect(await open(NEW, { ...bare, manager: { ...bare.manager, passwordHash: "x" } })).toBe("23514");
    expect(await open(other.organisationId, enterprise(other.organisationId))).toBe("23505");
    expect(await open(NEW, enterprise(NEW))).toBe("done");
    expect(await open(NEW, enterprise(NEW))).toBe("23505");
    const { rows } = await withTenant(db.clients, { organisationId: NEW }, (tx) =>
      sql`select o.kind, m.role from organisation o join member m using (organisation_id)`.execute(tx),
    );
    expect(rows).toEqual([{ kind: "enterprise", role: "manager" }]);
  });
});

describe("what a firm grants", () => {
  const acts = (by: MemberId, as: Party, to: Party = consultancy) => {
    const engagement = { by, consultancyId: to.organisationId, at: AT };
    const consent = { by, at: AT };
    return [
      () => withTenant(db.clients, as, (tx) => grantEngagement(tx, engagement)),
      () => withTenant(db.clients, as, (tx) => endEngagement(tx, engagement)),
      () => withTenant(db.clients, as, (tx) => grantConsent(tx, consent)),
      () => withTenant(db.clients, as, (tx) => revokeConsent(tx, consent)),
    ];
  };
  const codes = async (by: MemberId, as: Party) => Promise.all(acts(by, as).map((act) => codeOf(act())));
  const refused = [DENIED, DENIED, DENIED, DENIED];

  it("is granted and revoked by who manages it", async () => {
    for (const act of acts(firm.memberId, firm)) expect([await act(), await act()]).toEqual([true, false]);
  });

  it("is granted by no member of another firm, by no other kind of organisation, and by nobody without a tenant", async () => {
    expect(await codes(other.memberId, firm)).toEqual(refused);
    expect(await codes(firm.memberId, other)).toEqual(refused);
    expect(await codes(consultancy.memberId, consultancy)).toEqual(refused);
    expect(await codes(bureau.memberId, bureau)).toEqual(refused);
    const without = sql`select grant_engagement(${firm.memberId}, ${consultancy.organisationId}, now())`;
    expect(await codeOf(without.execute(db.clients.app))).toBe(DENIED);
  });

  it("is granted to consultancies only", async () => {
    for (const to of [firm, other, bureau]) {
      const [grant] = acts(firm.memberId, firm, to);
      expect(await codeOf(grant?.() ?? Promise.resolve())).toBe(DENIED);
    }
  });

  it("is granted by nobody who was disabled", async () => {
    await withOwner(db.owner, other, (tx) => setMemberDisabled(tx, other.memberId, true));
    expect(await codes(other.memberId, other)).toEqual(refused);
    await withOwner(db.owner, other, (tx) => setMemberDisabled(tx, other.memberId, false));
    expect(await codes(other.memberId, other)).toEqual(["done", "done", "done", "done"]);
  });
});
