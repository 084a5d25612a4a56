import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionUrls, type Installation, readInstallation } from "~db/installation";
import { migrate } from "~db/migrate";
import { moveGrants } from "~db/move-grants";
import { plainNames, type RoleNames } from "~db/role-names";
import { emptyDatabase } from "../setup/database";

type Place = Awaited<ReturnType<typeof emptyDatabase>>;
let first: Place;
let second: Place;
beforeAll(async () => {
  first = await emptyDatabase();
  second = await emptyDatabase();
  for (const { ownerUrl } of [first, second]) await migrate(ownerUrl);
});
afterAll(async () => {
  await first?.close();
  await second?.close();
});

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const query = (url: string, text: string): Promise<readonly Record<string, unknown>[]> =>
  withClient(url, async (client) => (await client.query(text)).rows);

const urlsOf = async ({ ownerUrl }: Place) => connectionUrls(ownerUrl, await readInstallation(ownerUrl));

/** Rights, policies and owners as text, with the roles' plain names, so that installations can be compared. */
const rightsOf = async ({ ownerUrl }: Place, roles: RoleNames): Promise<string> => {
  const rows = await query(
    ownerUrl,
    `select c.oid::regclass::text as name, pg_get_userbyid(c.relowner) as owner,
            (select array_agg(a::text order by a::text) from unnest(c.relacl) a)::text as rights
     from pg_class c where c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
     union all
     select attrelid::regclass || '.' || attname, '',
            (select array_agg(a::text order by a::text) from unnest(attacl) a)::text
     from pg_attribute where attacl is not null and attrelid::regclass::text !~ '^pg_'
     union all
     select p.oid::regprocedure::text, pg_get_userbyid(p.proowner),
            (select array_agg(a::text order by a::text) from unnest(p.proacl) a)::text
     from pg_proc p where p.pronamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
     union all
     select n.nspname, '', (select array_agg(a::text order by a::text) from unnest(n.nspacl) a)::text
     from pg_namespace n where n.nspname in ('public', 'graphile_worker')
     union all
     select polrelid::regclass || ' ' || polname, '',
            (select array_agg(pg_get_userbyid(oid)::text order by pg_get_userbyid(oid)::text)::text from unnest(polroles) oid)
     from pg_policy
     order by 1`,
  );
  const ours = (Object.keys(roles) as (keyof RoleNames)[]).map(
    (role) => [roles[role], plainNames[role]] as const,
  );
  return ours.reduce((text, [name, plain]) => text.replaceAll(name, plain), JSON.stringify(rows, null, 1));
};

/** What a database was before installations had names of their own. */
const makeOld = async ({ ownerUrl }: Place): Promise<void> => {
  const { roles } = await readInstallation(ownerUrl);
  await withClient(ownerUrl, async (client) => {
    for (const role of Object.values(plainNames))
      await client.query(
        `do $$ begin create role ${role} login password 'old'; exception when others then end $$`,
      );
    await moveGrants(client, roles, plainNames);
    await client.query("drop schema qingzhun cascade");
  });
};

describe("two installations on one server", () => {
  it("have roles and passwords of their own, and go on working when either is started again", async () => {
    const [a, b] = [await readInstallation(first.ownerUrl), await readInstallation(second.ownerUrl)];
    const all = (each: Installation) => [...Object.values(each.roles), ...Object.values(each.passwords)];
    expect(new Set([...all(a), ...all(b)]).size).toBe(14);
    for (const started of [second, first, second]) {
      await migrate(started.ownerUrl);
      for (const place of [first, second]) {
        const { app, bureau } = await urlsOf(place);
        expect(await query(app, "select from list_consultancies()")).toEqual([]);
        expect(await query(bureau, "select from bureau_firm")).toEqual([]);
      }
    }
    expect(await readInstallation(first.ownerUrl)).toEqual(a);
  });

  it("keep each other's log-ins out, and their own from names and passwords", async () => {
    const { app, bureau } = await urlsOf(first);
    const elsewhere = new URL(app);
    elsewhere.pathname = new URL(second.ownerUrl).pathname;
    await expect(query(elsewhere.href, "select from organisation")).rejects.toThrow("permission denied");
    for (const url of [app, bureau])
      await expect(query(url, "select * from qingzhun.installation")).rejects.toThrow("permission denied");
  });

  it("heal where a password was changed behind the application", async () => {
    const { roles } = await readInstallation(first.ownerUrl);
    await query(first.ownerUrl, `alter role ${roles.app} password 'another'`);
    await migrate(first.ownerUrl);
    expect(await query((await urlsOf(first)).app, "select from list_consultancies()")).toEqual([]);
  });
});

describe("a database with the names that all once shared", () => {
  it("moves to its own at the next start with every right as it was, beside another that has not moved yet", async () => {
    const { roles } = await readInstallation(first.ownerUrl);
    const before = await rightsOf(first, roles);
    expect(before).toContain("qingzhun_gate");
    for (const place of [first, second]) await makeOld(place);
    expect(await rightsOf(first, plainNames)).toBe(before);
    for (const place of [first, second]) {
      expect(await migrate(place.ownerUrl)).toEqual([]);
      const moved = await readInstallation(place.ownerUrl);
      expect(await rightsOf(place, moved.roles)).toBe(before);
      expect(await query((await urlsOf(place)).app, "select from list_consultancies()")).toEqual([]);
    }
    const left = await query(
      first.ownerUrl,
      `select rolname from pg_roles where rolname in ('${Object.values(plainNames).join("','")}')`,
    );
    expect(left).toEqual([]);
  });
});

it("several servers that start at once on one new database make one installation", async () => {
  const place = await emptyDatabase();
  try {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(place.ownerUrl)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await query((await urlsOf(place)).app, "select from list_consultancies()")).toEqual([]);
  } finally {
    await place.close();
  }
});

it("the bureau's address needs no log-in of its own, and keeps one it has", async () => {
  const installation = await readInstallation(first.ownerUrl);
  const at = (address: string) => connectionUrls(first.ownerUrl, installation, address).bureau;
  const { bureau } = installation.passwords;
  expect(at("postgres://replica:5433/city")).toBe(
    `postgres://${installation.roles.bureau}:${encodeURIComponent(bureau)}@replica:5433/city`,
  );
  expect(at("postgres://reader:x@replica/city")).toBe("postgres://reader:x@replica/city");
});
