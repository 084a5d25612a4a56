import type pg from "pg";
import { connectionUrls, readInstallation } from "./installation";
import { KNOWN_MIGRATIONS, listApplied } from "./migrate";
import { withConnection } from "./pool";
import { LOGINS } from "./role-names";
import { mayLogIn } from "./roles";

/** What an operator asks of the database of an installation; `ownerUrl` logs in as its owner. */
export type InstallationState = {
  /** As PostgreSQL counts: 150018 is 15.18. */
  readonly version: number;
  readonly timeZone: string;
  /** The database's clock less that of this machine, in ms. */
  readonly ahead: number;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly demo: boolean;
  readonly lastBackup: Date | null;
  readonly roles: RolesState;
};

/** `closed`: another password is refused. Names of roles elsewhere. */
export type RolesState = {
  readonly absent: readonly string[];
  readonly mighty: readonly string[];
  readonly refused: readonly string[];
  /** Those that the server lets in by any password. */
  readonly open: readonly string[];
  /** Not made by chance. */
  readonly weak: readonly string[];
};

export const readInstallationState = (ownerUrl: string): Promise<InstallationState> =>
  withConnection(ownerUrl, async (client) => {
    const server = await readServer(client);
    const applied = await listApplied(client);
    const missing = KNOWN_MIGRATIONS.filter((name) => !applied.includes(name));
    const unknown = applied.filter((name) => !KNOWN_MIGRATIONS.includes(name));
    const ready = missing.length === 0;
    return {
      ...server,
      ...{ missing, unknown },
      demo: ready && (await isDemo(client)),
      lastBackup: ready ? await findLastBackup(client) : null,
      roles: applied.length > 0 ? await readRoles(client, ownerUrl) : NO_ROLES,
    };
  });

const NO_ROLES: RolesState = { absent: [], mighty: [], refused: [], open: [], weak: [] };

/** The moment of the answer lies between asking and receiving it. */
const readServer = async (client: pg.Client) => {
  const asked = Date.now();
  const { rows } = await client.query<{ version: string; zone: string; at: Date }>(
    "select current_setting('server_version_num') as version, current_setting('TimeZone') as zone, clock_timestamp() as at",
  );
  const between = (asked + Date.now()) / 2;
  const [row] = rows;
  return {
    version: Number(row?.version),
    timeZone: row?.zone ?? "",
    ahead: (row?.at.getTime() ?? between) - between,
  };
};

const isDemo = async (client: pg.Client): Promise<boolean> =>
  (await client.query("select from qingzhun.demo_load where finished_at is not null")).rowCount !== 0;

const findLastBackup = async (client: pg.Client): Promise<Date | null> => {
  const { rows } = await client.query<{ at: Date | null }>(
    "select max(at) as at from operator_event where action = 'backup'",
  );
  return rows[0]?.at ?? null;
};

const readRoles = async (client: pg.Client, ownerUrl: string): Promise<RolesState> => {
  const installation = await readInstallation(ownerUrl);
  const names = Object.values(installation.roles);
  const { rows } = await client.query<{ name: string; mighty: boolean }>(
    "select rolname::text as name, rolsuper or rolbypassrls or rolcreaterole as mighty from pg_roles where rolname = any ($1)",
    [names],
  );
  const there = rows.map(({ name }) => name);
  const urls = connectionUrls(ownerUrl, installation);
  const logins = LOGINS.filter((login) => there.includes(installation.roles[login]));
  const named = async (test: (login: (typeof LOGINS)[number]) => Promise<boolean> | boolean) => {
    const found: string[] = [];
    for (const login of logins) if (await test(login)) found.push(installation.roles[login]);
    return found;
  };
  return {
    absent: names.filter((name) => !there.includes(name)),
    mighty: rows.filter(({ mighty }) => mighty).map(({ name }) => name),
    refused: await named(async (login) => !(await mayLogIn(urls[login]))),
    open: await named((login) => mayLogIn(withOtherPassword(urls[login]))),
    weak: await named((login) => !isRandom(installation.passwords[login])),
  };
};

/** 24 bytes by chance, as an installation makes them (see `ensureInstallation`). */
const isRandom = (password: string): boolean =>
  /^[A-Za-z0-9_-]{32,}$/.test(password) && new Set(password).size >= 10;

const withOtherPassword = (address: string): string => {
  const url = new URL(address);
  url.password = "another-password";
  return url.href;
};
