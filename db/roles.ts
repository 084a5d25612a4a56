import { hkdfSync } from "node:crypto";
import type pg from "pg";

/** Passwords of the two roles the application logs in as. */
export type RolePasswords = { readonly app: string; readonly bureau: string };

/**
 * Passwords that follow from the owner's own, so that every process that can log in as the owner sets and uses the same
 * ones, and none has to be kept anywhere.
 */
export const passwordsFor = (ownerUrl: string): RolePasswords => {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  const derive = (role: string) =>
    Buffer.from(hkdfSync("sha256", secret, "qingzhun roles", role, 24)).toString("base64url");
  return { app: derive("qingzhun_app"), bureau: derive("qingzhun_bureau") };
};

const LOGIN = "login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls";
const GROUP = "nologin nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls";

/** Own the bureau's views, the functions and the sums that look across tenants; nobody logs in as them. */
const OWNERS = ["qingzhun_views", "qingzhun_gate", "qingzhun_outcomes"] as const;

const exists = async (client: pg.Client, role: string): Promise<boolean> => {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  return rowCount !== 0;
};

/** Roles belong to the whole server, so another database of it may have made them meanwhile. */
const createRole = async (client: pg.Client, role: string, kind: string): Promise<void> => {
  if (await exists(client, role)) return;
  try {
    await client.query(`create role ${role} ${kind}`);
  } catch (error) {
    if (!(await exists(client, role))) throw error;
  }
};

const setPassword = (client: pg.Client, role: string, password: string) =>
  client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);

/** A role of that name that somebody made mightier would see every tenant's rows. */
const refuseMighty = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname like 'qingzhun\\_%' and (rolsuper or rolbypassrls)",
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

/** Makes what is missing of the five roles and sets the passwords; running it again changes nothing else. */
export const ensureRoles = async (client: pg.Client, passwords: RolePasswords): Promise<void> => {
  await createRole(client, "qingzhun_app", LOGIN);
  await createRole(client, "qingzhun_bureau", LOGIN);
  for (const role of OWNERS) {
    await createRole(client, role, GROUP);
    await joinRole(client, role);
  }
  await refuseMighty(client);
  await setPassword(client, "qingzhun_app", passwords.app);
  await setPassword(client, "qingzhun_bureau", passwords.bureau);
};
