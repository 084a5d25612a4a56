import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { ConnectionUrls } from "./client";
import { withConnection } from "./pool";
import { type RoleNames, roleNames } from "./role-names";

/** One database of ours: the names of its roles and the passwords its two log-ins have. */
export type Installation = {
  readonly roles: RoleNames;
  readonly passwords: { readonly app: string; readonly bureau: string };
};

type Row = { readonly id: string; readonly app_password: string; readonly bureau_password: string };

/** A schema that no role of the application may enter: its one row is read by the owner of the database only. */
const CREATE = `
  create schema if not exists qingzhun;
  revoke all on schema qingzhun from public;
  create table if not exists qingzhun.installation (
    only_row boolean primary key default true check (only_row),
    id text not null check (id ~ '^[0-9a-f]{12}$'),
    app_password text not null,
    bureau_password text not null
  );
`;

const SELECT = "select id, app_password, bureau_password from qingzhun.installation";

const installationOf = (row: Row): Installation => ({
  roles: roleNames(row.id),
  passwords: { app: row.app_password, bureau: row.bureau_password },
});

/** The installation of this database, made the first time with names and passwords by chance. */
export const ensureInstallation = async (client: pg.Client): Promise<Installation> => {
  await client.query(CREATE);
  const secret = () => randomBytes(24).toString("base64url");
  await client.query(
    "insert into qingzhun.installation (id, app_password, bureau_password) values ($1, $2, $3) on conflict do nothing",
    [randomBytes(6).toString("hex"), secret(), secret()],
  );
  return getInstallation(client);
};

const getInstallation = async (client: pg.Client): Promise<Installation> => {
  const { rows } = await client.query<Row>(SELECT);
  const [row] = rows;
  if (!row) throw new Error("the database has no installation: it was never migrated");
  return installationOf(row);
};

/** Of a database that is migrated; `ownerUrl` logs in as its owner. */
export const readInstallation = (ownerUrl: string): Promise<Installation> =>
  withConnection(ownerUrl, getInstallation);

const logInAs = (address: string, user: string, password: string): string => {
  const url = new URL(address);
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.href;
};

/**
 * The log-ins of the application on the owner's server and database. `bureauUrl` names another server for the bureau's
 * views, such as a replica; where it says no user, it is logged in to as here.
 */
export const connectionUrls = (
  ownerUrl: string,
  { roles, passwords }: Installation,
  bureauUrl: string = withoutUser(ownerUrl),
): ConnectionUrls => ({
  app: logInAs(ownerUrl, roles.app, passwords.app),
  bureau: new URL(bureauUrl).username === "" ? logInAs(bureauUrl, roles.bureau, passwords.bureau) : bureauUrl,
});

const withoutUser = (address: string): string => {
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return url.href;
};
