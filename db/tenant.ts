import { sql, type Transaction } from "kysely";
import type { OrganisationId } from "~/domain/ids";
import { LOCKS } from "./advisory-locks";
import type { Clients, OwnerDb } from "./client";
import type { Database } from "./schema";

declare const tenant: unique symbol;

/** A transaction that sees one organisation's rows only. Made here and nowhere else; ends with `work`. */
export type TenantDb = Transaction<Database> & { readonly [tenant]: true };

type Actor = { readonly organisationId: OrganisationId };

/** The setting ends with the transaction, so a pooled connection never carries a tenant to the next request. */
const become = async (tx: Transaction<Database>, id: OrganisationId): Promise<TenantDb> => {
  await sql`select set_config('app.organisation_id', ${id}, true)`.execute(tx);
  return tx as TenantDb;
};

/** Runs `work` in one transaction as the member's organisation; a throw rolls everything back. */
export const withTenant = <T>(
  clients: Clients,
  member: Actor,
  work: (tx: TenantDb) => Promise<T>,
): Promise<T> =>
  clients.app.transaction().execute(async (tx) => work(await become(tx, member.organisationId)));

/** Thrown where the firm has no standing engagement with the consultancy: to it, that firm does not exist. */
export class EngagementNotFound extends Error {
  override readonly name = "EngagementNotFound";
  readonly code = "engagement-not-found";
}

/**
 * Runs `work` as the firm, read-only, if the firm's engagement with the consultant's consultancy stands; throws
 * EngagementNotFound otherwise. Check and reading share one transaction, which the database holds to reading.
 */
export const withEngagement = <T>(
  clients: Clients,
  consultant: Actor,
  firmId: OrganisationId,
  work: (tx: TenantDb) => Promise<T>,
): Promise<T> =>
  clients.app
    .transaction()
    .setAccessMode("read only")
    .execute(async (tx) => {
      await become(tx, consultant.organisationId);
      const engagement = await tx
        .selectFrom("engagement")
        .select("granted_at")
        .where("organisation_id", "=", firmId)
        .where("consultancy_id", "=", consultant.organisationId)
        .where("revoked_at", "is", null)
        .executeTakeFirst();
      if (!engagement) throw new EngagementNotFound("no standing engagement");
      return work(await become(tx, firmId));
    });

/** Runs `work` as the owner in the name of an organisation: for acts of the database's operator only. */
export const withOwner = <T>(owner: OwnerDb, actor: Actor, work: (tx: TenantDb) => Promise<T>): Promise<T> =>
  owner.transaction().execute(async (tx) => work(await become(tx, actor.organisationId)));

declare const operator: unique symbol;

/** A transaction of the installation's operator, who sees every tenant's rows. Made here and nowhere else. */
export type OperatorDb = Transaction<Database> & { readonly [operator]: true };

/**
 * Runs `work` as the owner in one transaction that reads across tenants; it writes in the name of one by `actFor`.
 * Operators' acts come one after the other, so that what one has looked for is not made by another meanwhile.
 */
export const withOperator = <T>(owner: OwnerDb, work: (tx: OperatorDb) => Promise<T>): Promise<T> =>
  owner.transaction().execute(async (tx) => {
    await sql`select set_config('app.operator', 'on', true), pg_advisory_xact_lock(${LOCKS.operator})`.execute(
      tx,
    );
    return work(tx as OperatorDb);
  });

/** The same transaction in the name of an organisation: new rows are its own. Reading goes on across tenants. */
export const actFor = (tx: OperatorDb, id: OrganisationId): Promise<TenantDb> => become(tx, id);
