import pg from "pg";
import { connectionUrls, type Installation } from "./installation";
import { withConnection } from "./pool";
import { LOGINS, OWNERS, type RoleNames } from "./role-names";

const LOGIN = "login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls";
const GROUP = "nologin nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls";

const exists = async (client: pg.Client, role: string): Promise<boolean> => {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  return rowCount !== 0;
};

const createRole = async (client: pg.Client, role: string, kind: string): Promise<void> => {
  if (!(await exists(client, role))) await client.query(`create role ${role} ${kind}`);
};

const setPassword = (client: pg.Client, role: string, password: string) =>
  client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);

/** A role of ours that somebody made mightier would see every tenant's rows. */
const refuseMighty = async (client: pg.Client, roles: RoleNames): Promise<void> => {
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls)",
    [Object.values(roles)],
  );
  const names = rows.map(({ rolname }) => rolname).join(", ");
  if (names !== "")
    throw new Error(`these roles may not be superusers nor bypass row-level security: ${names}`);
};

/** Whoever hands an object to a role must be able to become it; only a superuser always is. */
const joinRole = async (client: pg.Client, role: string): Promise<void> => {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    "select rolsuper from pg_roles where rolname = current_user",
  );
  if (!rows[0]?.rolsuper) await client.query(`grant ${role} to current_user`);
};

/** Makes what is missing of the installation's five roles; running it again changes nothing. */
export const ensureRoles = async (client: pg.Client, { roles, passwords }: Installation): Promise<void> => {
  for (const login of LOGINS) {
    if (await exists(client, roles[login])) continue;
    await createRole(client, roles[login], LOGIN);
    await setPassword(client, roles[login], passwords[login]);
  }
  for (const owner of OWNERS) {
    await createRole(client, roles[owner], GROUP);
    await joinRole(client, roles[owner]);
  }
  await refuseMighty(client, roles);
};

const REFUSED = new Set(["28P01", "28000"]);

/** Whether the server takes that password; throws where it does not answer. */
export const mayLogIn = (url: string): Promise<boolean> =>
  withConnection(url, async () => true).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && REFUSED.has(error.code ?? "")) return false;
    throw error;
  });

/** Sets a password that is not the installation's any more, as after somebody changed it or moved the database. */
export const ensurePasswords = async (
  client: pg.Client,
  ownerUrl: string,
  installation: Installation,
): Promise<void> => {
  const urls = connectionUrls(ownerUrl, installation);
  for (const login of LOGINS)
    if (!(await mayLogIn(urls[login])))
      await setPassword(client, installation.roles[login], installation.passwords[login]);
};
