import { z } from "zod";

/** The first entry of a backup. */
export const MANIFEST = "manifest.json";
/** The last one; a backup without it was never finished. */
export const END = "end.json";
export const JOBS = "jobs.json";

/** Files of the data folder that are secrets, by their names there. */
export const SECRETS = ["signing-keys.json", "session-secret"] as const;
export type SecretName = (typeof SECRETS)[number];
/** Folders of the data folder whose files belong to what the database says. */
export const FOLDERS = ["papers"] as const;

const name = z.string().min(1).max(63);

/** `schema` names the format; another one is another reader's. */
export const manifestSchema = z.object({
  schema: z.literal("qingzhun-backup/1"),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  /** PostgreSQL's own words for its version. */
  server: z.string(),
  migrations: z.array(name).max(10_000),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })).max(10_000),
  sequences: z.array(z.object({ name, last: z.string(), called: z.boolean() })).max(10_000),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** How many rows each table has and how many files each folder, counted while they were written. */
export const endSchema = z.object({
  rows: z.record(name, z.number().int().min(0)),
  files: z.record(name, z.number().int().min(0)),
});
export type End = z.infer<typeof endSchema>;

export const jobsSchema = z.array(
  z.object({
    task: z.string(),
    queue: z.string().nullable(),
    key: z.string().nullable(),
    payload: z.unknown(),
    priority: z.number().int(),
    tries: z.number().int(),
    runAt: z.string(),
  }),
);

/** `database/TABLE/000001`: a piece of a table's rows, cut anywhere; put together they are its COPY text. */
export const pieceName = (table: string, number: number): string =>
  `database/${table}/${String(number).padStart(6, "0")}`;

export const secretEntry = (name: SecretName): string => `secrets/${name}`;

/** What an entry is, by its name; null for a name that no backup of ours has. */
export const kindOf = (
  entry: string,
):
  | { readonly kind: "text" }
  | { readonly kind: "rows"; readonly table: string }
  | { readonly kind: "file"; readonly folder: string; readonly path: string }
  | null => {
  if ([MANIFEST, JOBS, END, ...SECRETS.map(secretEntry)].includes(entry)) return { kind: "text" };
  const parts = entry.split("/");
  if (parts.some((part) => !/^[\w-][\w.-]*$/.test(part))) return null;
  const [room = "", ...rest] = parts;
  if (room === "database" && rest[0] && rest.length === 2) return { kind: "rows", table: rest[0] };
  return FOLDERS.some((folder) => folder === room) && rest.length > 0
    ? { kind: "file", folder: room, path: rest.join("/") }
    : null;
};
