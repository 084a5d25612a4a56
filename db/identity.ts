import { sql } from "kysely";
import type { OrganisationId } from "~/domain/ids";
import type { Clients } from "./client";
import type { MemberRow } from "./member";

/** What must be known before a tenant is, or across tenants; each through one function of the database made for it. */
export type Login = {
  readonly member: MemberRow;
  readonly passwordHash: string;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
};

type LoginRow = MemberRow & Omit<Login, "member">;

export const findLogin = async (clients: Clients, login: string): Promise<Login | undefined> => {
  const { rows } = await sql<LoginRow>`
    select member_id as "memberId", organisation_id as "organisationId",
           organisation_kind as "organisationKind", organisation_name as "organisationName", name, login, role,
           password_hash as "passwordHash", failed_attempts as "failedAttempts", locked_until as "lockedUntil"
    from find_login(${login})
  `.execute(clients.app);
  const [row] = rows;
  if (!row) return undefined;
  const { passwordHash, failedAttempts, lockedUntil, ...member } = row;
  return { member, passwordHash, failedAttempts, lockedUntil };
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
