import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { MemberId, OrganisationId } from "~/domain/ids";
import type { MemberRole, OrganisationKind } from "~/domain/organisation";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

/** A member with what the application must know of the organisation. */
export type MemberRow = {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  readonly name: string;
  readonly login: string;
  readonly role: MemberRole;
};

export type NewMember = Pick<
  Insertable<TenantTables["member"]>,
  "member_id" | "login" | "name" | "role" | "password_hash" | "created_at"
>;

/** As the owner: no role of the application may; a firm's first member is opened with it, see `openEnterprise`. */
export const insertMember = async (tx: TenantDb, member: NewMember): Promise<void> => {
  await tx.insertInto("member").values(member).execute();
};

export const findMember = async (tx: TenantDb, memberId: MemberId): Promise<MemberRow | undefined> =>
  tx
    .selectFrom("member as m")
    .innerJoin("organisation as o", "o.organisation_id", "m.organisation_id")
    .select([
      "m.member_id as memberId",
      "m.organisation_id as organisationId",
      "o.kind as organisationKind",
      "o.name as organisationName",
      "m.name",
      "m.login",
      "m.role",
    ])
    .where("m.member_id", "=", memberId)
    .executeTakeFirst();

export const listMembers = (tx: TenantDb) =>
  tx.selectFrom("member").select(["member_id", "login", "name", "role"]).orderBy("created_at").execute();

/** As the owner: no role of the application may. False where it is so already, or there is no such member. */
export const setMemberDisabled = async (
  tx: TenantDb,
  memberId: MemberId,
  disabled: boolean,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("member")
    .set({ disabled_at: disabled ? sql<Date>`now()` : null })
    .where("member_id", "=", memberId)
    .where("disabled_at", disabled ? "is" : "is not", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** As the owner. The member's sessions are another matter. */
export const setPassword = async (tx: TenantDb, memberId: MemberId, passwordHash: string): Promise<void> => {
  await tx
    .updateTable("member")
    .set({ password_hash: passwordHash })
    .where("member_id", "=", memberId)
    .execute();
};

/** As the owner: the password as it stands was handed out, and the member is to choose another within so many days. */
export const markOneTime = async (tx: TenantDb, memberId: MemberId, days: number): Promise<void> => {
  await sql`
    update member
    set one_time_digest = encode(sha256(convert_to(password_hash, 'UTF8')), 'hex'),
        one_time_until = now() + make_interval(days => ${days})
    where member_id = ${memberId}
  `.execute(tx);
};
