import pg from "pg";

const UNIQUE_VIOLATION = "23505";

/**
 * The name of the unique constraint an insert broke (`member_login_key`, `organisation_credit_code_key`), or null for
 * any other error: two who register at once both pass the check before.
 */
export const violatedConstraint = (error: unknown): string | null =>
  error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION ? (error.constraint ?? null) : null;
