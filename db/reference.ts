import { type Insertable, type Kysely, sql } from "kysely";
import type { ReleaseRef } from "~/domain/basis";
import type { Database, ReferenceKind, ReferenceTables } from "./schema";

/** A published version without its content. Reference data belong to no tenant, so any handle reads them. */
export type Release = ReleaseRef & { readonly release_id: string; readonly kind: ReferenceKind };

const COLUMNS = ["release_id", "kind", "code", "version", "fingerprint"] as const;

/**
 * The release of each kind that is current at a time: the one published last and, of the catalogue, not retired; of
 * parameters, the one in force last, by the day in China.
 */
export const listCurrentReleases = async (db: Kysely<Database>, at: Date): Promise<readonly Release[]> => {
  const { rows } = await sql<Release>`
    select distinct on (kind) release_id, kind, code, version, fingerprint
    from reference_release r
    where (kind <> 'catalogue' or not exists (select from catalogue_retired x where x.release_id = r.release_id))
      and (kind <> 'parameters' or content ->> 'from' <= (${at}::timestamptz at time zone 'Asia/Shanghai')::date::text)
    order by kind, case when kind = 'parameters' then content ->> 'from' end desc,
             published_at desc, version desc, release_id
  `.execute(db);
  return rows;
};

export const findRelease = (
  db: Kysely<Database>,
  name: { readonly kind: ReferenceKind; readonly code: string; readonly version: string },
) =>
  db
    .selectFrom("reference_release")
    .select(COLUMNS)
    .where("kind", "=", name.kind)
    .where("code", "=", name.code)
    .where("version", "=", name.version)
    .executeTakeFirst();

export const getRelease = (db: Kysely<Database>, releaseId: string) =>
  db
    .selectFrom("reference_release")
    .select(COLUMNS)
    .where("release_id", "=", releaseId)
    .executeTakeFirstOrThrow();

/** Every release of a kind with the time it was published, the latest first. */
export const listReleases = (db: Kysely<Database>, kind: ReferenceKind) =>
  db
    .selectFrom("reference_release")
    .select([...COLUMNS, "published_at"])
    .where("kind", "=", kind)
    .orderBy("published_at", "desc")
    .orderBy("version", "desc")
    .execute();

/** The content as its file said it, not yet parsed. */
export const getReleaseContent = async (db: Kysely<Database>, releaseId: string): Promise<unknown> => {
  const { content } = await db
    .selectFrom("reference_release")
    .select("content")
    .where("release_id", "=", releaseId)
    .executeTakeFirstOrThrow();
  return content;
};

/** For the publish functions only; the application's role may not write here. */
export const insertRelease = async (
  db: Kysely<Database>,
  release: Insertable<ReferenceTables["reference_release"]>,
): Promise<void> => {
  await db.insertInto("reference_release").values(release).execute();
};
