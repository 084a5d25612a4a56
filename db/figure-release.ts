import type { FrozenFigures } from "~/domain/chain/frozen-figures";
import type { Records } from "~/domain/chain/records";
import type { FigureReleaseId, MemberId } from "~/domain/ids";
import type { TenantDb } from "./tenant";

export type FigureRelease = {
  readonly id: FigureReleaseId;
  /** ISO day in China. */
  readonly day: string;
  readonly at: Date;
  readonly by: string;
};

const HEAD = [
  "figure_release_id as id",
  "released_on as day",
  "released_at as at",
  "released_by_name as by",
] as const;

/** Releases of the bureau, newest first. */
export const listFigureReleases = (tx: TenantDb): Promise<readonly FigureRelease[]> =>
  tx.selectFrom("figure_release").select(HEAD).orderBy("released_on", "desc").execute();

/** The release of a day, or the newest; undefined where there is none. */
export const findFigureRelease = (
  tx: TenantDb,
  day: string | null,
): Promise<(FigureRelease & { readonly content: FrozenFigures }) | undefined> => {
  const found = tx.selectFrom("figure_release").select([...HEAD, "content"]);
  const asked = day === null ? found : found.where("released_on", "=", day);
  return asked.orderBy("released_on", "desc").limit(1).executeTakeFirst();
};

/** What each release was made of; the part is told by the records' place. */
export const readReleaseRecords = async (tx: TenantDb, id: FigureReleaseId): Promise<Records> => {
  const rows = await tx
    .selectFrom("figure_release_record")
    .select("record")
    .where("figure_release_id", "=", id)
    .orderBy("part")
    .orderBy("position")
    .execute();
  const all = rows.map(({ record }) => record);
  return {
    results: all.flatMap((record) => ("level" in record ? [record] : [])),
    demand: all.flatMap((record) => ("spend" in record ? [record] : [])),
  };
};

export const insertFigureRelease = async (
  tx: TenantDb,
  release: {
    readonly figure_release_id: FigureReleaseId;
    readonly released_on: string;
    readonly released_at: Date;
    readonly released_by: MemberId;
    readonly released_by_name: string;
    readonly parameters_version: string;
    readonly content: FrozenFigures;
  },
): Promise<void> => {
  await tx
    .insertInto("figure_release")
    .values({ ...release, content: JSON.stringify(release.content) })
    .execute();
};

/** So many records go in one statement: PostgreSQL takes 65,535 parameters. */
const BATCH = 5_000;

export const insertReleaseRecords = async (
  tx: TenantDb,
  id: FigureReleaseId,
  { results, demand }: Records,
): Promise<void> => {
  const rows = [
    ...results.map((record, position) => ({ part: "result" as const, position, record })),
    ...demand.map((record, position) => ({ part: "demand" as const, position, record })),
  ].map(({ record, ...row }) => ({ ...row, figure_release_id: id, record: JSON.stringify(record) }));
  for (let from = 0; from < rows.length; from += BATCH)
    await tx
      .insertInto("figure_release_record")
      .values(rows.slice(from, from + BATCH))
      .execute();
};
