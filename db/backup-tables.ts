import type pg from "pg";

/** A table of a backup with the columns that hold its data, in the order of COPY. */
export type BackupTable = { readonly name: string; readonly columns: readonly string[] };
export type BackupSequence = { readonly name: string; readonly last: string; readonly called: boolean };

/**
 * The list of what was applied goes in as a list; the tables that keep it belong to the migrator. Nobody is logged in
 * where a backup was restored: sessions that were ended since would come back.
 */
const LEFT_OUT = ["kysely_migration", "kysely_migration_lock", "session"];

type Row = { readonly name: string; readonly columns: readonly string[]; readonly wants: readonly string[] };

/**
 * Every table whose rows are to be kept, each after those its foreign keys name. Unlogged tables are left out: what they
 * hold does not outlive a crash either.
 */
export const listBackupTables = async (client: pg.Client): Promise<readonly BackupTable[]> => {
  const { rows } = await client.query<Row>(
    `select c.relname::text as name,
            array(select attname::text from pg_attribute
                  where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
                  order by attnum) as columns,
            array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as wants
     from pg_class c
     where c.relkind = 'r' and c.relpersistence = 'p' and c.relnamespace = 'public'::regnamespace
       and c.relname <> all ($1)
     order by c.relname`,
    [LEFT_OUT],
  );
  return inOrder(rows).map(({ name, columns }) => ({ name, columns }));
};

/** Throws where tables name each other in a circle, which none of ours does. */
const inOrder = (rows: readonly Row[]): readonly Row[] => {
  const ordered: Row[] = [];
  const done = new Set<string>();
  let waiting = rows;
  while (waiting.length > 0) {
    const free = waiting.filter(({ wants }) => wants.every((name) => done.has(name)));
    if (free.length === 0)
      throw new Error(`these tables name each other: ${waiting.map(({ name }) => name).join(", ")}`);
    for (const row of free) done.add(row.name);
    ordered.push(...free);
    waiting = waiting.filter(({ name }) => !done.has(name));
  }
  return ordered;
};

export const listSequences = async (client: pg.Client): Promise<readonly BackupSequence[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1",
  );
  const found: BackupSequence[] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${client.escapeIdentifier(name)}`,
    );
    for (const { last, called } of state) found.push({ name, last, called });
  }
  return found;
};

/** `"table" ("column", …)`, as COPY wants it. */
export const copyTarget = (client: pg.Client, { name, columns }: BackupTable): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(", ")})`;
