import { sql } from "kysely";
import type { MemberId, SaveId } from "~/domain/ids";
import type { TenantDb } from "./tenant";

/** What is edited: a part (a question, a form) of a subject (an assessment, a firm, a draft). */
export type Revised = { readonly subject: string; readonly part: string };

/** A value that was saved, or refused: then it has no `number`. `content` is null where it was cleared. */
export type Revision = {
  readonly saveId: SaveId;
  readonly number: number | null;
  readonly content: unknown;
  readonly savedBy: MemberId;
  /** Null where the member is gone. */
  readonly name: string | null;
  readonly savedAt: Date;
};

export type HistoryLine = Revision & { readonly part: string };

/** Whoever else revises the same part waits until this transaction ends. */
export const lockRevisions = async (tx: TenantDb, { subject, part }: Revised): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${subject} ${part}`}, 0))`.execute(tx);
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("revision as r")
    .leftJoin("member as m", "m.member_id", "r.saved_by")
    .select([
      "r.save_id as saveId",
      "r.number",
      "r.content",
      "r.saved_by as savedBy",
      "m.name",
      "r.saved_at as savedAt",
    ]);

const selectOf = (tx: TenantDb, { subject, part }: Revised) =>
  select(tx).where("r.subject", "=", subject).where("r.part", "=", part);

export const findRevision = (tx: TenantDb, of: Revised, saveId: SaveId): Promise<Revision | undefined> =>
  selectOf(tx, of).where("r.save_id", "=", saveId).executeTakeFirst();

export const findLatestRevision = (tx: TenantDb, of: Revised): Promise<Revision | undefined> =>
  selectOf(tx, of).where("r.number", "is not", null).orderBy("r.number", "desc").limit(1).executeTakeFirst();

type NewRevision = Revised & {
  readonly save_id: SaveId;
  readonly number: number | null;
  readonly content: unknown;
  readonly saved_by: MemberId;
  readonly saved_at: Date;
};

export const insertRevision = async (tx: TenantDb, revision: NewRevision): Promise<void> => {
  await tx
    .insertInto("revision")
    .values({ ...revision, content: JSON.stringify(revision.content ?? null) })
    .execute();
};

/** The newest revision of each part; a part that was never revised is missing. */
export const listLatestRevisions = (tx: TenantDb, subject: string): Promise<readonly HistoryLine[]> =>
  select(tx)
    .select("r.part")
    .distinctOn("r.part")
    .where("r.subject", "=", subject)
    .where("r.number", "is not", null)
    .orderBy("r.part")
    .orderBy("r.number", "desc")
    .execute();

/** How often anything of a subject was changed. */
export const countRevisions = async (tx: TenantDb, subject: string): Promise<number> => {
  const { count } = await tx
    .selectFrom("revision")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("subject", "=", subject)
    .where("number", ">", 0)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** What was saved and refused of a subject, newest first; of one part where it is named. */
export const listHistory = (
  tx: TenantDb,
  asked: { readonly subject: string; readonly part?: string | undefined; readonly limit: number },
): Promise<readonly HistoryLine[]> => {
  const all = select(tx).select("r.part").where("r.subject", "=", asked.subject);
  return (asked.part === undefined ? all : all.where("r.part", "=", asked.part))
    .orderBy("r.saved_at", "desc")
    .orderBy("r.number", (order) => order.desc().nullsFirst())
    .limit(asked.limit)
    .execute();
};
