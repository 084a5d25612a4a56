import { type Snapshot, withSnapshot } from "~db/backup-snapshot";
import type { BackupTable } from "~db/backup-tables";
import { addFolder } from "./add-folder";
import {
  END,
  type End,
  FOLDERS,
  JOBS,
  MANIFEST,
  type Manifest,
  pieceName,
  SECRETS,
  type SecretName,
  secretEntry,
} from "./manifest";
import { type ArchiveWriter, writeArchive } from "./write-archive";

/** What an installation consists of, wherever its parts lie. */
export type Installation = {
  readonly ownerUrl: string;
  readonly folder: string;
  /** The secrets in use, from the environment or the folder. */
  readonly secrets: Readonly<Record<SecretName, string>>;
};

export type BackupReport = { readonly manifest: Manifest; readonly bytes: number; readonly end: End };

/**
 * Writes everything of the installation into one sealed file while it goes on serving: the database as of one moment,
 * its secrets, then the files that the database speaks of. Nothing is written under the file's name unless it is whole.
 */
export const backUp = async (
  installation: Installation,
  target: { readonly file: string; readonly passphrase: string },
  made: { readonly id: string; readonly at: Date },
): Promise<BackupReport> => {
  let manifest: Manifest | undefined;
  const end = { rows: {} as Record<string, number>, files: {} as Record<string, number> };
  const bytes = await writeArchive(target.file, target.passphrase, async (archive) => {
    await withSnapshot(installation.ownerUrl, async (snapshot) => {
      manifest = manifestOf(snapshot, made);
      await archive.add(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
      for (const name of SECRETS) await archive.add(secretEntry(name), installation.secrets[name]);
      for (const table of snapshot.tables) end.rows[table.name] = await addTable(archive, snapshot, table);
      await archive.add(JOBS, JSON.stringify(snapshot.jobs));
    });
    for (const name of FOLDERS) end.files[name] = await addFolder(archive, installation.folder, name);
    await archive.add(END, JSON.stringify(end));
  });
  if (!manifest) throw new Error("the archive was written without its manifest");
  return { manifest, bytes, end };
};

const manifestOf = (
  { server, migrations, tables, sequences }: Snapshot,
  { id, at }: { readonly id: string; readonly at: Date },
): Manifest => ({
  schema: "qingzhun-backup/1",
  id,
  madeAt: at.toISOString(),
  server,
  migrations: [...migrations],
  tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  sequences: [...sequences],
});

const PIECE = 256 * 1024;
const LINE_FEED = 10;

/** In COPY's text a row is a line, and a line feed inside a value is written as `\n`. */
const rowsIn = (chunk: Buffer): number => {
  let rows = 0;
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) rows += 1;
  return rows;
};

const addTable = async (archive: ArchiveWriter, { copy }: Snapshot, table: BackupTable): Promise<number> => {
  let rows = 0;
  let number = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  const flush = async () => {
    number += 1;
    await archive.add(pieceName(table.name, number), Buffer.concat(waiting));
    waiting = [];
    length = 0;
  };
  for await (const chunk of copy(table)) {
    rows += rowsIn(chunk);
    waiting.push(chunk);
    length += chunk.length;
    if (length >= PIECE) await flush();
  }
  if (length > 0) await flush();
  return rows;
};
