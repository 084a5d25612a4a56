import type pg from "pg";
import { plainNames, type Role, type RoleNames } from "./role-names";

const MOVED = `
  moved as (
    select r.oid, m.old, m.now from unnest($1::text[], $2::text[]) m (old, now) join pg_roles r on r.rolname = m.old
  )`;

/** Whoever is to own an object needs the right to create in its schema, for the moment of the change. */
const OWNERSHIP = `
  with ${MOVED}, owned as (
    select case when c.relkind = 'v' then 'view' else 'table' end as kind,
           c.oid::regclass::text as object, c.relowner as owner, c.relnamespace as place
    from pg_class c where c.relkind in ('r', 'p', 'v', 'm')
    union all
    select 'function', p.oid::regprocedure::text, p.proowner, p.pronamespace from pg_proc p
  )
  select format(line, owned.kind, owned.object, m.now, n.nspname) as statement
  from owned join moved m on m.oid = owned.owner join pg_namespace n on n.oid = owned.place
  cross join lateral unnest(array[
    'grant create on schema %4$I to %3$I', 'alter %1$s %2$s owner to %3$I', 'revoke create on schema %4$I from %3$I'
  ]) with ordinality as lines (line, place)
  order by owned.object, lines.place`;

const GRANTS = `
  with ${MOVED}, granted as (
    select case when c.relkind = 'S' then 'sequence' else 'table' end as kind,
           c.oid::regclass::text as object, '' as part, a.grantee, a.privilege_type as privilege
    from pg_class c cross join lateral aclexplode(c.relacl) a where c.relkind in ('r', 'p', 'v', 'm', 'S')
    union all
    select 'table', t.attrelid::regclass::text, format(' (%I)', t.attname), a.grantee, a.privilege_type
    from pg_attribute t cross join lateral aclexplode(t.attacl) a where not t.attisdropped
    union all
    select 'schema', quote_ident(n.nspname), '', a.grantee, a.privilege_type
    from pg_namespace n cross join lateral aclexplode(n.nspacl) a
    union all
    select 'function', p.oid::regprocedure::text, '', a.grantee, a.privilege_type
    from pg_proc p cross join lateral aclexplode(p.proacl) a
  )
  select format(line, g.privilege, g.part, g.kind, g.object, m.old, m.now) as statement
  from granted g join moved m on m.oid = g.grantee
  cross join lateral unnest(array['grant %1$s%2$s on %3$s %4$s to %6$I', 'revoke %1$s%2$s on %3$s %4$s from %5$I']) line`;

const POLICIES = `
  with ${MOVED}
  select format(
    'alter policy %I on %s to %s', p.polname, p.polrelid::regclass,
    (select string_agg(
       case when r.oid = 0 then 'public' else quote_ident(coalesce(m.now, a.rolname)) end, ', '
     )
     from unnest(p.polroles) r (oid)
     left join moved m on m.oid = r.oid left join pg_roles a on a.oid = r.oid)
  ) as statement
  from pg_policy p where p.polroles && (select array_agg(oid) from moved)`;

const statementsOf = async (client: pg.Client, query: string, old: RoleNames, now: RoleNames) => {
  const roles = Object.keys(old) as Role[];
  const { rows } = await client.query<{ statement: string }>(query, [
    roles.map((role) => old[role]),
    roles.map((role) => now[role]),
  ]);
  return rows.map(({ statement }) => statement);
};

/**
 * Hands what this database gave to roles of one name to those of another: ownership, rights and policies. Yields
 * whether there was anything.
 */
export const moveGrants = async (client: pg.Client, old: RoleNames, now: RoleNames): Promise<boolean> => {
  let moved = 0;
  for (const query of [OWNERSHIP, GRANTS, POLICIES])
    for (const statement of await statementsOf(client, query, old, now)) {
      await client.query(statement);
      moved += 1;
    }
  return moved > 0;
};

/** Databases made before an installation had roles of its own shared theirs with every other one on the server. */
export const moveFromPlainNames = (client: pg.Client, roles: RoleNames): Promise<boolean> =>
  moveGrants(client, plainNames, roles);

/** Drops the shared roles where no other database of the server uses them; the last to leave does. */
export const dropPlainNames = async (client: pg.Client): Promise<void> => {
  for (const role of Object.values(plainNames))
    await client.query(`drop role if exists ${role}`).catch(passOver);
};

/** Others depend on it, or somebody else made it and may alone remove it. */
const STAYS = new Set(["2BP01", "42501"]);

const passOver = (error: unknown): void => {
  if (!(error instanceof Error && "code" in error && STAYS.has(String(error.code)))) throw error;
};
