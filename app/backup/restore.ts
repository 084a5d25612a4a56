import { type CopyIn, DatabaseNotEmpty, hasNoTables, holdsBackup, loadBackup } from "~db/backup-load";
import { openOwner } from "~db/client";
import { migrate } from "~db/migrate";
import { insertOperatorEvent } from "~db/operator-event";
import { BackupFault } from "./backup-fault";
import { type Inspected, inspect } from "./inspect";
import { kindOf, SECRETS, type SecretName } from "./manifest";
import { type ArchiveEntry, readArchive } from "./read-archive";
import { clearStage, findOccupant, placeFiles, stageFile } from "./restore-files";
import { findUnfinishedRestore, markFinished, markUnfinished } from "./unfinished";

/** Where to: an empty data folder and an empty database. */
export type Place = {
  readonly folder: string;
  /** Starts the embedded server where there is no other. */
  readonly reach: () => Promise<string>;
  /** Secrets that the environment gives: they are used in the place of those kept. */
  readonly given: Readonly<Partial<Record<SecretName, string>>>;
  /** Throws a BackupFault where the secrets given would make the installation another one. */
  readonly accepts: (secrets: Inspected["secrets"]) => void;
};

type Source = { readonly file: string; readonly passphrase: string };

/**
 * Makes an installation of a backup, all or nothing, and yields what it was made of. The whole file is read and checked
 * before anything is written; rows and files become visible together; then the schema is brought up to this program's.
 * Cut off at any moment, it can be run again with the same file, and until then the place cannot be started.
 */
export const restore = async (
  place: Place,
  source: Source,
  by: { readonly account: string; readonly now: () => Date },
): Promise<Inspected> => {
  const inspected = await inspect(source.file, source.passphrase);
  place.accepts(inspected.secrets);
  const { id, migrations, madeAt } = inspected.manifest;
  const unfinished = await findUnfinishedRestore(place.folder);
  const occupant = unfinished === null ? await findOccupant(place.folder) : null;
  if (occupant) throw new BackupFault("folderNotEmpty", { folder: place.folder, name: occupant });
  const ownerUrl = await place.reach();
  if (unfinished === null && !(await hasNoTables(ownerUrl))) throw new BackupFault("databaseNotEmpty");
  await markUnfinished(place.folder, id);
  if (!(await holdsBackup(ownerUrl, id))) {
    await migrate(ownerUrl, migrations.at(-1));
    await load(place, source, inspected, ownerUrl);
  }
  await migrate(ownerUrl);
  await note(ownerUrl, { ...by, subject: id, madeAt });
  await markFinished(place.folder);
  return inspected;
};

const note = async (
  ownerUrl: string,
  { account, now, subject, madeAt }: { account: string; now: () => Date; subject: string; madeAt: string },
): Promise<void> => {
  const owner = openOwner(ownerUrl);
  try {
    await insertOperatorEvent(owner, { at: now(), account, action: "restore", subject, detail: { madeAt } });
  } finally {
    await owner.destroy();
  }
};

const load = async (place: Place, source: Source, inspected: Inspected, ownerUrl: string): Promise<void> => {
  const { manifest, jobs, secrets } = inspected;
  await clearStage(place.folder);
  try {
    await loadBackup(ownerUrl, { ...manifest, jobs }, async (copyIn) => {
      await putIn(place.folder, source, inspected, copyIn);
      const kept = SECRETS.filter((name) => place.given[name] === undefined);
      await placeFiles(place.folder, Object.fromEntries(kept.map((name) => [name, secrets[name]])));
    });
  } catch (error) {
    if (error instanceof DatabaseNotEmpty) throw new BackupFault("databaseNotEmpty", {}, { cause: error });
    throw error;
  }
};

/** Goes through the archive once: rows into their tables, files to the stage; counts both against what was written. */
const putIn = async (folder: string, source: Source, { manifest, end }: Inspected, copyIn: CopyIn) => {
  const entries = readArchive(source.file, source.passphrase);
  const put: Record<string, number> = {};
  const count = (name: string, more: number) => {
    put[name] = (put[name] ?? 0) + more;
  };
  let next = await entries.next();
  async function* rowsOf(table: string): AsyncGenerator<Buffer> {
    for (; !next.done && tableOf(next.value) === table; next = await entries.next())
      yield* next.value.content;
  }
  try {
    while (!next.done) {
      const { name, content } = next.value;
      const kind = kindOf(name);
      if (kind?.kind === "rows") {
        count(`rows ${kind.table}`, await copyIn(tableNamed(manifest, kind.table), rowsOf(kind.table)));
        continue;
      }
      if (kind?.kind === "file") {
        await stageFile(folder, name, content);
        count(`files ${kind.folder}`, 1);
      }
      next = await entries.next();
    }
  } finally {
    await entries.return(undefined);
  }
  const expected = [
    ...Object.entries(end.rows).map(([name, rows]) => [`rows ${name}`, rows] as const),
    ...Object.entries(end.files).map(([name, files]) => [`files ${name}`, files] as const),
  ];
  if (expected.some(([name, number]) => (put[name] ?? 0) !== number)) throw new BackupFault("damaged");
};

const tableNamed = ({ tables }: Inspected["manifest"], wanted: string) => {
  const table = tables.find(({ name }) => name === wanted);
  if (!table) throw new BackupFault("damaged");
  return table;
};

const tableOf = ({ name }: ArchiveEntry): string | null => {
  const kind = kindOf(name);
  return kind?.kind === "rows" ? kind.table : null;
};
