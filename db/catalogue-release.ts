import { type Kysely, sql } from "kysely";
import type { ReleaseId } from "~/domain/ids";
import type { Text } from "~/domain/text";
import type { Database } from "./schema";

/** A release of the catalogue as the list of releases shows it. */
export type CatalogueRelease = {
  readonly release_id: ReleaseId;
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly entries: number;
  readonly published_at: Date;
  readonly retired_at: Date | null;
};

/** Every release of the catalogue, the one published last first. */
export const listCatalogueReleases = async (db: Kysely<Database>): Promise<readonly CatalogueRelease[]> => {
  const { rows } = await sql<CatalogueRelease>`
    select r.release_id, r.code, r.version, r.content -> 'title' as title,
           jsonb_array_length(r.content -> 'solutions') as entries, r.published_at, x.retired_at
    from reference_release r left join catalogue_retired x on x.release_id = r.release_id
    where r.kind = 'catalogue'
    order by r.published_at desc, r.version desc
  `.execute(db);
  return rows;
};
