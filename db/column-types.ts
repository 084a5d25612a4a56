import type { ColumnType } from "kysely";
import type { OrganisationId } from "~/domain/ids";

export type Json<T> = ColumnType<T, string, string>;
export type Timestamp = ColumnType<Date, Date, Date>;
/** Filled by the database from the tenant of the transaction, and never changed. */
export type Tenant = ColumnType<OrganisationId, OrganisationId | undefined, never>;
