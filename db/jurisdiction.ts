import type { TenantDb } from "./tenant";

/** Codes of the units the bureau is responsible for. */
export const listJurisdiction = async (tx: TenantDb): Promise<readonly string[]> => {
  const rows = await tx.selectFrom("jurisdiction").select("unit").orderBy("unit").execute();
  return rows.map(({ unit }) => unit);
};

/** For the operator (`withOwner`) only: the application's role may not write here. */
export const insertJurisdiction = async (tx: TenantDb, unit: string): Promise<void> => {
  await tx.insertInto("jurisdiction").values({ unit }).execute();
};
