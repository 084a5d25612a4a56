import { sql } from "kysely";
import type { MemberId, OrganisationId } from "~/domain/ids";
import type { Clients } from "./client";
import type { MemberRow } from "./member";
import type { TenantDb } from "./tenant";

/** What must be known before a tenant is, or across tenants; each through one function of the database made for it. */
const MEMBER = sql`
  member_id as "memberId", organisation_id as "organisationId", organisation_kind as "organisationKind",
  organisation_name as "organisationName", name, login, role
`;

export const findLogin = async (clients: Clients, login: string): Promise<MemberRow | undefined> => {
  const { rows } = await sql<MemberRow>`select ${MEMBER} from find_login(${login})`.execute(clients.app);
  return rows[0];
};

/** What argon2id is to be computed with, so that its outcome can be judged against the stored one. */
export type LogInChallenge = {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
  readonly salt: Uint8Array;
  readonly outputLen: number;
};

export const findLogInChallenge = async (
  clients: Clients,
  login: string,
): Promise<LogInChallenge | undefined> => {
  const { rows } = await sql<LogInChallenge>`
    select memory_cost as "memoryCost", time_cost as "timeCost", parallelism, salt, length as "outputLen"
    from log_in_challenge(${login})
  `.execute(clients.app);
  return rows[0];
};

export type JudgedLogIn = {
  readonly member: MemberRow;
  /** It is a password that was handed out, and not used in time. */
  readonly oneTimeOver: boolean;
};

/** The member, if `derived` is what the stored password comes to. No function yields that itself. */
export const judgeLogIn = async (
  clients: Clients,
  login: string,
  derived: Uint8Array,
): Promise<JudgedLogIn | undefined> => {
  const { rows } = await sql<MemberRow & { oneTimeOver: boolean }>`
    select ${MEMBER}, one_time_over as "oneTimeOver" from judge_log_in(${login}, ${derived})
  `.execute(clients.app);
  if (!rows[0]) return undefined;
  const { oneTimeOver, ...member } = rows[0];
  return { member, oneTimeOver };
};

/** Whether the password was changed: only where `derived` is what the present one comes to. */
export const changePassword = async (
  tx: TenantDb,
  member: { readonly login: string; readonly derived: Uint8Array; readonly passwordHash: string },
): Promise<boolean> => {
  const { rows } = await sql<{ changed: boolean }>`
    select change_password(${member.login}, ${member.derived}, ${member.passwordHash}) as changed
  `.execute(tx);
  return rows[0]?.changed === true;
};

/** A firm that signs up, with who manages it. */
export type NewEnterprise = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly creditCode: string;
  readonly at: Date;
  readonly manager: {
    readonly memberId: MemberId;
    readonly login: string;
    readonly name: string;
    readonly passwordHash: string;
  };
};

/** Opens the firm whose tenant the transaction has; the application can open no other kind of organisation. */
export const openEnterprise = async (
  tx: TenantDb,
  { organisationId, name, creditCode, at, manager }: NewEnterprise,
): Promise<void> => {
  await sql`
    select open_enterprise(${organisationId}, ${name}, ${creditCode}, ${manager.memberId}, ${manager.login},
                           ${manager.name}, ${manager.passwordHash}, ${at})
  `.execute(tx);
};

export const isLoginTaken = async (clients: Clients, login: string): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`select login_taken(${login}) as taken`.execute(clients.app);
  return rows[0]?.taken === true;
};

export const isCreditCodeTaken = async (clients: Clients, creditCode: string): Promise<boolean> => {
  const { rows } = await sql<{
    taken: boolean;
  }>`select credit_code_taken(${creditCode}) as taken`.execute(clients.app);
  return rows[0]?.taken === true;
};

export type Consultancy = { readonly organisation_id: OrganisationId; readonly name: string };

/** Every consultancy a firm can choose, in Chinese order. */
export const listConsultancies = async (clients: Clients): Promise<readonly Consultancy[]> => {
  const { rows } = await sql<Consultancy>`
    select organisation_id, name from list_consultancies() order by name collate "zh-x-icu"
  `.execute(clients.app);
  return rows;
};

export const findConsultancy = async (
  clients: Clients,
  id: OrganisationId,
): Promise<Consultancy | undefined> => {
  const { rows } = await sql<Consultancy>`
    select organisation_id, name from list_consultancies() where organisation_id = ${id}
  `.execute(clients.app);
  return rows[0];
};
