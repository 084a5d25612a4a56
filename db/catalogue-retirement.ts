import { sql } from "kysely";
import type { MemberId, ReleaseId } from "~/domain/ids";
import type { TenantDb } from "./tenant";
import { violatedConstraint } from "./violation";

/** False where one is open already. */
export const insertRetirement = async (
  tx: TenantDb,
  proposal: { release_id: ReleaseId; reason: string; proposed_by: MemberId; proposed_at: Date },
): Promise<boolean> => {
  const open = await findOpenRetirement(tx, proposal.release_id);
  if (open) return false;
  const round = sql<number>`(
    select coalesce(max(round), 0) + 1 from catalogue_retirement where release_id = ${proposal.release_id}
  )`;
  try {
    await tx
      .insertInto("catalogue_retirement")
      .values({ ...proposal, round })
      .execute();
    return true;
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    return false;
  }
};

export const findOpenRetirement = (tx: TenantDb, releaseId: ReleaseId) =>
  tx
    .selectFrom("catalogue_retirement")
    .select(["release_id", "round", "reason", "proposed_by", "proposed_at"])
    .where("release_id", "=", releaseId)
    .where("decision", "is", null)
    .forUpdate()
    .executeTakeFirst();

/** Proposals, the last first, with who made and who decided them. */
export const listRetirements = (tx: TenantDb) =>
  tx
    .selectFrom("catalogue_retirement as t")
    .innerJoin("member as p", "p.member_id", "t.proposed_by")
    .leftJoin("member as d", "d.member_id", "t.decided_by")
    .select([
      "t.release_id",
      "t.round",
      "t.reason",
      "t.proposed_by",
      "t.proposed_at",
      "t.decision",
      "t.decided_at",
      "p.name as proposer",
      "d.name as decider",
    ])
    .orderBy("t.proposed_at", "desc")
    .execute();

export const decideRetirement = async (
  tx: TenantDb,
  { release_id, round }: { readonly release_id: ReleaseId; readonly round: number },
  decided: { decision: "retired" | "kept"; decided_by: MemberId; decided_at: Date },
): Promise<void> => {
  await tx
    .updateTable("catalogue_retirement")
    .set(decided)
    .where("release_id", "=", release_id)
    .where("round", "=", round)
    .execute();
};

/** Takes the release out of force; false where it is the only one left. */
export const retireRelease = async (tx: TenantDb, releaseId: ReleaseId, at: Date): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select retire_catalogue_release(${releaseId}, ${at}) as done
  `.execute(tx);
  return rows[0]?.done ?? false;
};
