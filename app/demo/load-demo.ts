import type { World } from "~/world";
import type { OwnerDb } from "~db/client";
import { isLoginTaken } from "~db/identity";
import { isEmpty } from "~db/is-empty";
import { BUREAU, CONSULTANCIES } from "./demo-logins";
import { completeDemo, seedDemo } from "./seed-demo";

/**
 * Loads the demo where it is wanted and no real data are, and yields whether it is there. The bureau is opened last: a
 * loading that was cut off is begun again and passes over what it finds.
 */
export const loadDemo = async (
  world: World,
  owner: OwnerDb,
  { wanted, begin }: { readonly wanted: boolean; readonly begin: () => void },
): Promise<boolean> => {
  if (await isLoginTaken(world.db, BUREAU)) {
    await completeDemo(world, owner);
    return true;
  }
  const cutOff = await isLoginTaken(world.db, CONSULTANCIES[0]);
  if (!wanted || !(cutOff || (await isEmpty(owner)))) return false;
  begin();
  await seedDemo(world, owner);
  return true;
};
