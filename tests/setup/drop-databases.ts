import pg from "pg";
import { roleNames } from "../../db/role-names";

const query = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

/** Roles belong to the server, so they stay when the database they were made for goes. */
const idOf = async (url: string, database: string): Promise<readonly string[]> => {
  const inDatabase = new URL(url);
  inDatabase.pathname = `/${database}`;
  const rows = await query<{ id: string }>(inDatabase.href, "select id from qingzhun.installation").catch(
    () => [],
  );
  return rows.map(({ id }) => id);
};

/** Drops the databases that a run made on a server that stays, and their roles. */
export const dropDatabases = async (url: string, run: string): Promise<void> => {
  const databases = await query<{ datname: string }>(
    url,
    `select datname from pg_database where datname like 'qingzhun\\_${run}\\_%'`,
  );
  const ids = new Set<string>();
  for (const { datname } of databases) {
    for (const id of await idOf(url, datname)) ids.add(id);
    await query(url, `drop database ${datname} with (force)`);
  }
  for (const id of ids)
    for (const role of Object.values(roleNames(id))) await query(url, `drop role if exists ${role}`);
};
