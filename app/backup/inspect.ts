import { z } from "zod";
import { KNOWN_MIGRATIONS } from "~db/migrate";
import { BackupFault } from "./backup-fault";
import {
  END,
  type End,
  endSchema,
  JOBS,
  jobsSchema,
  kindOf,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type SecretName,
  secretEntry,
} from "./manifest";
import { type ArchiveEntry, readArchive } from "./read-archive";

/** All of a backup but its rows and files. */
export type Inspected = {
  readonly manifest: Manifest;
  readonly secrets: Readonly<Record<SecretName, string>>;
  readonly jobs: z.infer<typeof jobsSchema>;
  readonly end: End;
};

/**
 * Reads a backup from its first to its last byte and changes nothing. Throws a BackupFault for whatever could not be
 * restored whole, so that it is known before anything is written.
 */
export const inspect = async (file: string, passphrase: string): Promise<Inspected> => {
  const texts = new Map<string, string>();
  for await (const entry of readArchive(file, passphrase)) {
    if (texts.size === 0 && entry.name !== MANIFEST) throw new BackupFault("noBackup");
    const kind = kindOf(entry.name)?.kind;
    if (kind === undefined || texts.has(entry.name) || texts.has(END)) throw new BackupFault("damaged");
    if (kind === "text") texts.set(entry.name, await textOf(entry));
    else await readOver(entry);
  }
  const manifest = parse(manifestSchema, texts.get(MANIFEST), formatFault(texts.get(MANIFEST)));
  requireKnown(manifest.migrations);
  return {
    manifest,
    secrets: {
      "signing-keys.json": textFrom(texts, secretEntry("signing-keys.json")),
      "session-secret": textFrom(texts, secretEntry("session-secret")),
    },
    jobs: parse(jobsSchema, texts.get(JOBS)),
    end: parse(endSchema, texts.get(END)),
  };
};

/** Above what the jobs of a whole city come to. */
const LONGEST_TEXT = 256 * 1024 * 1024;

const textOf = async ({ size, content }: ArchiveEntry): Promise<string> => {
  if (size > LONGEST_TEXT) throw new BackupFault("damaged");
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

const readOver = async ({ content }: ArchiveEntry): Promise<void> => {
  const chunks = content[Symbol.asyncIterator]();
  while (!(await chunks.next()).done);
};

const textFrom = (texts: ReadonlyMap<string, string>, name: string): string => {
  const text = texts.get(name);
  if (text === undefined) throw new BackupFault("damaged");
  return text;
};

const jsonOrNull = (text: string | undefined): unknown => {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const parse = <T>(
  schema: z.ZodType<T>,
  text: string | undefined,
  otherwise = new BackupFault("damaged"),
): T => {
  const parsed = schema.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;
  throw otherwise;
};

/** A format of ours that this program does not know is a later one's. */
const formatFault = (text: string | undefined): BackupFault => {
  const named = z.object({ schema: z.string().startsWith("qingzhun-backup/") }).safeParse(jsonOrNull(text));
  const other = named.success && named.data.schema !== "qingzhun-backup/1";
  return other ? new BackupFault("newer", { what: named.data.schema }) : new BackupFault("damaged");
};

/** The schema must be one this program comes to on its way: the first of its migrations, all of them or fewer. */
const requireKnown = (migrations: readonly string[]): void => {
  const unknown = migrations.filter((name) => !KNOWN_MIGRATIONS.includes(name));
  if (unknown.length > 0) throw new BackupFault("newer", { what: unknown.join(", ") });
  if (migrations.length === 0 || migrations.some((name, at) => name !== KNOWN_MIGRATIONS[at]))
    throw new BackupFault("otherLineage");
};
