import { sql } from "kysely";
import type { MemberId, OrganisationId } from "~/domain/ids";
import type { MemberRole, OrganisationKind } from "~/domain/organisation";
import type { OperatorDb } from "./tenant";

/** An organisation as the operator knows it. */
export type KnownOrganisation = {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly creditCode: string | null;
  /** Codes of the units a bureau is in charge of, in order. */
  readonly units: readonly string[];
  readonly members: number;
  readonly openedAt: Date;
};

const organisations = (tx: OperatorDb) =>
  tx
    .selectFrom("organisation as o")
    .select([
      "o.organisation_id as organisationId",
      "o.kind",
      "o.name",
      "o.credit_code as creditCode",
      "o.created_at as openedAt",
      sql<
        string[]
      >`array(select j.unit from jurisdiction j where j.organisation_id = o.organisation_id order by 1)`.as(
        "units",
      ),
      sql<number>`(select count(*)::integer from member m where m.organisation_id = o.organisation_id)`.as(
        "members",
      ),
    ])
    .orderBy("o.kind")
    .orderBy(sql`o.name collate "zh-x-icu"`)
    .orderBy("o.organisation_id");

export const listOrganisations = (tx: OperatorDb): Promise<readonly KnownOrganisation[]> =>
  organisations(tx).execute();

/** By id, credit code or whole name; several where a name is no one's alone. */
export const findOrganisations = (tx: OperatorDb, named: string): Promise<readonly KnownOrganisation[]> =>
  organisations(tx)
    .where((eb) =>
      eb.or([
        eb(sql`o.organisation_id::text`, "=", named.toLowerCase()),
        eb("o.credit_code", "=", named.toUpperCase()),
        eb("o.name", "=", named),
      ]),
    )
    .execute();

export type KnownMember = {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  readonly login: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly disabled: boolean;
  /** The password is still the one that the operator handed out. */
  readonly oneTime: boolean;
  /** It is, and was not used in time. */
  readonly oneTimeOver: boolean;
};

const members = (tx: OperatorDb) =>
  tx
    .selectFrom("member as m")
    .innerJoin("organisation as o", "o.organisation_id", "m.organisation_id")
    .select([
      "m.member_id as memberId",
      "m.organisation_id as organisationId",
      "o.kind as organisationKind",
      "o.name as organisationName",
      "m.login",
      "m.name",
      "m.role",
      sql<boolean>`m.disabled_at is not null`.as("disabled"),
      sql<boolean>`is_one_time(m.password_hash, m.one_time_digest)`.as("oneTime"),
      sql<boolean>`
        is_one_time(m.password_hash, m.one_time_digest) and coalesce(now() >= m.one_time_until, true)
      `.as("oneTimeOver"),
    ])
    .orderBy("o.kind")
    .orderBy(sql`o.name collate "zh-x-icu"`)
    .orderBy("m.login");

export const listKnownMembers = (tx: OperatorDb): Promise<readonly KnownMember[]> => members(tx).execute();

export const findKnownMember = (tx: OperatorDb, login: string): Promise<KnownMember | undefined> =>
  members(tx).where("m.login", "=", login.toLowerCase()).executeTakeFirst();
