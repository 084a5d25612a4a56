import type { Regions } from "~/domain/chain/sector-chain";
import type { TenantDb } from "./tenant";

/** Codes of the units the bureau is responsible for. */
export const listJurisdiction = async (tx: TenantDb): Promise<readonly string[]> => {
  const rows = await tx.selectFrom("jurisdiction").select("unit").orderBy("unit").execute();
  return rows.map(({ unit }) => unit);
};

/** Whether the bureau is in charge of every unit: the catalogue is the city's, and only such a bureau keeps it. */
export const coversCity = async (tx: TenantDb, { units }: Pick<Regions, "units">): Promise<boolean> => {
  const own = new Set(await listJurisdiction(tx));
  return units.every(({ code }) => own.has(code));
};

/** For the operator (`withOwner`) only: the application's role may not write here. */
export const insertJurisdiction = async (tx: TenantDb, unit: string): Promise<void> => {
  await tx.insertInto("jurisdiction").values({ unit }).execute();
};
