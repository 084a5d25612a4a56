import type { FirmProfile } from "~/domain/organisation";
import type { TenantDb } from "./tenant";

const columnsOf = (profile: FirmProfile, at: Date) => ({
  sector: profile.sector,
  adcode: profile.adcode,
  unit: profile.unit,
  chains: [...profile.chains],
  staff: profile.staff,
  revenue: profile.revenue,
  size: profile.size,
  title: profile.title,
  updated_at: at,
});

/** Name and credit code belong to the organisation and are written there. */
export const insertFirmProfile = async (tx: TenantDb, profile: FirmProfile, at: Date): Promise<void> => {
  await tx.insertInto("firm_profile").values(columnsOf(profile, at)).execute();
};

/** Replaces the profile; name and credit code stay what the organisation says. */
export const updateFirmProfile = async (tx: TenantDb, profile: FirmProfile, at: Date): Promise<void> => {
  await tx.updateTable("firm_profile").set(columnsOf(profile, at)).execute();
};

const select = (tx: TenantDb) =>
  tx
    .selectFrom("firm_profile as p")
    .innerJoin("organisation as o", "o.organisation_id", "p.organisation_id")
    .select((eb) => [
      "o.name",
      eb.fn.coalesce("o.credit_code", eb.val("")).as("creditCode"),
      "p.sector",
      "p.adcode",
      "p.unit",
      "p.chains",
      "p.staff",
      "p.revenue",
      "p.size",
      "p.title",
    ]);

/** Null for a consultancy or a bureau. */
export const findFirmProfile = async (tx: TenantDb): Promise<FirmProfile | undefined> =>
  select(tx).executeTakeFirst();

export const getFirmProfile = async (tx: TenantDb): Promise<FirmProfile> =>
  select(tx).executeTakeFirstOrThrow();
