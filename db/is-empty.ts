import type { OwnerDb } from "./client";

/** Whether no organisation has been opened yet; asked as the owner, before demo data are loaded. */
export const isEmpty = async (owner: OwnerDb): Promise<boolean> => {
  const found = await owner.selectFrom("organisation").select("organisation_id").limit(1).executeTakeFirst();
  return found === undefined;
};
